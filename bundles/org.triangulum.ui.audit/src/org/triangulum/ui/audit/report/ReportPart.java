// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit.report;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.ReportPlace;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.Sentence;
import org.triangulum.audit.trail.SentenceTrail;
import org.triangulum.audit.trail.SentenceTrail.Step;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.audit.AuditDesk;
import org.triangulum.ui.audit.Jump;
import org.triangulum.ui.audit.Messages;
import org.triangulum.ui.audit.ReportFile;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/**
 * The text of the report that is audited. A click on a sentence lists what it rests on in the study; choosing something
 * there marks every sentence that rests on it, Enter goes to it.
 */
public final class ReportPart {
  private final StudyDesk desk;
  private final AuditDesk audit;
  private Pages pages;
  private SashForm sash;
  private StyledText text;
  private Label heading;
  private Grid<Step> grid;
  private ReportText shown;
  private AuditIssue revealed;
  private Sentence sentence;
  private List<Sentence> back = List.of();

  @Inject
  public ReportPart(StudyDesk desk, AuditDesk audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    sash = new SashForm(pages.composite(), SWT.VERTICAL);
    text = new StyledText(sash, SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(10, 6, 10, 6);
    text.addListener(SWT.MouseUp, e -> go(text.getCaretOffset()));
    text.addListener(SWT.KeyUp, e -> go(text.getCaretOffset()));
    Composite below = new Composite(sash, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 2;
    below.setLayout(layout);
    heading = new Label(below, SWT.WRAP);
    heading.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    grid = Grid.ofRows(below, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onSelect((step, column) -> walkBack(step.element()));
    grid.onOpen(step -> Jump.to(desk, step.element()));
    sash.setWeights(66, 34);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    audit.listen(parent, seen::request);
    seen.request();
  }

  private static List<GridColumn<Step>> columns() {
    return List.of(
        GridColumn.<Step>text(Messages.walk_why, 110, ReportPart::why).order(null).ink(ReportPart::ink),
        GridColumn.<Step>text(Messages.walk_what, 0, s -> ElementLabel.line(s.element())).order(null),
        GridColumn.<Step>text(Messages.walk_through, 84, s -> s.through() == null ? ""
            : ElementLabel.of(s.through()).brief()).order(null).ink((s, palette) -> palette.muted()));
  }

  private static Color ink(Step step, Palette palette) {
    return switch (step.why()) {
      case SUPPORTS -> palette.role(EvidenceRole.SUPPORTS);
      case CONTRADICTS -> palette.role(EvidenceRole.CONTRADICTS);
      case QUALIFIES -> palette.role(EvidenceRole.QUALIFIES);
      default -> palette.muted();
    };
  }

  private static String why(Step step) {
    return switch (step.why()) {
      case WORDING -> Messages.walk_wording;
      case QUOTED -> Messages.walk_quoted;
      case PRINTED -> Messages.walk_printed;
      case SUPPORTS -> role(EvidenceRole.SUPPORTS);
      case CONTRADICTS -> role(EvidenceRole.CONTRADICTS);
      case QUALIFIES -> role(EvidenceRole.QUALIFIES);
      case CONTEXT -> role(EvidenceRole.CONTEXT);
    };
  }

  private static String role(EvidenceRole role) {
    return Glyphs.of(role) + " " + Glyphs.word(role);
  }

  private void refresh() {
    Optional<ReportText> report = audit.text();
    if (desk.open().isEmpty() || report.isEmpty()) {
      shown = null;
      boolean none = desk.open().isEmpty();
      pages.showEmpty(none ? Messages.no_study : audit.report().isPresent() ? Messages.audit_running
          : Messages.report_none, none ? Messages.no_study_advice : audit.report().isPresent()
              ? audit.problem() : Messages.report_none_advice, Messages.report_open,
          none || audit.report().isPresent() ? null : () -> ReportFile.ask(pages.composite().getShell(), audit));
      return;
    }
    pages.show(sash);
    if (shown != report.get()) {
      shown = report.get();
      text.setText(shown.text());
      revealed = null;
      sentence = null;
      back = List.of();
      grid.setRows(List.of());
    }
    say();
    audit.selected().filter(i -> !i.equals(revealed)).flatMap(i -> {
      revealed = i;
      return i.place();
    }).ifPresent(place -> {
      text.setSelection(place.start());
      text.showSelection();
      pick(place.start());
    });
    paint();
  }

  /** Looks at the sentence that holds a position, and at an issue that stands there. */
  private void go(int offset) {
    pick(offset);
    audit.outcome().flatMap(o -> o.open().stream().filter(i -> i.place().filter(p -> p.start() <= offset
        && offset <= p.end()).isPresent()).findFirst()).ifPresent(issue -> {
          revealed = issue;
          audit.select(issue);
        });
  }

  /** Looks at the sentence that holds a position of the text. */
  public void pick(int offset) {
    Optional<Sentence> found = shown == null ? Optional.empty() : shown.sentences().stream()
        .filter(s -> s.start() <= offset && offset <= s.end()).findFirst();
    if (found.isPresent() && found.get() != sentence) {
      sentence = found.get();
      back = List.of();
      grid.setRows(new SentenceTrail(desk.open().map(OpenStudy::view).orElseThrow()).of(sentence.text()));
      say();
      paint();
    }
  }

  /** Marks every sentence that rests on an element. */
  private void walkBack(StudyElement element) {
    back = new SentenceTrail(desk.open().map(OpenStudy::view).orElseThrow()).back(element, shown);
    heading.setText(NLS.bind(Messages.walk_back, ElementLabel.of(element).brief(), back.size()).replace("&", "&&"));
    heading.getParent().layout();
    paint();
  }

  private void say() {
    heading.setText(sentence == null ? Messages.walk_choose : grid.rows().isEmpty() ? Messages.walk_nothing
        : NLS.bind(Messages.walk_rests, grid.rows().size()));
    heading.setForeground(Palette.of(heading).muted());
    heading.getParent().layout();
  }

  private void paint() {
    Palette palette = Palette.of(text);
    List<StyleRange> styles = new ArrayList<>();
    back.forEach(s -> styles.add(new StyleRange(s.start(), s.end() - s.start(), null, palette.tint())));
    if (sentence != null) {
      styles.add(new StyleRange(sentence.start(), sentence.end() - sentence.start(), null, palette.selected()));
    }
    audit.outcome().ifPresent(o -> o.open().stream().flatMap(i -> i.place().stream()).forEach(p ->
        styles.add(underlined(p, palette))));
    audit.selected().flatMap(AuditIssue::place).ifPresent(p -> styles.add(new StyleRange(p.start(),
        p.end() - p.start(), palette.ink(), palette.mark())));
    text.setStyleRanges(new StyleRange[0]);
    int length = text.getCharCount();
    styles.stream().filter(s -> s.length > 0 && s.start >= 0 && s.start + s.length <= length)
        .forEach(text::setStyleRange);
  }

  private static StyleRange underlined(ReportPlace place, Palette palette) {
    StyleRange range = new StyleRange(place.start(), place.end() - place.start(), null, null);
    range.underline = true;
    range.underlineStyle = SWT.UNDERLINE_SQUIGGLE;
    range.underlineColor = palette.warning();
    return range;
  }

  /** The text, for those who test what is marked in it. */
  public StyledText text() {
    return text;
  }

  /** What the sentence rests on, likewise. */
  public Grid<Step> grid() {
    return grid;
  }

  /** The sentences that rest on what is chosen, likewise. */
  public List<Sentence> marked() {
    return back;
  }

  @Focus
  void focus() {
    (sash.isVisible() ? text : pages.composite()).setFocus();
  }
}
