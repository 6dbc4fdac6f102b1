// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.Codebooks;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.widget.Choice;
import org.triangulum.ui.widget.MasterDetail;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** The codes of the study as a tree, or two trees side by side, and what the code looked at means. */
public final class CodebookPart {
  private final StudyDesk desk;
  private final QualDesk shared;
  private final List<CodeTree> trees = new ArrayList<>();
  private final List<CodeActions> actions = new ArrayList<>();
  private Pages pages;
  private Composite content;
  private Text filter;
  private Choice<View> choice;
  private View view = View.ALL;
  private NoticeStrip notice;
  private MasterDetail pair;
  private SashForm sides;
  private CodeDetails details;
  private Button add;
  private int active;

  /**
   * Which codebooks are shown.
   *
   * @param book the only one; empty for all
   * @param besides whether the first stands beside the others
   */
  private record View(Optional<Codebook> book, boolean besides) {
    static final View ALL = new View(Optional.empty(), false);
    static final View BESIDES = new View(Optional.empty(), true);

    String name() {
      return book.map(CodeNames::name).orElse(besides ? Messages.codebook_besides : Messages.codebook_all);
    }
  }

  @Inject
  public CodebookPart(StudyDesk desk, QualDesk shared) {
    this.desk = desk;
    this.shared = shared;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.codebook_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    choice = new Choice<>(content, "", View::name, v -> {
      view = v;
      refill();
    });
    add = button("+", Messages.codebook_add_beside + "  Ctrl+Enter", () -> actions.get(active).addBeside());
    Button info = new Button(content, SWT.TOGGLE);
    info.setText("ℹ");
    info.setToolTipText(Messages.details);
    Button more = button("⋯", Messages.menu, () -> { });
    more.addListener(SWT.Selection, e -> Menus.below(more, this::fill));
    notice = new NoticeStrip(content, 5);
    pair = new MasterDetail(content, info);
    pair.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 5, 1));
    sides = new SashForm(pair.composite(), SWT.HORIZONTAL);
    tree();
    tree();
    details = new CodeDetails(pair.composite(), desk);
    pair.set(sides, 62);
    desk.listen(parent, event -> {
      if (event == DeskEvent.OPENED) {
        // Nothing of the study before may be taken for a part of this one.
        view = View.ALL;
        trees.forEach(CodeTree::forget);
        notice.hide();
      }
      refill();
    });
    desk.listenToWhere(parent, this::follow);
    shared.activation().listen(parent, () -> trees.forEach(t -> t.grid().control().redraw()));
    refill();
  }

  private Button button(String text, String tip, Runnable action) {
    Button button = new Button(content, SWT.PUSH | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void tree() {
    int index = trees.size();
    CodeTree tree = new CodeTree(sides, shared.activation());
    CodeActions on = new CodeActions(desk, tree, notice, this::refill);
    trees.add(tree);
    actions.add(on);
    tree.onFold(this::refill);
    tree.grid().onSelect((row, column) -> {
      active = index;
      if (row.code() != null) {
        desk.navigator().go(w -> w.at(row.code()));
      }
    });
    tree.grid().control().addListener(SWT.FocusIn, e -> active = index);
    tree.grid().onKey(SWT.ALT, SWT.CR, rows -> pair.toggle());
    new CodeMenu(desk, tree, on, shared.activation(), this::apply, this::split).install();
    new CodeDrag(desk, shared, tree, on).install();
  }

  private void fill(Menu menu) {
    new CodeMenu(desk, trees.get(active), actions.get(active), shared.activation(), this::apply, this::split)
        .fill(menu);
    new CodebookFiles(desk, content.getShell(), notice).fill(menu);
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      pages.showEmpty(Messages.no_study, Messages.no_study_advice, "", null);
      return;
    }
    Study study = open.get().study();
    add.setEnabled(open.get().editable());
    if (study.getCodebooks().isEmpty()) {
      pages.showEmpty(Messages.codebook_none, Messages.codebook_none_advice, Messages.codebook_first,
          open.get().editable() ? this::addFirst : null);
      return;
    }
    if (view.book().isPresent() && view.book().get().eContainer() == null) {
      view = View.ALL;
    }
    List<View> views = new ArrayList<>(List.of(View.ALL));
    if (study.getCodebooks().size() > 1) {
      views.add(View.BESIDES);
      study.getCodebooks().forEach(book -> views.add(new View(Optional.of(book), false)));
    }
    choice.set(views, view);
    choice.control().setVisible(views.size() > 1);
    ((GridData) data(choice.control())).exclude = views.size() == 1;
    CodeRows.Counts counts = CodeRows.Counts.of(study);
    List<Codebook> books = study.getCodebooks();
    trees.get(0).show(view.besides() ? books.subList(0, 1) : shown(study), counts, filter.getText());
    trees.get(1).show(view.besides() ? books.subList(1, books.size()) : List.of(), counts, filter.getText());
    sides.setMaximizedControl(view.besides() ? null : trees.get(0).grid().control());
    active = view.besides() ? active : 0;
    content.layout();
    pages.show(content);
    follow(desk.navigator().where());
  }

  private static Object data(Button button) {
    if (button.getLayoutData() == null) {
      button.setLayoutData(new GridData());
    }
    return button.getLayoutData();
  }

  private List<Codebook> shown(Study study) {
    return view.book().map(List::of).orElse(study.getCodebooks());
  }

  private void addFirst() {
    desk.edit(editor -> {
      Codebooks books = new Codebooks(editor);
      Code code = books.add(books.addCodebook(Messages.codebook_first_title), Messages.codebook_new_code);
      refill();
      desk.navigator().go(w -> w.at(code));
      trees.get(0).grid().control().setFocus();
      actions.get(0).rename();
    });
  }

  private void follow(Where where) {
    Optional<Code> code = desk.open().flatMap(o -> where.code().flatMap(id -> o.element(Code.class, id)));
    code.ifPresent(details::show);
    // The tree has its height before it is asked to bring a row into view.
    pair.setAny(code.isPresent());
    code.ifPresent(c -> trees.stream().filter(t -> t.row(c).isPresent() || t.row(top(c)).isPresent())
        .forEach(t -> t.reveal(c)));
  }

  private static KeyedElement top(Code code) {
    return CodeNames.codebook(code).map(KeyedElement.class::cast).orElse(code);
  }

  /** Puts the code selected on the words selected in the text; where there are none, the code is only looked at. */
  private void apply() {
    trees.get(active).selected().filter(Code.class::isInstance).map(Code.class::cast).ifPresent(code ->
        shared.selection().ifPresentOrElse(words -> shared.code(words, code),
            () -> notice.say(Messages.codebook_no_words, Messages.codebook_to_text,
                () -> Shown.raise(QualPerspective.TEXT))));
  }

  /** Shows all segments of the code selected, so that some of them can be given a code of their own. */
  private void split() {
    trees.get(active).selected().filter(Code.class::isInstance).map(Code.class::cast).ifPresent(code -> {
      Study study = desk.open().orElseThrow().study();
      shared.activation().set(new ArrayList<>(shared.activation().codes(study)), false);
      shared.activation().set(study.getDocuments(), true);
      shared.activation().set(List.of(code), true);
      Shown.raise(QualPerspective.SEGMENTS);
      notice.say(Messages.codebook_split_how, Messages.codebook_to_segments,
          () -> Shown.raise(QualPerspective.SEGMENTS));
    });
  }

  /** The tree, the first where there are two, for those who test what is in it. */
  public Grid<?> grid() {
    return trees.get(0).grid();
  }

  /** The filter, likewise. */
  public Text filter() {
    return filter;
  }

  /** What the strip says, likewise. */
  public NoticeStrip notice() {
    return notice;
  }

  /** The details, likewise. */
  public CodeDetails details() {
    return details;
  }

  @Focus
  void focus() {
    if (desk.open().filter(o -> !o.study().getCodebooks().isEmpty()).isPresent()) {
      trees.get(active).grid().control().setFocus();
    } else {
      pages.composite().setFocus();
    }
  }
}
