// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.triangulum.instruments.definition.Problem;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.EmptyState;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;

/** Where an instrument is built, tried, checked and given away. */
public final class EditorPart {
  private static final int NARROW = 760;
  private final StudyDesk desk;
  private final InstrumentsDesk instruments;
  private final EditorSession session;
  private EditorActions actions;
  private EditorBar bar;
  private NoticeStrip notice;
  private Label title;
  private Pages pages;
  private Composite work;
  private EmptyState empty;
  private SashForm across;
  private OutlinePane outline;
  private Pages middle;
  private PartForm form;
  private PreviewPane preview;
  private GoldenPane golden;
  private YamlPane yaml;
  private Grid<Problem> problems;
  private int view;
  private boolean asked;

  @Inject
  public EditorPart(StudyDesk desk, InstrumentsDesk instruments) {
    this.desk = desk;
    this.instruments = instruments;
    session = instruments.editing();
  }

  @PostConstruct
  void create(Composite parent, EHandlerService handlers) {
    parent.setLayout(new FillLayout());
    Composite content = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    bar = new EditorBar(session, () -> actions, content, this::choose, this::arrangeAsked);
    title = new Label(content, SWT.NONE);
    title.setFont(new Fonts(content).bold());
    title.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    notice = new NoticeStrip(content, 1);
    actions = new EditorActions(desk, instruments, content, notice);
    pages = new Pages(content);
    pages.composite().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    work(pages.composite());
    empty = empty(pages.composite());
    handlers.activateHandler("org.eclipse.ui.file.save", new SaveHandler(session, actions::save));
    handlers.activateHandler("org.eclipse.ui.edit.undo", new SessionHandler(session, false, actions::commit));
    handlers.activateHandler("org.eclipse.ui.edit.redo", new SessionHandler(session, true, actions::commit));
    session.listen(content, this::show);
    if (!session.begun() && actions.files().resume(session)) {
      notice.say(NLS.bind(Messages.resumed, session.name()), Messages.close, notice::hide);
    }
    choose(0);
  }

  private void work(Composite parent) {
    work = new Composite(parent, SWT.NONE);
    work.setLayout(new FillLayout());
    SashForm down = new SashForm(work, SWT.VERTICAL);
    across = new SashForm(down, SWT.HORIZONTAL);
    outline = new OutlinePane(session, across);
    middle = new Pages(across);
    form = new PartForm(session, middle.composite());
    preview = new PreviewPane(session, middle.composite());
    golden = new GoldenPane(session, middle.composite());
    yaml = new YamlPane(session, across);
    across.setWeights(26, 42, 32);
    across.addListener(SWT.Resize, e -> fit());
    problems = Grid.ofRows(down, List.of(
        GridColumn.<Problem>text("", 28, p -> p.isError() ? "✕" : "!").align(SWT.CENTER).order(null)
            .ink((p, palette) -> p.isError() ? palette.warning() : palette.muted()),
        GridColumn.<Problem>text(Messages.problem_line, 48, p -> p.line() == 0 ? "" : String.valueOf(p.line()))
            .align(SWT.RIGHT).order(null),
        GridColumn.<Problem>text(Messages.problem, 0, Problem::message).order(null),
        GridColumn.<Problem>text(Messages.problem_where, 150, Problem::place).order(null)
            .ink((p, palette) -> palette.muted())));
    problems.onSelect((problem, column) -> go(problem));
    down.setWeights(80, 20);
  }

  private EmptyState empty(Composite parent) {
    EmptyState state = new EmptyState(parent, Messages.empty, Messages.empty_advice)
        .button(Messages.blank_long, () -> actions.blank());
    Button[] opener = new Button[1];
    state.button(Messages.new_copy, () -> Menus.below(opener[0], actions::fillNew));
    Composite inner = (Composite) state.control().getChildren()[0];
    opener[0] = (Button) inner.getChildren()[inner.getChildren().length - 1];
    actions.files().recent().stream().limit(3).forEach(path ->
        state.button(NLS.bind(Messages.open_recent, path.getFileName()), () -> actions.open(path)));
    return state;
  }

