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
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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
 * A table of a result as it would stand in print, decimal points below one another; the chosen number, or every number
 * of the chosen row, is marked like a passage in a transcript. A cell of words stands for its row. What is too wide
 * goes on in a further band below. What is copied can be pasted as a table.
 */
public final class ResultGrid {
  private static final int INDENT = 5;
  private static final int LINE_ROOM = 3;
  private final ResultTable table;
  private final ResultPlaces places;
  private final Composite composite;
  private final Fonts fonts;
  private final Predicate<String> chosen;
  private final Consumer<String> choose;
  private final Consumer<Band> made;
  private final int[] fractions;
  private final List<PaperFit.Column> needs = new ArrayList<>();
  private final List<Band> bands = new ArrayList<>();
  private final boolean grouped;
  private int fitted = -1;

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
   * Some of the columns of the table, which stand beside one another.
   *
   * @param grid the widget kit's table
   * @param columns their numbers in the result's table
   * @param table the result's
   */
  record Band(Grid<Row> grid, List<Integer> columns, ResultTable table) {
    /** The place that a cell stands for: of its number, or beside numbers of its row. */
    String place(Row row, int column) {
      int index = columns.get(column);
      return table.columns().get(index).format() == Format.TEXT ? row.place() : row.places().get(index);
    }

    /** The place that a point of the widget is on: of a number, or beside it of its row. */
    Optional<String> placeAt(Point at) {
      return grid.rowAt(at).map(row -> {
        int column = grid.columnAt(at);
        String place = column < 0 ? "" : place(row, column);
        return place.isEmpty() ? row.place() : place;
      }).filter(place -> !place.isEmpty());
    }
  }

  /**
   * A table.
   *
   * @param places of the result
   * @param chosen whether a place is the one looked at
   * @param choose is told the place that a person chose
   * @param made is told of each band, which may be made anew when the width changes
   */
  ResultGrid(Composite parent, ResultTable table, ResultPlaces places, Predicate<String> chosen,
      Consumer<String> choose, Consumer<Band> made) {
    this.table = table;
    this.places = places;
    this.chosen = chosen;
    this.choose = choose;
    this.made = made;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    composite.setLayout(layout);
    fonts = new Fonts(composite);
    grouped = table.columns().size() > 1 && table.columns().get(0).format() == Format.TEXT
        && table.columns().get(1).format() == Format.TEXT;
    fractions = new int[table.columns().size()];
    GC gc = new GC(composite);
    gc.setFont(fonts.body());
    for (int i = 0; i < fractions.length; i++) {
      measure(i, gc);
    }
    gc.dispose();
    fit(composite.getDisplay().getBounds().width);
  }

  private void measure(int index, GC gc) {
    ResultColumn column = table.columns().get(index);
    int before = 0;
    int whole = 0;
    for (List<Cell> row : table.rows()) {
      String text = Numbers.cell(row.get(index), column.format());
      int after = gc.textExtent(text.substring(point(text))).x;
      fractions[index] = Math.max(fractions[index], after);
      before = Math.max(before, gc.textExtent(text).x - after);
      whole = Math.max(whole, gc.textExtent(text).x);
    }
    boolean words = column.format() == Format.TEXT;
    needs.add(new PaperFit.Column(table.heading(index), words, words ? whole : before + fractions[index],
        table.range(index).orElse(""), table.startsRange(index)));
  }

  /** Where the decimal point of a printed number stands, or its end. */
  private static int point(String text) {
    int point = text.lastIndexOf('.');
    return point < 0 ? text.length() : point;
  }

  /** Stands in a width. */
  void fit(int width) {
    if (width == fitted) {
      return;
    }
    fitted = width;
    GC gc = new GC(composite);
    gc.setFont(fonts.body());
    PaperFit fit = new PaperFit(needs, gc);
    PaperFit.Layout layout = fit.layout(width);
    if (!layout.bands().equals(bands.stream().map(Band::columns).toList())) {
      for (Control child : composite.getChildren()) {
        child.dispose();
      }
      bands.clear();
      layout.bands().forEach(columns -> bands.add(band(columns)));
    }
    bands.forEach(band -> lay(band, fit, layout.widths()));
    gc.dispose();
  }

  private Band band(List<Integer> columns) {
    Grid<Row> grid = Grid.ofPaper(composite, columns.stream().map(this::column).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      int row = i;
      rows.add(new Row(i, table.rows().get(i), places.row(table, i), IntStream.range(0, table.columns().size())
          .mapToObj(column -> places.cell(table, row, column)).toList()));
    }
    grid.setRows(rows);
    grid.onCopy((chosenRows, chosenColumns) -> Clip.tables(grid.control().getDisplay(), List.of(part(chosenRows,
        chosenColumns.stream().map(columns::get).toList()))));
    Menus.on(grid.control(), menu -> {
      Menus.item(menu, Messages.result_copy_cells, !grid.selectedRows().isEmpty(), grid::copy);
      Menus.item(menu, Messages.result_copy_table, true, () -> Clip.tables(grid.control().getDisplay(), List.of(
          part(grid.rows(), IntStream.range(0, table.columns().size()).boxed().toList()))));
    });
    Band band = new Band(grid, columns, table);
    grid.onSelect((row, column) -> Optional.of(band.place(row, column)).filter(p -> !p.isEmpty()).ifPresent(choose));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    made.accept(band);
    return band;
  }

