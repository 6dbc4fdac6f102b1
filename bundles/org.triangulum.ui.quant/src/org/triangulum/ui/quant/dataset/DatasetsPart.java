// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.dataset;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.triangulum.data.DataException;
import org.triangulum.data.shape.Reshaping;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Removal;
import org.triangulum.ui.imports.FileDrop;
import org.triangulum.ui.quant.Anew;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.QuantPerspective;
import org.triangulum.ui.quant.intake.DataImportWizard;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.ButtonRow;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WhileSeen;

/** All datasets with their size, origin, last change and what is stale; from here one goes to their data. */
public final class DatasetsPart {
  private final StudyDesk desk;
  private final QuantDesk quant;
  private final DatasetTimes times = new DatasetTimes();
  private Pages pages;
  private Composite content;
  private Button refreshStale;
  private Button gather;
  private StudyWork work;
  private NoticeStrip notice;
  private Grid<DatasetRow> grid;
  private WhileSeen refresh;

  @Inject
  public DatasetsPart(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    ButtonRow buttons = new ButtonRow(content, 1);
    buttons.push(Messages.data_data, Messages.data_data_tip, () -> show(false));
    buttons.push(Messages.data_variables, Messages.data_variables_tip, () -> show(true));
    buttons.push(Messages.datasets_quality, Messages.datasets_quality_tip, () -> raise(QuantPerspective.QUALITY));
    refreshStale = buttons.push(Messages.derive_refresh, Messages.datasets_refresh_tip, this::refreshStale);
    gather = buttons.push(Messages.variables_import, Messages.variables_import_tip, () -> gather(List.of()));
    work = new StudyWork(desk, content, 1);
    work.onChange(this::refill);
    notice = new NoticeStrip(content, 1);
    grid = Grid.ofRows(content, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    grid.onSelect((row, column) -> quant.look(row.dataset()));
    grid.onOpen(row -> show(false));
    grid.onKey(SWT.NONE, SWT.F2, rows -> rename());
    grid.onKey(SWT.NONE, SWT.DEL, rows -> delete());
    Menus.on(grid.control(), this::fill);
    FileDrop.onto(grid.control(), this::gather);
    refresh = new WhileSeen(content, this::show);
    desk.listen(parent, event -> refill());
    quant.listenToLook(parent, look -> select());
    quant.states().listen(parent, this::refill);
    refill();
  }

  private static List<GridColumn<DatasetRow>> columns() {
    return List.of(
        GridColumn.<DatasetRow>text(Messages.intake_dataset, 164, DatasetRow::title)
            .tipped(r -> r.title() + "\n" + r.dataset().getKey()),
        GridColumn.<DatasetRow>count(Messages.datasets_rows, 52, r -> r.dataset().getRowCount()),
        GridColumn.<DatasetRow>count(Messages.datasets_columns, 76, r -> r.dataset().getColumns().size()),
        GridColumn.<DatasetRow>text(Messages.runs_state, 60, DatasetRow::state).tipped(DatasetRow::stateWords)
            .ink((r, palette) -> palette.warning()),
        GridColumn.<DatasetRow>text(Messages.datasets_changed, 116, r -> DatasetRow.brief(r.changed()))
            .tipped(r -> DatasetRow.words(r.changed())).ink((r, palette) -> palette.muted()),
        GridColumn.<DatasetRow>text(Messages.datasets_made, 84, r -> DatasetRow.day(r.made()))
            .tipped(r -> DatasetRow.words(r.made())).ink((r, palette) -> palette.muted()),
        GridColumn.<DatasetRow>text(Messages.datasets_source, 0, DatasetRow::source).tipped(DatasetRow::source)
            .ink((r, palette) -> palette.muted()));
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDatasets().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, Messages.variables_import,
          desk.editable() ? () -> gather(List.of()) : null);
      return;
    }
    pages.show(content);
    refresh.request();
  }

  private void show() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty()) {
      return;
    }
    times.follow(open.get());
    grid.setRows(open.get().study().getDatasets().stream()
        .map(d -> DatasetRow.of(open.get(), quant.states(), times, d)).toList());
    select();
    gather.setEnabled(desk.editable());
    refreshStale.setEnabled(desk.editable() && !work.running() && grid.rows().stream().anyMatch(DatasetRow::isStale));
  }

  /** Selects the dataset looked at. */
  private void select() {
    grid.rows().stream().filter(r -> Optional.of(r.dataset()).equals(quant.dataset())).findFirst()
        .ifPresent(grid::select);
  }

  private void show(boolean variables) {
    raise(QuantPerspective.DATA);
    quant.showVariables(variables);
  }

  private void raise(String part) {
    grid.selected().ifPresent(row -> quant.look(row.dataset()));
    quant.raise(part);
  }

  private void gather(List<Path> files) {
    DataImportWizard.open(desk, content.getShell(), files, quant::look);
  }

  /** Makes stale datasets anew, each as a change of its own, and computes stale columns, all as one. */
  private void refreshStale() {
    OpenStudy open = desk.open().orElseThrow();
    List<DatasetRow> rows = grid.rows();
    desk.edit(editor -> {
      try {
        for (DatasetRow row : rows) {
          if (!row.follows().isCurrent() && row.dataset().getDerivation().getSource() != null) {
            new Reshaping(open.view().blobs()).refresh(editor, row.dataset());
          }
        }
      } catch (DataException e) {
        notice.say(e.getMessage(), Messages.data_understood, () -> { });
      }
    });
    List<Dataset> outdated = rows.stream().filter(row -> row.follows().isCurrent() && !row.stale().isEmpty())
        .map(DatasetRow::dataset).toList();
    if (!outdated.isEmpty()) {
      new Anew(desk, quant, work).start(outdated, this::told);
    }
  }

  private void told(Anew.Outcome outcome) {
    if (outcome.columns().isEmpty()) {
      notice.say(outcome.text(), Messages.data_understood, () -> { });
    } else {
      notice.say(outcome.text(), Messages.runs_undo, desk::undo);
    }
  }

  private void rename() {
    grid.selected().filter(r -> desk.editable()).ifPresent(row -> grid.edit(row, 0, row.title(), typed -> {
      if (!typed.isEmpty() && !typed.equals(row.title())) {
        desk.change(NLS.bind(Messages.change_rename_dataset, row.dataset().getKey()),
            study -> row.dataset().setTitle(typed));
      }
    }));
  }

  /** Deletes; asks first where something that stays rests on it. */
  private void delete() {
    Optional<DatasetRow> row = grid.selected().filter(r -> desk.editable());
    if (row.isEmpty()) {
      return;
    }
    Dataset gone = row.get().dataset();
    OpenStudy open = desk.open().orElseThrow();
    Removal removal = open.editor().removal(List.of(gone));
    Runnable action = () -> desk.change(NLS.bind(Messages.change_delete_dataset, gone.getKey()),
        study -> open.editor().delete(gone));
    if (removal.cleared().isEmpty()) {
      action.run();
    } else {
      notice.ask(NLS.bind(Messages.datasets_used, row.get().title(), removal.cleared().size()), Messages.runs_delete,
          action, Messages.runs_keep);
    }
  }

  private void fill(Menu menu) {
    boolean any = grid.selected().isPresent();
    Menus.item(menu, Messages.datasets_open, any, () -> show(false));
    Menus.item(menu, Messages.data_variables, any, () -> show(true));
    Menus.item(menu, Messages.datasets_quality, any, () -> raise(QuantPerspective.QUALITY));
    Menus.item(menu, Messages.datasets_reshape, any, () -> raise(QuantPerspective.RESHAPE));
    Menus.item(menu, Messages.datasets_entry, any, () -> raise(QuantPerspective.ENTRY));
    Menus.line(menu);
    Menus.item(menu, Messages.datasets_rename, any && desk.editable(), this::rename);
    Menus.item(menu, Messages.datasets_delete, any && desk.editable(), this::delete);
  }

  /** The list, for those who test what is in it. */
  public Grid<DatasetRow> grid() {
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
