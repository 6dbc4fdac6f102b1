// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingKind;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.SignOff;
import org.triangulum.triangulation.SignOffCheck;
import org.triangulum.triangulation.SignOffs;
import org.triangulum.triangulation.StateDifference;
import org.triangulum.triangulation.finding.FindingEdits;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Title, judgement and wordings of a finding, to be edited in place. */
public final class FindingHeader {
  private final Composite composite;
  private final StudyDesk desk;
  private final Canvas badge;
  private final Text title;
  private final Choice<ParticipantGroup> section;
  private final Choice<FindingKind> kind;
  private final Choice<Fit> fit;
  private final Choice<FindingStatus> status;
  private final Label signed;
  private final WordingsBar wordings;
  private Finding finding;

  FindingHeader(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 8;
    layout.marginHeight = 4;
    layout.verticalSpacing = 3;
    composite.setLayout(layout);
    Fonts fonts = new Fonts(composite);
    badge = new Canvas(composite, SWT.NONE);
    GridData badgeData = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    badge.setLayoutData(badgeData);
    badge.addPaintListener(e -> paintKey(e.gc, fonts));
    title = new Text(composite, SWT.SINGLE);
    title.setFont(fonts.heading());
    title.setMessage(Messages.finding_title);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    title.addListener(SWT.FocusOut, e -> commitTitle());
    title.addListener(SWT.DefaultSelection, e -> commitTitle());
    Composite row = new Composite(composite, SWT.NONE);
    RowLayout line = new RowLayout();
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    line.center = true;
    line.spacing = 4;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
    section = new Choice<>(row, "", g -> g == null ? Messages.finding_all_groups : g.getName(),
        g -> set(Messages.change_section, () -> finding.setSection(g)));
    kind = new Choice<>(row, "", FindingHeader::word, k -> set(Messages.change_kind, () -> finding.setKind(k)));
    fit = new Choice<>(row, Messages.finding_fit, FindingHeader::word,
        f -> set(Messages.change_fit, () -> finding.setFit(f)));
    status = new Choice<>(row, "", FindingHeader::word, s -> desk.edit(
        editor -> new FindingEdits(editor, desk.open().orElseThrow().authorship()).setStatus(finding, s, "")));
    signed = new Label(row, SWT.NONE);
    wordings = new WordingsBar(composite, desk);
    wordings.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
  }

  Composite control() {
    return composite;
  }

  /** The field of the title. */
  public Text title() {
    return title;
  }

  void show(Finding shown) {
    boolean other = finding != shown;
    finding = shown;
    boolean typing = !other && title.isFocusControl() && !title.getText().equals(text(finding.getTitle()));
    if (!typing && !title.getText().equals(text(finding.getTitle()))) {
      title.setText(text(finding.getTitle()));
    }
    title.setEditable(desk.editable());
    List<ParticipantGroup> groups = new ArrayList<>(desk.open().orElseThrow().study().getGroups());
    groups.add(null);
    section.set(groups, finding.getSection());
    kind.set(FindingKind.VALUES, finding.getKind());
    fit.set(Fit.VALUES, finding.getFit());
    status.set(FindingStatus.VALUES, finding.getStatus());
    for (Choice<?> choice : List.of(section, kind, fit, status)) {
      choice.control().setEnabled(desk.editable());
    }
    showSigned();
    wordings.show(finding);
    GC gc = new GC(badge);
    gc.setFont(title.getFont());
    GridData data = (GridData) badge.getLayoutData();
    data.widthHint = gc.textExtent(text(finding.getKey())).x + Badge.size(gc) + 8;
    data.heightHint = Badge.size(gc) + 2;
    gc.dispose();
    badge.redraw();
    composite.layout();
  }

  private void showSigned() {
    List<SignOff> signOffs = SignOffs.latest(desk.open().orElseThrow().study(), finding);
    Optional<SignOff> last = signOffs.isEmpty() ? Optional.empty() : Optional.of(signOffs.get(signOffs.size() - 1));
    String by = last.map(s -> s.getBy() == null ? "?" : s.getBy().getKey()).orElse("");
    Optional<SignOffCheck> check = last.map(desk.open().orElseThrow().view()::check);
    boolean changed = check.filter(c -> c.outcome() == SignOffCheck.Outcome.CHANGED).isPresent();
    signed.setToolTipText(check.filter(c -> !c.differences().isEmpty()).map(c -> c.differences().stream()
        .map(StateDifference::line).collect(Collectors.joining("\n")).replace("&", "&&")).orElse(null));
    signed.setText(last.isEmpty() ? Messages.finding_unsigned
        : NLS.bind(changed ? Messages.finding_signed_changed : Messages.finding_signed, by, last.get().getDate()));
    signed.setForeground(changed ? Palette.of(composite).warning() : Palette.of(composite).muted());
    signed.requestLayout();
  }

  private void paintKey(GC gc, Fonts fonts) {
    if (finding == null) {
      return;
    }
    Palette palette = Palette.of(badge);
    gc.setFont(fonts.heading());
    Badge.paint(gc, finding.getSection(), 0, 1);
    gc.setForeground(palette.ink());
    gc.drawText(text(finding.getKey()), Badge.size(gc) + 6, 0, true);
  }

  private void commitTitle() {
    if (finding != null && desk.editable()) {
      Finding edited = finding;
      String typed = title.getText().strip();
      if (!typed.isEmpty() && !typed.equals(text(edited.getTitle()))) {
        desk.change(NLS.bind(Messages.change_title, edited.getKey()), study -> edited.setTitle(typed));
      }
    }
  }

  private void set(String label, Runnable change) {
    desk.change(NLS.bind(label, finding.getKey()), study -> change.run());
  }

  private static String word(Enum<?> value) {
    return Arrays.stream(value.name().toLowerCase(Locale.ROOT).split("_")).reduce((a, b) -> a + " " + b).orElse("");
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }
}
