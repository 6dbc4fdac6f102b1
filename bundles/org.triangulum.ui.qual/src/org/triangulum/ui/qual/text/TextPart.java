// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.CodingsOf;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.text.Mark;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.text.Transcript;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.Palette;
import org.triangulum.ui.widget.WhileSeen;

/** A document with its codings in the margin, to be read, coded and edited. */
public final class TextPart {
  private static final int LAG = 120;
  private final StudyDesk desk;
  private final QualDesk qual;
  private final EHandlerService handlers;
  private final EContextService contexts;
  private final Runnable typed = this::showCodings;
  private Pages pages;
  private Composite content;
  private TextHeader header;
  private TextPane pane;
  private CodingMargin margin;
  private SpanHandles handles;
  private TextEditing editing;
  private TextActions actions;
  private QuickCodes quick;
  private NoticeStrip notice;
  private Coder coder;
  private ShownCodings shown = ShownCodings.NONE;
  private Optional<Coding> hovered = Optional.empty();
  private Optional<PassagePlace> revealed = Optional.empty();
  private String documentId = "";

  @Inject
  public TextPart(StudyDesk desk, QualDesk qual, EHandlerService handlers, EContextService contexts) {
    this.desk = desk;
    this.qual = qual;
    this.handlers = handlers;
    this.contexts = contexts;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    content.setLayout(flush(1));
    header = new TextHeader(content, desk, filter -> refresh(), this::edit);
    header.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    notice = new NoticeStrip(content, 1);
    Composite reading = new Composite(content, SWT.NONE);
    reading.setLayout(flush(2));
    reading.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    pane = new TextPane(reading);
    margin = new CodingMargin(reading, pane);
    margin.control().moveAbove(pane.control());
    pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    coder = new Coder(desk, coding -> choose(Optional.of(coding), false));
    actions = new TextActions(desk, qual, pane, notice, coder);
    quick = new QuickCodes(content, index -> {
      pane.text().setFocus();
      actions.applyRecent(index);
    });
    editing = new TextEditing(desk, pane, notice, this::typed);
    handles = new SpanHandles(pane, coder::span);
    new CodingMenu(actions, pane.text(), margin.control());
    new TextKeys(this, pane, margin, actions, editing).install();
    TextKeys.commands(this, actions, handlers, contexts);
    TextDrops.install(desk, pane, actions, editing);
    margin.onPick(coding -> {
      margin.control().setFocus();
      choose(coding, true);
    });
    margin.onHover(coding -> {
      hovered = coding;
      mark();
    });
    pane.text().addListener(SWT.Selection, e -> {
      actions.selecting();
      showQuick();
    });
    pane.text().addListener(SWT.MouseUp, e -> pick(e.button));
    qual.setSelection(this::selection);
    WhileSeen studySeen = new WhileSeen(pages.composite(), this::refresh);
    WhileSeen whereSeen = new WhileSeen(pages.composite(), this::follow);
    desk.listen(parent, event -> {
      editing.leaveIfClosed();
      studySeen.request();
    });
    desk.listenToWhere(parent, where -> whereSeen.request());
    refresh();
  }