  private void choose(int chosen) {
    view = chosen;
    bar.choose(chosen);
    show();
  }

  private void arrangeAsked() {
    asked = true;
    arrange();
  }

  private void arrange() {
    yaml.control().setVisible(bar.text());
    across.layout();
  }

  /** Where there is little room the text stands back, until a person asks for it. */
  private void fit() {
    int width = across.getSize().x;
    if (!asked && width > 0 && bar.text() == width < NARROW) {
      bar.text(width >= NARROW);
      arrange();
    }
  }

  private void go(Problem problem) {
    List<OutlineRow> rows = OutlineRow.of(session.draft());
    OutlineRow.at(rows, problem.place()).ifPresent(row -> session.choose(row.place()));
    yaml.reveal(problem.line());
    if (view == 1) {
      choose(0);
    }
  }

  private void show() {
    session.offered().ifPresent(file -> desk.display().asyncExec(() -> actions.copy(file)));
    bar.show();
    if (!session.begun()) {
      title.setText("");
      pages.show(empty.control());
      return;
    }
    title.setText(title());
    outline.show();
    middle();
    yaml.show();
    List<Problem> found = session.problems();
    if (!found.equals(problems.rows())) {
      problems.setRows(found);
    }
    if (!session.draft().kept()) {
      notice.say(Messages.rewritten, Messages.undo, () -> {
        notice.hide();
        session.undo();
      });
    }
    pages.show(work);
  }

  private String title() {
    String state = session.history().dirty() ? Messages.state_unsaved : Messages.state_saved;
    long errors = session.problems().stream().filter(Problem::isError).count();
    String check = session.report().isEmpty() ? "" : errors == 0 ? Messages.state_right
        : NLS.bind(Messages.state_wrong, errors);
    return NLS.bind(Messages.state, new Object[] {session.name(), state, check}).replace("&", "&&");
  }

  private void middle() {
    if (view == 1) {
      preview.show();
      middle.show(preview.control());
    } else if (view == 2) {
      golden.show();
      middle.show(golden.control());
    } else if (!session.draft().readable()) {
      middle.showEmpty(Messages.unreadable, Messages.unreadable_advice, "", null);
    } else {
      OutlineRow.at(OutlineRow.of(session.draft()), session.chosen()).ifPresent(row -> {
        if (row.head()) {
          middle.showEmpty(row.title(), FieldWords.advice(row.part()), NLS.bind(Messages.add_one,
              FieldWords.one(row.part())), () -> outline.parts().add(row.part(), row.place().parent()));
        } else {
          middle.show(form.show(row));
        }
      });
    }
  }

  /** Stores the definition in a file. */
  public void save(Path path) {
    actions.save(path);
  }

  /** Opens a file. */
  public void open(Path path) {
    actions.open(path);
  }

  /** Writes the definition as a plug-in that others can install. */
  public void export(Path path) {
    actions.export(path);
  }

  /** The parts of the definition, for those who test what is in them. */
  public OutlinePane outline() {
    return outline;
  }

  /** What the check found, likewise. */
  public Grid<Problem> problems() {
    return problems;
  }

  /** The form to try, likewise. */
  public PreviewPane preview() {
    return preview;
  }

  /** Golden cases and what came out, likewise. */
  public GoldenPane golden() {
    return golden;
  }

  /** The text, likewise. */
  public org.eclipse.swt.custom.StyledText text() {
    return yaml.text();
  }

  /** What is said at the top, likewise. */
  public String notice() {
    return notice.text();
  }

  /** Where everything stands, likewise. */
  public Composite control() {
    return pages.composite().getParent();
  }

  /** The list of what the scale looked at is made of, likewise. */
  public Grid<?> terms() {
    return form.terms().grid();
  }

  @Focus
  void focus() {
    if (session.begun()) {
      outline.grid().control().setFocus();
    } else {
      empty.control().setFocus();
    }
  }

  @PreDestroy
  void leave() {
    actions.files().keep(session);
  }
}
