// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.run;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.analysis.Analysis;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.run.FreshResults;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.result.RunActions;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WordFilter;

/** Every saved result: whether it still follows from the data, and how many findings use it. */
public final class RunsPart {
  private final StudyDesk desk;
  private final RunActions actions;
  private final Catalogue catalogue = Catalogue.discovered();
  private Pages pages;
  private Composite content;
  private Text filter;
  private Button staleOnly;
  private Button refresh;
  private Label count;
  private StudyWork work;
  private NoticeStrip notice;
  private Grid<Row> grid;

  /**
   * A row.
   *
   * @param run the saved analysis
   * @param method its title
   * @param state whether it is current
   * @param uses how many links of findings rest on it
   */
  public record Row(AnalysisRun run, String method, Staleness.State state, String reason, int uses) {}

  @Inject
  public RunsPart(StudyDesk desk) {
    this.desk = desk;
    actions = new RunActions(desk);
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.runs_filter);
    GridData narrow = new GridData(SWT.FILL, SWT.CENTER, true, false);
    narrow.widthHint = 120;
    filter.setLayoutData(narrow);
    filter.addListener(SWT.Modify, e -> refill());
    staleOnly = new Button(content, SWT.CHECK);
    staleOnly.setText(Messages.runs_stale_only);
    staleOnly.addListener(SWT.Selection, e -> refill());
    refresh = new Button(content, SWT.PUSH | SWT.FLAT);
    refresh.setText(Messages.runs_refresh);
    refresh.setToolTipText(Messages.runs_refresh_tip);
    refresh.addListener(SWT.Selection, e -> refreshStale());
    count = new Label(content, SWT.WRAP);
    count.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    work = new StudyWork(desk, content, 3);
    work.onChange(this::refill);
    notice = new NoticeStrip(content, 3);
    grid = Grid.ofRows(content, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    grid.onOpen(row -> desk.navigator().go(w -> w.atResult(row.run(), "")));
    grid.onSelect((row, column) -> desk.navigator().go(w -> w.atResult(row.run(), "")));
    grid.onKey(SWT.NONE, SWT.F2, rows -> rename());
    grid.onKey(SWT.NONE, SWT.DEL, rows -> delete());
    grid.dragRows();
    PayloadDrag.from(grid.control(), () -> grid.selected().map(r -> new Payload.OfElement(r.run().getId(), "")));
    menu();
    desk.listen(parent, event -> {
      notice.hide();
      refill();
    });
    refill();
  }

  private List<GridColumn<Row>> columns() {
    return List.of(
        GridColumn.<Row>text(Messages.runs_key, 52, r -> r.run().getKey()),
        GridColumn.<Row>text(Messages.runs_title, 0, r -> text(r.run().getTitle()))
            .tipped(r -> text(r.run().getTitle())),
        GridColumn.<Row>text(Messages.runs_method, 0, Row::method).tipped(Row::method),
        GridColumn.<Row>text(Messages.runs_data, 0, RunsPart::data).tipped(RunsPart::data),
        GridColumn.<Row>text(Messages.runs_state, 60, RunsPart::state)
            .ink((r, palette) -> r.state() == Staleness.State.CURRENT ? palette.muted() : palette.warning())
            .tipped(Row::reason).order(Comparator.comparing(Row::state)),
        GridColumn.<Row>count(Messages.runs_uses, 54, Row::uses),
        GridColumn.<Row>text(Messages.runs_executed, 88, r -> date(r.run().getExecuted()))
            .ink((r, palette) -> palette.muted()));
  }

  private static String state(Row row) {
    return switch (row.state()) {
      case CURRENT -> Messages.runs_current;
      case STALE -> Messages.runs_stale;
      case BROKEN -> Messages.runs_broken;
    };
  }

