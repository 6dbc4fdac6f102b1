// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Stages;
import org.triangulum.coding.WorkList;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Researcher;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Choice;

/** Above a text: which document, how far it is coded, whose codings and which codebooks are shown, and editing. */
final class TextHeader {
  private static final int LAG = 200;
  private final StudyDesk desk;
  private final Composite composite;
  private final Choice<Document> documents;
  private final Choice<CodingStage> stage;
  private final Choice<Whose> coders;
  private final Button books;
  private final Button edit;
  private final Label share;
  private final Consumer<CodingFilter> onFilter;
  private final Runnable countShare = this::countShare;
  private CodingFilter filter = CodingFilter.ALL;
  private Document document;

  private record Whose(boolean everybody, Researcher coder) {}

  /**
   * A header.
   *
   * @param onFilter is told which codings are to be shown
   * @param onEdit is told whether the text may be typed into
   */
  TextHeader(Composite parent, StudyDesk desk, Consumer<CodingFilter> onFilter, Consumer<Boolean> onEdit) {
    this.desk = desk;
    this.onFilter = onFilter;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginWidth = 4;
    layout.marginHeight = 2;
    layout.verticalSpacing = 0;
    composite.setLayout(layout);
    documents = new Choice<>(composite, "", d -> d == null ? "" : d.getTitle(), this::go);
    documents.control().setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    button(composite, SWT.PUSH, "◂", Messages.text_previous).addListener(SWT.Selection, e -> step(-1));
    button(composite, SWT.PUSH, "▸", Messages.text_next).addListener(SWT.Selection, e -> step(1));
    edit = button(composite, SWT.TOGGLE, Messages.text_edit, Messages.text_edit_tip);
    edit.addListener(SWT.Selection, e -> onEdit.accept(edit.getSelection()));
    Composite row = new Composite(composite, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 4, 1));
    RowLayout line = new RowLayout();
    line.center = true;
    line.marginLeft = 0;
    line.marginTop = 0;
    line.marginBottom = 0;
    row.setLayout(line);
    stage = new Choice<>(row, "", s -> word(s), s -> desk.edit(e -> new Stages(e).set(List.of(document), s)));
    stage.control().setToolTipText(Messages.text_stage_tip);
    coders = new Choice<>(row, "", this::coderName, this::chooseCoder);
    coders.control().setToolTipText(Messages.text_coder_tip);
    books = button(row, SWT.PUSH, "", Messages.text_books_tip);
    books.addListener(SWT.Selection, e -> chooseBooks());
    share = new Label(row, SWT.NONE);
  }

  private static Button button(Composite parent, int style, String text, String tip) {
    Button button = new Button(parent, style | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    return button;
  }

  Composite control() {
    return composite;
  }

  CodingFilter filter() {
    return filter;
  }

  /** The share takes a moment in a long text, and is not needed at once. */
  private void countShare() {
    Optional<OpenStudy> open = desk.open();
    if (share.isDisposed() || open.isEmpty() || open.get().element(Document.class, document.getId()).isEmpty()) {
      return;
    }
    WorkList.Row work = WorkList.of(open.get().study(), document);
    share.setText(NLS.bind(Messages.text_share, String.format(Locale.ROOT, "%.0f", 100 * work.coded()),
        work.codings()));
    share.setToolTipText(Messages.text_share_tip);
    share.getParent().layout();
  }

  private static String word(CodingStage stage) {
    return switch (stage) {
      case NONE -> Messages.text_stage_none;
      case PARTIAL -> Messages.text_stage_partial;
      case FULL -> Messages.text_stage_full;
      case SECOND_CODED -> Messages.text_stage_second;
    };
  }

  void show(OpenStudy open, Document shown) {
    document = shown;
    documents.set(open.study().getDocuments(), shown);
    documents.control().setToolTipText(shown.getTitle());
    stage.set(Arrays.asList(CodingStage.values()), Optional.ofNullable(shown.getStage()).orElse(CodingStage.NONE));
    stage.control().setEnabled(open.editable());
    edit.setEnabled(open.editable());
    List<Whose> people = new ArrayList<>();
    people.add(new Whose(true, null));
    open.study().getResearchers().forEach(r -> people.add(new Whose(false, r)));
    people.add(new Whose(false, null));
    if (filter.coder() != null && !open.study().getResearchers().contains(filter.coder())) {
      filter = filter.ofAll();
    }
    Whose chosen = new Whose(filter.everybody(), filter.coder());
    coders.set(people, people.get(people.indexOf(chosen)));
    long visible = open.study().getCodebooks().stream().filter(b -> !filter.hidden().contains(b.getId())).count();
    String which = filter.hidden().isEmpty() ? Messages.text_books_all
        : NLS.bind(Messages.text_books_some, visible, open.study().getCodebooks().size());
    books.setText(which + " ▾");
    books.setEnabled(!open.study().getCodebooks().isEmpty());
    edit.setSelection(edit.getSelection() && open.editable());
    share.getDisplay().timerExec(LAG, countShare);
    share.getParent().layout();
    composite.layout();
  }

  private String coderName(Whose whose) {
    if (whose == null || whose.everybody()) {
      return Messages.text_coder_all;
    }
    if (whose.coder() == null) {
      return Messages.text_coder_unknown;
    }
    boolean me = desk.open().flatMap(OpenStudy::researcher).filter(r -> r == whose.coder()).isPresent();
    return whose.coder().getKey() + (me ? Messages.text_coder_me : "");
  }

  private void chooseCoder(Whose whose) {
    filter = whose.everybody() ? filter.ofAll() : filter.of(whose.coder());
    onFilter.accept(filter);
  }

  private void chooseBooks() {
    Menu menu = new Menu(books);
    for (Codebook book : desk.open().orElseThrow().study().getCodebooks()) {
      MenuItem item = new MenuItem(menu, SWT.CHECK);
      item.setText(CodeNames.name(book));
      item.setSelection(!filter.hidden().contains(book.getId()));
      item.addListener(SWT.Selection, e -> {
        filter = filter.toggled(book);
        onFilter.accept(filter);
      });
    }
    menu.setLocation(books.toDisplay(0, books.getSize().y));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  private void go(Document to) {
    desk.navigator().go(w -> w.at(to, 0, 0));
  }

  /** Goes some documents on. */
  void step(int by) {
    List<Document> all = desk.open().map(o -> (List<Document>) o.study().getDocuments()).orElse(List.of());
    int index = all.indexOf(document) + by;
    if (document != null && index >= 0 && index < all.size()) {
      go(all.get(index));
    }
  }

  void setEditing(boolean on) {
    edit.setSelection(on);
  }

  boolean editing() {
    return edit.getSelection();
  }
}
