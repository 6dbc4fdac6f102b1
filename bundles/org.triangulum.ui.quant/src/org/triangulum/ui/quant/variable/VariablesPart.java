// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.variable;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.imports.FileDrop;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.intake.DataImportWizard;
import org.triangulum.ui.quant.variable.VariableRow.Head;
import org.triangulum.ui.quant.variable.VariableRow.Item;
import org.triangulum.ui.study.DeskEvent;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.Pages;
import org.triangulum.ui.widget.WordFilter;

/** The variables of every dataset; Enter or a drag puts them into the analysis. */
public final class VariablesPart {
  private final StudyDesk desk;
  private final QuantDesk analysis;
  private final Set<Dataset> unfolded = new HashSet<>();
  private MissingShares shares;
  private VariableDrawing drawing;
  private Pages pages;
  private Composite content;
  private Text filter;
  private Grid<VariableRow> grid;

  @Inject
  public VariablesPart(StudyDesk desk, QuantDesk analysis) {
    this.desk = desk;
    this.analysis = analysis;
  }

  @PostConstruct
  void create(Composite parent) {
    parent.setLayout(new FillLayout());
    pages = new Pages(parent);
    content = new Composite(pages.composite(), SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 4;
    layout.marginHeight = 4;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.variables_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    Button bring = new Button(content, SWT.PUSH | SWT.FLAT);
    bring.setText(Messages.variables_import);
    bring.setToolTipText(Messages.variables_import_tip);
    bring.addListener(SWT.Selection, e -> importData(List.of()));
    shares = new MissingShares(desk.display(), () -> {
      if (!grid.control().isDisposed()) {
        grid.control().redraw();
      }
    });
    drawing = new VariableDrawing(desk, analysis.states(), shares);
    analysis.states().listen(parent, () -> grid.control().redraw());
    grid = Grid.ofRows(content, List.of(drawing.column()));
    grid.setStrong(Head.class::isInstance);
    grid.setOutline(new Outline<>(row -> row instanceof Head ? 0 : 1, this::fold, this::open), 0);
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    grid.onOpen(row -> {
      if (row instanceof Head head) {
        open(row, !unfolded.contains(head.dataset()));
      } else {
        analysis.add(selected());
      }
    });
    grid.onSelect((row, column) -> {
      if (row instanceof Head head) {
        analysis.look(head.dataset());
      } else {
        analysis.look(((Item) row).column());
      }
    });
    grid.dragRows();
    PayloadDrag.from(grid.control(), this::dragged);
    FileDrop.onto(pages.composite(), this::importData);
    FileDrop.onto(grid.control(), this::importData);
    menu();
    desk.listen(parent, event -> {
      if (event != DeskEvent.CHANGED) {
        shares.forget();
        unfolded.clear();
        desk.open().map(o -> o.study().getDatasets()).filter(all -> !all.isEmpty())
            .ifPresent(all -> unfolded.add(all.get(0)));
      }
      refill();
    });
    desk.open().map(o -> o.study().getDatasets()).filter(all -> !all.isEmpty())
        .ifPresent(all -> unfolded.add(all.get(0)));
    refill();
  }

  private Fold fold(VariableRow row) {
    return row instanceof Head head ? shown(head.dataset()) ? Fold.OPEN : Fold.CLOSED : Fold.LEAF;
  }

  private boolean shown(Dataset dataset) {
    return unfolded.contains(dataset) || !filter.getText().isBlank();
  }

  private void open(VariableRow row, boolean wanted) {
    if (row instanceof Head head) {
      if (wanted) {
        unfolded.add(head.dataset());
      } else {
        unfolded.remove(head.dataset());
      }
      refill();
    }
  }

  private void refill() {
    Optional<OpenStudy> open = desk.open();
    if (open.isEmpty() || open.get().study().getDatasets().isEmpty()) {
      pages.showEmpty(open.isEmpty() ? Messages.no_study : Messages.variables_none,
          open.isEmpty() ? Messages.no_study_advice : Messages.variables_none_advice, Messages.variables_import,
          desk.editable() ? () -> importData(List.of()) : null);
      return;
    }
    WordFilter words = WordFilter.of(filter.getText());
    List<VariableRow> rows = new ArrayList<>();
    for (Dataset dataset : open.get().study().getDatasets()) {
      List<VariableRow> items = new ArrayList<>();
      for (Column column : dataset.getColumns()) {
        Item item = new Item(column);
        if (words.accepts(item.name() + " " + dataset.getTitle())) {
          items.add(item);
        }
      }
      if (!items.isEmpty() || filter.getText().isBlank()) {
        rows.add(new Head(dataset));
        if (shown(dataset)) {
          rows.addAll(items);
        }
      }
    }
    pages.show(content);
    grid.setRows(rows);
  }

  private void importData(List<Path> files) {
    DataImportWizard.open(desk, pages.composite().getShell(), files, analysis::look);
  }

  private List<Column> selected() {
    return grid.selectedRows().stream().filter(Item.class::isInstance).map(row -> ((Item) row).column()).toList();
  }

  private Optional<Payload> dragged() {
    List<Payload> parts = selected().stream().map(c -> (Payload) new Payload.OfElement(c.getId(), "")).toList();
    return parts.isEmpty() ? Optional.empty()
        : Optional.of(parts.size() == 1 ? parts.get(0) : new Payload.OfSeveral(parts));
  }

  private void menu() {
    Menu menu = new Menu(grid.control());
    MenuItem add = new MenuItem(menu, SWT.PUSH);
    add.setText(Messages.variables_add);
    add.addListener(SWT.Selection, e -> analysis.add(selected()));
    MenuItem group = new MenuItem(menu, SWT.PUSH);
    group.setText(Messages.variables_group);
    group.addListener(SWT.Selection, e -> analysis.groupBy(selected()));
    menu.addListener(SWT.Show, e -> {
      add.setEnabled(!selected().isEmpty());
      group.setEnabled(selected().size() == 1);
    });
    grid.control().setMenu(menu);
    grid.onKey(SWT.NONE, 'g', rows -> analysis.groupBy(selected()));
    grid.control().addListener(SWT.MouseHover, e -> grid.control().setToolTipText(
        grid.rowAt(new Point(e.x, e.y)).map(drawing::tip).orElse(null)));
  }

  /** The list, for those who test what is in it. */
  public Grid<VariableRow> grid() {
    return grid;
  }

  @Focus
  void focus() {
    (content.isVisible() ? grid.control() : pages.composite()).setFocus();
  }
}