  private static String data(Row row) {
    Dataset dataset = row.run().getDataset();
    return dataset == null ? "" : text(dataset.getTitle()).isEmpty() ? text(dataset.getKey()) : dataset.getTitle();
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static String date(String instant) {
    return text(instant).length() >= 10 ? instant.substring(0, 10) : text(instant);
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getAnalysisRuns().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.runs_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.runs_none_advice, "", null);
      return;
    }
    pages.show(content);
    List<Row> all = open.get().study().getAnalysisRuns().stream().map(r -> row(open.get(), r)).toList();
    WordFilter words = WordFilter.of(filter.getText());
    grid.setRows(all.stream().filter(r -> !staleOnly.getSelection() || r.state() != Staleness.State.CURRENT)
        .filter(r -> words.accepts(r.run().getKey() + " " + r.run().getTitle() + " " + r.method())).toList());
    long stale = all.stream().filter(r -> r.state() == Staleness.State.STALE).count();
    long broken = all.stream().filter(r -> r.state() == Staleness.State.BROKEN).count();
    count.setText(NLS.bind(Messages.runs_count, new Object[] {all.size(), stale, broken}));
    refresh.setEnabled(desk.editable() && stale > 0 && !work.running());
    content.layout();
  }

  private Row row(OpenStudy open, AnalysisRun run) {
    Optional<Staleness> staleness = open.view().staleness(run);
    String method = catalogue.find(text(run.getAnalysis())).map(Analysis::title).orElse(text(run.getAnalysis()));
    return new Row(run, method, staleness.map(Staleness::state).orElse(Staleness.State.BROKEN),
        staleness.map(Staleness::reason).orElse(Messages.runs_not_stored), open.view().usesOf(run).size());
  }

  private void refreshStale() {
    List<AnalysisRun> stale = grid.rows().stream().filter(row -> row.state() == Staleness.State.STALE).map(Row::run)
        .toList();
    actions.refresh(work, stale, this::told);
  }

  /** After the change is told, which hides what was said before. */
  private void told(FreshResults fresh) {
    String said = NLS.bind(Messages.runs_refreshed, fresh.asked().size() - fresh.problems().size())
        + fresh.problems().entrySet().stream().map(e -> "\n" + e.getKey().getKey() + ": " + e.getValue())
        .collect(Collectors.joining());
    desk.display().asyncExec(() -> desk.display().asyncExec(() ->
        notice.say(said, Messages.runs_undo, desk::undo)));
  }

  private void rename() {
    grid.selected().filter(r -> desk.editable()).ifPresent(row -> grid.edit(row, 1, text(row.run().getTitle()),
        typed -> {
          if (!typed.isEmpty() && !typed.equals(row.run().getTitle())) {
            desk.change(NLS.bind(Messages.change_rename_run, row.run().getKey()), s -> row.run().setTitle(typed));
          }
        }));
  }

  private void delete() {
    List<Row> rows = grid.selectedRows();
    if (!desk.editable() || rows.isEmpty()) {
      return;
    }
    int uses = rows.stream().mapToInt(Row::uses).sum();
    String keys = String.join(", ", rows.stream().map(r -> r.run().getKey()).toList());
    Runnable action = () -> desk.edit(editor -> editor.run(NLS.bind(Messages.change_delete_run, keys), "",
        study -> rows.forEach(r -> editor.delete(r.run()))));
    if (uses > 0) {
      notice.ask(NLS.bind(Messages.runs_delete_used, keys, uses), Messages.runs_delete, action, Messages.runs_keep);
    } else {
      action.run();
    }
  }

  private void menu() {
    Menu menu = new Menu(grid.control());
    item(menu, Messages.runs_open, () -> grid.selected().ifPresent(r -> desk.navigator().go(
        w -> w.atResult(r.run(), ""))));
    MenuItem rename = item(menu, Messages.runs_rename, this::rename);
    MenuItem delete = item(menu, Messages.runs_delete, this::delete);
    menu.addListener(SWT.Show, e -> {
      rename.setEnabled(desk.editable() && grid.selected().isPresent());
      delete.setEnabled(rename.getEnabled());
    });
    grid.control().setMenu(menu);
  }

  private static MenuItem item(Menu menu, String text, Runnable action) {
    MenuItem item = new MenuItem(menu, SWT.PUSH);
    item.setText(text);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  /** The table, for those who test what is in it. */
  public Grid<Row> grid() {
    return grid;
  }

  /** What is told, likewise. */
  public String told() {
    return notice.text();
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
