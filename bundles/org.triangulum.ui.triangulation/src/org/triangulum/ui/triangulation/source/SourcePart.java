// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.source;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSource;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.study.Where.PassagePlace;
import org.triangulum.ui.text.Transcript;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.link.PassageLink;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadTransfer;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** The transcript behind a quote, with the passage marked, and every finding that uses it. */
public final class SourcePart {
  private final StudyDesk desk;
  private final EHandlerService handlers;
  private Pages pages;
  private Composite content;
  private Choice<Document> documents;
  private Button link;
  private TranscriptView view;
  private UsedBy usedBy;
  private Optional<PassagePlace> revealed = Optional.empty();

  @Inject
  public SourcePart(StudyDesk desk, EHandlerService handlers) {
    this.desk = desk;
    this.handlers = handlers;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    documents = new Choice<>(content, "", d -> d == null ? "" : d.getTitle(),
        d -> desk.navigator().go(w -> w.at(d, 0, 0)));
    documents.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button("◂", Messages.source_previous, () -> step(-1));
    button("▸", Messages.source_next, () -> step(1));
    link = button(Messages.source_link, Messages.source_link_tip, this::link);
    SashForm sash = new SashForm(content, SWT.VERTICAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
    view = new TranscriptView(sash);
    usedBy = new UsedBy(sash, desk);
    sash.setWeights(72, 28);
    view.text().addListener(SWT.MouseUp, e -> pick());
    drag();
    Keys.onLink(handlers, () -> desk.editable() && passage().isPresent(), this::link);
    WhileSeen seen = new WhileSeen(pages.composite(), this::refresh);
    desk.listen(parent, event -> seen.request());
    desk.listenToWhere(parent, where -> seen.request());
    refresh();
  }

  private Button button(String text, String tip, Runnable action) {
    Button button = new Button(content, SWT.PUSH | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void drag() {
    DragSource source = new DragSource(view.text(), DND.DROP_COPY);
    source.setTransfer(new Transfer[] {new PayloadTransfer()});
    source.addDragListener(new DragSourceAdapter() {
      @Override
      public void dragStart(DragSourceEvent event) {
        event.doit = view.text().getSelectionCount() > 0;
      }

      @Override
      public void dragSetData(DragSourceEvent event) {
        event.data = passage().map(p -> (Payload) new Payload.OfPassage(p.document(), p.start(), p.end())).orElse(null);
      }
    });
  }

  private void refresh() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDocuments().isEmpty()) {
      pages.showEmpty(Messages.source_no_documents, open.isEmpty() ? Messages.no_study_advice
          : Messages.source_no_documents_advice, "", null);
      return;
    }
    Where where = desk.navigator().where();
    Optional<Document> document =
        where.passage().flatMap(p -> open.get().element(Document.class, p.document()));
    if (document.isEmpty()) {
      Document first = open.get().study().getDocuments().get(0);
      pages.showEmpty(Messages.source_none, Messages.source_none_advice, NLS.bind(Messages.source_open_first,
          first.getTitle()), () -> desk.navigator().go(w -> w.at(first, 0, 0)));
      revealed = Optional.empty();
      return;
    }
    show(open.get(), document.get(), where.passage().get());
  }

  private void show(OpenStudy open, Document document, PassagePlace place) {
    documents.set(open.study().getDocuments(), document);
    documents.control().setToolTipText(document.getTitle());
    link.setEnabled(open.editable());
    Optional<String> text = open.view().passages().text(document);
    if (text.isEmpty()) {
      pages.showEmpty(document.getTitle(), Messages.source_gone, "", null);
      return;
    }
    pages.show(content);
    content.layout();
    Transcript transcript = Transcript.of(document, text.get(), open.study().getQuotes());
    boolean move = !revealed.equals(Optional.of(place));
    view.show(transcript, place.start(), place.end(), move);
    revealed = Optional.of(place);
    if (place.end() > place.start()) {
      usedBy.showQuotes(open.view(), transcript.quotes().stream()
          .filter(q -> q.getStart() < place.end() && place.start() < q.getEnd()).toList());
    } else {
      usedBy.showDocument(open.view(), document);
    }
  }

  /** A click into a quote goes to it; a selection is left alone, it may be linked. */
  private void pick() {
    StyledText text = view.text();
    if (text.getSelectionCount() == 0 && view.transcript() != null) {
      view.transcript().quoteAt(view.pane().caret()).ifPresent(this::go);
    }
  }

  private void go(Quote quote) {
    desk.navigator().go(w -> w.at(quote.getDocument(), quote.getStart(), quote.getEnd()));
  }

  private void step(int by) {
    if (view.transcript() == null || view.transcript().quotes().isEmpty()) {
      return;
    }
    List<Quote> quotes = view.transcript().quotes();
    int position = desk.navigator().where().passage().map(PassagePlace::start).orElse(0);
    boolean marked = desk.navigator().where().passage().filter(p -> p.end() > p.start()).isPresent();
    Optional<Quote> next = by > 0
        ? quotes.stream().filter(q -> marked ? q.getStart() > position : q.getStart() >= position).findFirst()
        : quotes.stream().filter(q -> q.getStart() < position).reduce((a, b) -> b);
    next.ifPresent(this::go);
  }

  /** What is selected, else what is marked. */
  private Optional<PassagePlace> passage() {
    if (view.transcript() == null || desk.open().isEmpty()) {
      return Optional.empty();
    }
    Point selection = view.pane().selection();
    if (selection.x < selection.y) {
      return Optional.of(trimmed(selection.x, selection.y));
    }
    return desk.navigator().where().passage().filter(p -> p.end() > p.start());
  }

  /** White space at the ends of a selection is no part of a quote. */
  private PassagePlace trimmed(int from, int to) {
    String text = view.transcript().text();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new PassagePlace(view.transcript().document().getId(), start, end);
  }

  private void link() {
    Optional<PassagePlace> passage = passage().filter(p -> p.end() > p.start());
    if (passage.isEmpty()) {
      link.setToolTipText(Messages.source_link_tip);
      view.text().setFocus();
      return;
    }
    Point at = link.toDisplay(0, link.getSize().y);
    PassageLink.ask(desk, content.getShell(), at, view.transcript().document(), passage.get().start(),
        passage.get().end());
  }

  /** The text, for those who test what is marked in it. */
  public StyledText text() {
    return view.text();
  }

  /** The uses, likewise. */
  public List<ResolvedEvidence> uses() {
    return usedBy.rows();
  }

  @Focus
  void focus() {
    if (view.transcript() != null && content.isVisible()) {
      view.text().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
