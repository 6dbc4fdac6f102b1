// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
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
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** A table of a result; the chosen number is marked like a passage in a transcript. */
public final class ResultGrid {
  private static final int PADDING = 22;
  private static final int WIDEST = 150;
  private final ResultTable table;
  private final Grid<Row> grid;
  private final Predicate<Cell> chosen;

  /** A row by its number, so that equal rows stay apart. */
  public record Row(int number, List<Cell> cells) {}

  /**
   * A table.
   *
   * @param chosen whether a cell is the one looked at
   * @param choose is told the name of the value that a person chose
   */
  ResultGrid(Composite parent, ResultTable table, Predicate<Cell> chosen, Consumer<String> choose) {
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
      rows.add(new Row(i, table.rows().get(i)));
    }
    grid.setRows(rows);
    grid.onSelect((row, column) -> row.cells().get(column).valueName().ifPresent(choose));
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
        .drawn(text ? null : (gcOfCell, area, row, palette) -> draw(gcOfCell, area, row.cells().get(index), column,
            palette));
  }

  private static int order(Cell a, Cell b) {
    return a.number().isPresent() && b.number().isPresent() ? Double.compare(a.number().get(), b.number().get())
        : a.text().compareTo(b.text());
  }

  private void draw(GC gc, Rectangle area, Cell cell, ResultColumn column, Palette palette) {
    if (chosen.test(cell)) {
      gc.setBackground(palette.mark());
      gc.fillRectangle(area.x - 4, area.y + 1, area.width + 8, area.height - 1);
    }
    String text = Numbers.cell(cell, column.format());
    Point extent = gc.textExtent(text);
    gc.drawText(text, area.x + area.width - extent.x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  /** The widget kit's table. */
  public Grid<Row> grid() {
    return grid;
  }

  /** Name of the value in the cell on which the cursor is. */
  Optional<String> selectedValue() {
    return grid.selected().flatMap(row -> row.cells().get(grid.selectedColumn()).valueName());
  }

  /** What is shown. */
  public ResultTable table() {
    return table;
  }
}
