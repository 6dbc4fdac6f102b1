// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.report.Numbers;
import org.triangulum.triangulation.ResultPlaces;
import org.triangulum.ui.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Palette;

/**
 * A table of a result; the chosen number, or every number of the chosen row, is marked like a passage in a transcript.
 * A cell of words stands for its row. What is copied can be pasted as a table.
 */
public final class ResultGrid {
  private static final int PADDING = 22;
  private static final int WIDEST = 150;
  private final ResultTable table;
  private final Grid<Row> grid;
  private final Predicate<String> chosen;

  /**
   * A row by its number, so that equal rows stay apart.
   *
   * @param number from 0
   * @param cells under the columns
   * @param place of the row in the result
   * @param places of its cells; empty for cells of words
   */
  public record Row(int number, List<Cell> cells, String place, List<String> places) {}

  /**
   * A table.
   *
   * @param places of the result
   * @param chosen whether a place is the one looked at
   * @param choose is told the place that a person chose
   */
  ResultGrid(Composite parent, ResultTable table, ResultPlaces places, Predicate<String> chosen,
      Consumer<String> choose) {
    this.table = table;
    this.chosen = chosen;
    List<GridColumn<Row>> columns = new ArrayList<>();
    GC gc = new GC(parent);
    gc.setFont(new Fonts(parent).bold());
    for (int i = 0; i < table.columns().size(); i++) {
      columns.add(column(i, gc));
    }
    gc.dispose();
    grid = Grid.ofCells(parent, columns);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      int row = i;
      rows.add(new Row(i, table.rows().get(i), places.row(table, i), IntStream.range(0, table.columns().size())
          .mapToObj(column -> places.cell(table, row, column)).toList()));
    }
    grid.setRows(rows);
    grid.onCopy((chosenRows, chosenColumns) -> Clip.tables(grid.control().getDisplay(), List.of(part(chosenRows,
        chosenColumns))));
    Menus.on(grid.control(), menu -> {
      Menus.item(menu, Messages.result_copy_cells, !grid.selectedRows().isEmpty(), grid::copy);
      Menus.item(menu, Messages.result_copy_table, true, () -> Clip.tables(grid.control().getDisplay(), List.of(
          part(grid.rows(), IntStream.range(0, table.columns().size()).boxed().toList()))));
    });
    grid.onSelect((row, column) -> Optional.of(place(row, column)).filter(p -> !p.isEmpty()).ifPresent(choose));
  }

  private GridColumn<Row> column(int index, GC gc) {
    ResultColumn column = table.columns().get(index);
    int width = gc.textExtent(column.title() + " ▴").x;
    for (List<Cell> row : table.rows()) {
      width = Math.max(width, gc.textExtent(Numbers.cell(row.get(index), column.format())).x);
    }
    boolean text = column.format() == Format.TEXT;
    return GridColumn.<Row>text(column.title(), Math.min(width + PADDING, WIDEST),
        row -> Numbers.cell(row.cells().get(index), column.format()))
        .align(text ? SWT.LEFT : SWT.RIGHT).order((a, b) -> order(a.cells().get(index), b.cells().get(index)))
        .drawn(text ? null : (gcOfCell, area, row, palette) -> draw(gcOfCell, area, row, index, palette));
  }

  private static int order(Cell a, Cell b) {
    return a.number().isPresent() && b.number().isPresent() ? Double.compare(a.number().get(), b.number().get())
        : a.text().compareTo(b.text());
  }

  private void draw(GC gc, Rectangle area, Row row, int index, Palette palette) {
    if (chosen.test(row.places().get(index)) || !row.places().get(index).isEmpty() && chosen.test(row.place())) {
      gc.setBackground(palette.mark());
      gc.fillRectangle(area.x - 4, area.y + 1, area.width + 8, area.height - 1);
    }
    String text = Numbers.cell(row.cells().get(index), table.columns().get(index).format());
    Point extent = gc.textExtent(text);
    gc.drawText(text, area.x + area.width - extent.x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  /** The widget kit's table. */
  public Grid<Row> grid() {
    return grid;
  }

  /** Some rows, in the order shown, and columns of the table, with its notes. */
  private ResultTable part(List<Row> rows, List<Integer> columns) {
    return new ResultTable(table.id(), table.title(), columns.stream().map(table.columns()::get).toList(),
        rows.stream().map(row -> columns.stream().map(row.cells()::get).toList()).toList(), table.notes());
  }

  private String place(Row row, int column) {
    return table.columns().get(column).format() == Format.TEXT ? row.place() : row.places().get(column);
  }

  /** The place that a point of the widget is on: of a number, or beside it of its row. */
  Optional<String> placeAt(Point at) {
    return grid.rowAt(at).map(row -> {
      int column = grid.columnAt(at);
      String place = column < 0 ? "" : place(row, column);
      return place.isEmpty() ? row.place() : place;
    }).filter(place -> !place.isEmpty());
  }

  /** What is shown. */
  public ResultTable table() {
    return table;
  }
}
