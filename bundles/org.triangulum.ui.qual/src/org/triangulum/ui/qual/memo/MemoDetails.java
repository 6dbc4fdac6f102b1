// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.triangulum.coding.memo.Memos;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.model.study.StudyElement;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Places;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Field;
import org.triangulum.ui.widget.Palette;

/** A memo, edited in place. */
public final class MemoDetails {
  private final StudyDesk desk;
  private final Composite composite;
  private final Field title;
  private final Choice<MemoKind> kind;
  private final Choice<MemoStatus> status;
  private final Label written;
  private final ElementLinks about;
  private final Button attach;
  private final Field text;
  private final Composite decision;
  private final Field due;
  private final Field alternatives;
  private Memo memo;

  MemoDetails(Composite parent, StudyDesk desk) {
    this.desk = desk;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    layout.verticalSpacing = 3;
    composite.setLayout(layout);
    title = new Field(composite, SWT.SINGLE, Messages.memos_title);
    title.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Composite row = row();
    kind = new Choice<>(row, "", Words::of, k -> edit(memos -> memos.convert(memo, k)));
    status = new Choice<>(row, "", Words::of, s -> edit(memos -> memos.decide(memo, s, "")));
    attach = new Button(row, SWT.PUSH | SWT.FLAT);
    attach.setText(Messages.memos_attach);
    attach.setToolTipText(Messages.memos_attach_tip);
    attach.addListener(SWT.Selection, e -> Places.looked(desk).ifPresent(this::attach));
    Composite links = new Composite(row, SWT.NONE);
    RowLayout side = new RowLayout();
    side.marginTop = 0;
    side.marginBottom = 0;
    links.setLayout(side);
    about = new ElementLinks(links, desk);
    written = new Label(row, SWT.NONE);
    text = new Field(composite, SWT.MULTI | SWT.V_SCROLL, Messages.memos_text);
    text.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    decision = new Composite(composite, SWT.NONE);
    GridLayout two = new GridLayout(2, false);
    two.marginWidth = 0;
    two.marginHeight = 0;
    decision.setLayout(two);
    due = new Field(decision, SWT.SINGLE, Messages.memos_due);
    GridData narrow = new GridData(SWT.LEFT, SWT.CENTER, false, false);
    narrow.widthHint = 110;
    due.control().setLayoutData(narrow);
    alternatives = new Field(decision, SWT.SINGLE, Messages.memos_alternatives);
    alternatives.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    PayloadDrag.onto(composite, new PayloadDrag.Target() {
      @Override
      public boolean accepts(Point at) {
        return desk.editable() && memo != null;
      }

      @Override
      public void drop(Payload payload, Point at, boolean copy) {
        desk.open().flatMap(open -> Places.of(open, payload)).ifPresent(MemoDetails.this::attach);
      }
    });
  }

  private Composite row() {
    Composite row = new Composite(composite, SWT.NONE);
    RowLayout line = new RowLayout();
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    line.center = true;
    row.setLayout(line);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return row;
  }

  Control control() {
    return composite;
  }

  void show(Memo shown) {
    boolean other = memo != shown;
    memo = shown;
    boolean editable = desk.editable();
    title.show(shown.getTitle(), editable, other, typed -> edit(memos -> memos.edit(shown, typed, text(shown))));
    text.show(shown.getText(), editable, other, typed -> edit(memos ->
        memos.edit(shown, ElementLabel.orEmpty(shown.getTitle()), typed)));
    kind.set(MemoKind.VALUES, shown.getKind());
    boolean decides = shown.getKind() == MemoKind.DECISION;
    status.control().setLayoutData(new RowData());
    ((RowData) status.control().getLayoutData()).exclude = !decides;
    status.control().setVisible(decides);
    status.set(List.of(MemoStatus.OPEN, MemoStatus.DECIDED, MemoStatus.SUPERSEDED, MemoStatus.CLOSED),
        shown.getStatus());
    kind.control().setEnabled(editable);
    status.control().setEnabled(editable);
    attach.setEnabled(editable);
    written.setText(NLS.bind(Messages.memos_written, shown.getAuthor() == null ? Messages.memos_nobody
        : shown.getAuthor().getKey(), day(shown.getCreated())) + (ElementLabel.orEmpty(shown.getModified()).isEmpty()
            ? "" : NLS.bind(Messages.memos_changed, day(shown.getModified()))));
    written.setForeground(Palette.of(composite).muted());
    about.show(shown.getAbout(), editable ? element -> edit(memos -> memos.detach(shown, element)) : null);
    due.show(shown.getDue(), editable, other, typed -> edit(memos ->
        memos.plan(shown, ElementLabel.orEmpty(shown.getAlternatives()), typed)));
    alternatives.show(shown.getAlternatives(), editable, other, typed -> edit(memos ->
        memos.plan(shown, typed, ElementLabel.orEmpty(shown.getDue()))));
    ((GridData) decisionData()).exclude = !decides;
    decision.setVisible(decides);
    composite.layout(true, true);
  }

  private Object decisionData() {
    if (decision.getLayoutData() == null) {
      decision.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }
    return decision.getLayoutData();
  }

  private static String text(Memo memo) {
    return ElementLabel.orEmpty(memo.getText());
  }

  /** The day of a moment written in ISO 8601. */
  static String day(String moment) {
    return moment == null ? "" : moment.length() > 10 ? moment.substring(0, 10) : moment;
  }

  private void attach(StudyElement element) {
    if (element != memo) {
      edit(memos -> memos.attach(memo, List.of(element)));
    }
  }

  private void edit(Consumer<Memos> change) {
    desk.edit(editor -> change.accept(new Memos(editor, desk.open().flatMap(o -> o.researcher()), Clock.systemUTC())));
  }

  /** The memo shown. */
  Optional<Memo> memo() {
    return Optional.ofNullable(memo);
  }

  /** The field of the title, also for those who test. */
  public Field title() {
    return title;
  }

  /** The field of the text, likewise. */
  public Field text() {
    return text;
  }
}