  private void lay(Band band, PaperFit fit, int[] widths) {
    int[] own = band.columns().stream().mapToInt(i -> widths[i]).toArray();
    int heading = band.columns().stream().mapToInt(i -> fit.headingLines(i, widths)).max().orElse(1);
    List<Integer> words = band.columns().stream().filter(i -> table.columns().get(i).format() == Format.TEXT).toList();
    band.grid().lay(own, heading, row -> words.stream().mapToInt(i -> fit.lines(text(row, i), widths[i])).max()
        .orElse(1));
    ((GridData) band.grid().control().getLayoutData()).heightHint = band.grid().fullHeight();
  }

  /** What is printed; the first words of several rows stand once, unless the rows were put in another order. */
  private String text(Row row, int index) {
    if (index == 0 && grouped && row.number() > 0 && bands.stream().allMatch(b -> b.grid().order().isEmpty())
        && row.cells().get(0).equals(table.rows().get(row.number() - 1).get(0))) {
      return "";
    }
    return Numbers.cell(row.cells().get(index), table.columns().get(index).format());
  }

  private GridColumn<Row> column(int index) {
    ResultColumn column = table.columns().get(index);
    boolean words = column.format() == Format.TEXT;
    return GridColumn.<Row>text(column.title(), 1, row -> text(row, index)).align(words ? SWT.LEFT : SWT.RIGHT)
        .under(table.range(index).orElse("")).order((a, b) -> order(a.cells().get(index), b.cells().get(index)))
        .drawn(words ? null : (gc, area, row, palette) -> draw(gc, area, row, index, palette));
  }

  private static int order(Cell a, Cell b) {
    return a.number().isPresent() && b.number().isPresent() ? Double.compare(a.number().get(), b.number().get())
        : a.text().compareTo(b.text());
  }

  private void draw(GC gc, Rectangle area, Row row, int index, Palette palette) {
    Cell cell = row.cells().get(index);
    String own = row.places().get(index);
    if (chosen.test(own) || !own.isEmpty() && chosen.test(row.place())) {
      gc.setBackground(palette.mark());
      gc.fillRectangle(area.x - INDENT + 1, area.y + 1, area.width + 2 * INDENT - 2, area.height - 2);
    }
    String text = Numbers.cell(cell, table.columns().get(index).format());
    int point = point(text);
    int before = gc.textExtent(text.substring(0, point)).x;
    int line = gc.getFontMetrics().getHeight();
    // Words in place of a number stand at the right.
    int x = area.x + area.width - (cell.number().isPresent() ? before + fractions[index] : gc.textExtent(text).x);
    gc.drawText(text, x, area.y + Math.min(LINE_ROOM, (area.height - line) / 2), SWT.DRAW_TRANSPARENT);
  }

  /** The widget. */
  Composite control() {
    return composite;
  }

  /** The widget kit's table, or the first band of it. */
  public Grid<Row> grid() {
    return bands.get(0).grid();
  }

  /** All bands. */
  public List<Grid<Row>> grids() {
    return bands.stream().map(Band::grid).toList();
  }

  /** Some rows, in the order shown, and columns of the table, with its notes. */
  private ResultTable part(List<Row> rows, List<Integer> columns) {
    return new ResultTable(table.id(), table.title(), columns.stream().map(i -> alone(i, columns)).toList(),
        rows.stream().map(row -> columns.stream().map(row.cells()::get).toList()).toList(), table.notes());
  }

  /** A limit without the other one carries the heading of both. */
  private ResultColumn alone(int index, List<Integer> columns) {
    ResultColumn column = table.columns().get(index);
    Optional<String> range = table.range(index);
    return range.isEmpty() || table.startsRange(index) || columns.contains(index - 1) ? column
        : new ResultColumn(column.id(), range.get() + " " + column.title(), column.format());
  }

  /** Where a value is painted on the table; empty where it is not in it. */
  Optional<Rectangle> place(String value) {
    for (Band band : bands) {
      for (Row row : band.grid().rows()) {
        for (int i = 0; i < band.columns().size(); i++) {
          if (!value.isEmpty() && row.places().get(band.columns().get(i)).equals(value)) {
            Rectangle cell = band.grid().bounds(row, i);
            Point at = composite.getDisplay().map(band.grid().control(), composite, cell.x, cell.y);
            return Optional.of(new Rectangle(at.x, at.y, cell.width, cell.height));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** What is shown. */
  public ResultTable table() {
    return table;
  }
}