  private static GridLayout flush(int columns) {
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    layout.verticalSpacing = 0;
    return layout;
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDocuments().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.text_no_study : Messages.text_no_documents,
          open.isEmpty() ? Messages.text_no_study_advice : Messages.text_no_documents_advice,
          open.isEmpty() ? "" : Messages.text_show_documents,
          open.isEmpty() ? null : () -> Shown.raise(QualPerspective.DOCUMENTS));
      revealed = Optional.empty();
      return;
    }
    Optional<PassagePlace> place = desk.navigator().where().passage();
    Document document = place.flatMap(p -> open.get().element(Document.class, p.document()))
        .or(() -> open.get().element(Document.class, documentId)).orElse(open.get().study().getDocuments().get(0));
    Optional<String> text = open.get().view().passages().text(document);
    if (text.isEmpty()) {
      pages.showEmpty(document.getTitle(), Messages.text_gone, Messages.text_next_document, () -> header.step(1));
      header.show(open.get(), document);
      return;
    }
    pages.show(content);
    show(open.get(), document, text.get(), place);
  }

  /** Goes where the person went; the study is as it was. */
  private void follow() {
    Optional<PassagePlace> place = desk.navigator().where().passage();
    if (place.isEmpty() || pane.transcript() == null || !place.get().document().equals(documentId)) {
      refresh();
      return;
    }
    mark();
    reveal(place);
    showQuick();
  }

  private void reveal(Optional<PassagePlace> place) {
    if (place.isPresent() && !revealed.equals(place) && place.get().document().equals(documentId)) {
      pane.reveal(place.get().start(), place.get().end());
      pane.select(place.get().start(), place.get().start());
    }
    revealed = place;
  }

  private void show(OpenStudy open, Document document, String text, Optional<PassagePlace> place) {
    if (!document.getId().equals(documentId)) {
      editing.commit();
      documentId = document.getId();
      choose(Optional.empty(), false);
    }
    if (!editing.pending()) {
      pane.show(Transcript.of(document, text, open.study().getQuotes()));
      editing.follow(document);
    }
    header.show(open, document);
    showCodings();
    reveal(place);
    showQuick();
  }

  /** The codings that the header lets through, where they stand in the text shown. */
  private void showCodings() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || pane.text().isDisposed() || pane.transcript() == null) {
      return;
    }
    CodingsOf all = editing.pending() ? editing.session().codings()
        : CodingsOf.of(open.get().study(), pane.transcript().document());
    CodingFilter filter = header.filter();
    shown = new ShownCodings(filter.equals(CodingFilter.ALL) ? all : all.filtered(filter::shows),
        pane.transcript().text());
    margin.show(shown);
    margin.select(actions.selected().orElse(null));
    mark();
  }

  private void typed() {
    mark();
    // Twenty thousand stripes need not follow each key.
    pane.text().getDisplay().timerExec(LAG, typed);
  }

  /** Lets the person type into the text, or no more. */
  public void edit(boolean on) {
    header.setEditing(on);
    editing.set(on);
    if (on) {
      pane.text().setFocus();
    }
  }

  /** Chooses a coding, or none; reveals it in the text. */
  void choose(Optional<Coding> coding, boolean reveal) {
    actions.setSelected(coding);
    margin.select(coding.orElse(null));
    mark();
    if (reveal) {
      coding.flatMap(editing::span).ifPresent(span -> {
        pane.reveal(span.start(), span.end());
        pane.select(span.start(), span.start());
      });
    }
    showQuick();
  }

  /** The coding selected. */
  public Optional<Coding> chosen() {
    return actions.selected();
  }

  /** Chooses the next coding shown after the one chosen or the caret, or the one before. */
  void walk(int by) {
    CodingsOf codings = shown.codings();
    List<Coding> all = codings.all();
    int index = actions.selected().map(all::indexOf).orElse(-1);
    if (index < 0) {
      int caret = pane.caret();
      index = 0;
      while (index < codings.size() && codings.start(index) < caret) {
        index++;
      }
      index = by > 0 ? index - 1 : index;
    }
    int next = index + by;
    if (next >= 0 && next < all.size()) {
      choose(Optional.of(all.get(next)), true);
    }
  }

  /** A click into the text chooses the shortest coding there, unless words are being selected. */
  private void pick(int button) {
    if (button == 1 && !editing.on() && !actions.hasSelection() && actions.selected().isPresent()) {
      Optional<Span> span = actions.selected().flatMap(editing::span);
      int caret = pane.caret();
      if (span.isEmpty() || caret < span.get().start() || caret > span.get().end()) {
        choose(Optional.empty(), false);
      }
    }
    showQuick();
  }

  private void mark() {
    List<Mark> marks = new ArrayList<>();
    desk.navigator().where().passage().filter(p -> p.document().equals(documentId) && p.start() < p.end()
        && !editing.pending()).ifPresent(p -> marks.add(new Mark(p.start(), p.end(), Palette::mark)));
    hovered.filter(c -> c.getDocument() != null).ifPresent(c -> add(marks, c, 12));
    Optional<Coding> chosen = actions.selected();
    chosen.ifPresent(c -> add(marks, c, 26));
    pane.mark(marks);
    handles.show(editing.on() ? null : chosen.orElse(null), chosen.flatMap(editing::span).orElse(new Span(0, 0)),
        actions.editable());
  }

  private void add(List<Mark> marks, Coding coding, int share) {
    editing.span(coding).filter(s -> s.end() <= pane.transcript().text().length())
        .ifPresent(s -> marks.add(new Mark(s.start(), s.end(), palette -> palette.tinted(
            Palette.code(coding.getCode()), share))));
  }

  private void showQuick() {
    if (desk.open().isPresent() && pane.transcript() != null) {
      quick.show(actions.editable() ? coder.recent() : List.of(), actions.hasSelection() && actions.editable());
    }
  }

  private Optional<PassagePlace> selection() {
    return pane.text().isDisposed() || pane.transcript() == null || editing.pending() ? Optional.empty()
        : actions.passage().filter(s -> actions.hasSelection())
            .map(s -> new PassagePlace(documentId, s.start(), s.end()));
  }

  void stepDocument(int by) {
    header.step(by);
  }

  void toggleEditing() {
    if (desk.editable() && pane.transcript() != null) {
      edit(!editing.on());
    }
  }

  /** The text, for those who test what is shown. */
  public TextPane pane() {
    return pane;
  }

  /** The margin, likewise. */
  public CodingMargin margin() {
    return margin;
  }

  /** What the strip above the text says. */
  public String notice() {
    return notice.text();
  }

  @Focus
  void focus() {
    if (content.isVisible()) {
      pane.text().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
