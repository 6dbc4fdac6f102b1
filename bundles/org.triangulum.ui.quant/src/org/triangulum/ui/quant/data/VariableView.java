// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.ui.quant.DataLook;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.quant.derive.DerivePart;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.NoticeStrip;
import org.triangulum.ui.widget.WordFilter;

/** The variables of a dataset, one a row; what may be changed is changed in its cell. */
public final class VariableView {
  private final QuantDesk quant;
  private final Composite content;
  private final Text filter;
  private final NoticeStrip notice;
  private final Grid<Column> grid;
  private final VariableEdits edits;
  private final List<Editing> editing;
  private Dataset dataset;

  /** How a cell of a column is changed. */
  private interface Editing {
    void begin(Column column, int position);
  }

  VariableView(Composite parent, StudyDesk desk, QuantDesk quant) {
    this.quant = quant;
    content = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 2;
    content.setLayout(layout);
    filter = new Text(content, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage(Messages.variables_filter);
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    filter.addListener(SWT.Modify, e -> refill());
    notice = new NoticeStrip(content, 1);
    edits = new VariableEdits(desk, text -> notice.say(text, Messages.data_understood, () -> { }));
    grid = Grid.ofCells(content, columns());
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    editing = List.of(
        (c, i) -> grid.edit(c, i, c.getKey(), typed -> edits.rename(c, typed)),
        (c, i) -> grid.edit(c, i, text(c.getLabel()), typed -> edits.label(c, typed)),
        (c, i) -> { },
        (c, i) -> choose(c, i, MeasurementLevel.VALUES, c.getLevel(), v -> edits.level(c, v)),
        (c, i) -> choose(c, i, ColumnRole.VALUES, c.getRole(), v -> edits.role(c, v)),
        (c, i) -> grid.edit(c, i, ValueList.text(c, false), typed -> edits.values(c, typed, false)),
        (c, i) -> grid.edit(c, i, ValueList.text(c, true), typed -> edits.values(c, typed, true)),
        (c, i) -> grid.edit(c, i, text(c.getRange()), typed -> edits.range(c, typed)));
    grid.onOpen(column -> {
      int position = grid.selectedColumn();
      if (desk.editable() && position >= 0 && position < editing.size()) {
        editing.get(position).begin(column, position);
      }
    });
    grid.onKey(SWT.NONE, SWT.F2, rows -> {
      if (desk.editable()) {
        grid.selected().ifPresent(c -> editing.get(0).begin(c, 0));
      }
    });
    grid.onKey(SWT.NONE, SWT.INSERT, rows -> quant.add(rows));
  }

  private List<GridColumn<Column>> columns() {
    return List.of(
        GridColumn.<Column>text(Messages.variables_name, 84, Column::getKey),
        GridColumn.<Column>text(Messages.variable_label, 140, c -> text(c.getLabel())),
        GridColumn.<Column>text(Messages.variable_type, 58, c -> c.getType().getLiteral())
            .ink((c, palette) -> palette.muted()),
        GridColumn.<Column>text(Messages.variable_level, 66, c -> c.getLevel().getLiteral()),
        GridColumn.<Column>text(Messages.variable_role, 82, c -> c.getRole().getLiteral()),
        GridColumn.<Column>text(Messages.variable_values, 140, c -> ValueList.shown(c, false)).order(null)
            .ink((c, palette) -> c.getValueLabels().isEmpty() ? palette.muted() : null),
        GridColumn.<Column>text(Messages.variable_missing, 96, c -> ValueList.shown(c, true)).order(null)
            .ink((c, palette) -> palette.muted()),
        GridColumn.<Column>text(Messages.variable_range, 58, VariableView::range)
            .ink((c, palette) -> text(c.getRange()).isEmpty() ? palette.muted() : null)
            .tipped(c -> Messages.variable_range_tip),
        GridColumn.<Column>text(Messages.variable_item, 110, VariableView::item).ink((c, palette) -> palette.muted()),
        GridColumn.<Column>text(Messages.derive_lineage, 120, c -> quant.states().sign(c) + lineage(c))
            .ink((c, palette) -> quant.states().of(c).isCurrent() ? palette.muted() : palette.warning())
            .tipped(c -> (quant.states().of(c).reason() + "\n" + lineage(c)).strip()),
        GridColumn.<Column>text("↕", 30, c -> new VariableRow.Item(c).polarity()).align(SWT.CENTER).order(null));
  }

  /** How a column was derived or scored. */
  private static String lineage(Column column) {
    return column.getDerivation() == null ? text(column.getScoring()) : DerivePart.lineage(column);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** The range that holds: its own, else that of its item. */
  private static String range(Column column) {
    return !text(column.getRange()).isEmpty() || column.getItem() == null ? text(column.getRange())
        : text(column.getItem().getRange());
  }

  private static String item(Column column) {
    Item item = column.getItem();
    return item == null ? "" : item.eContainer() instanceof Instrument instrument
        ? instrument.getKey() + " " + item.getKey() : item.getKey();
  }

  /** Opens a menu over a cell. */
  private <T extends Enumerator> void choose(Column column, int position, List<T> all,
      T current, Consumer<T> taken) {
    Menu menu = new Menu(grid.control());
    for (T each : all) {
      MenuItem item = new MenuItem(menu, SWT.RADIO);
      item.setText(each.getLiteral());
      item.setSelection(each == current);
      item.addListener(SWT.Selection, e -> {
        if (item.getSelection() && each != current) {
          taken.accept(each);
        }
      });
    }
    Rectangle place = grid.bounds(column, position);
    menu.setLocation(grid.control().toDisplay(place.x, place.y + place.height));
    menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
    menu.setVisible(true);
  }

  /** The widget. */
  Control control() {
    return content;
  }

  void show(Dataset newDataset) {
    if (newDataset != dataset) {
      dataset = newDataset;
      filter.setText("");
    }
    refill();
  }

  private void refill() {
    if (dataset != null) {
      WordFilter words = WordFilter.of(filter.getText());
      grid.setRows(dataset.getColumns().stream().filter(c -> words.accepts(c.getKey() + " " + c.getLabel())).toList());
    }
  }

  void look(DataLook look) {
    look.cells().stream().findFirst().flatMap(cell -> dataset.getColumns().stream()
        .filter(c -> c.getId().equals(cell.column())).findFirst()).ifPresent(grid::select);
  }

  /** What is told, for those who test it. */
  public String told() {
    return notice.text();
  }

  /** The table, likewise. */
  public Grid<Column> grid() {
    return grid;
  }
}
