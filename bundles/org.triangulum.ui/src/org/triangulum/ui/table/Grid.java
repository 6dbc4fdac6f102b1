// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.copy.command.CopyDataToClipboardCommand;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;

/**
 * A table of rows: one look in both themes, sorting by a click on a heading, keyboard, copying to the clipboard as
 * tab-separated text with headings.
 *
 * @param <R> what a row stands for
 */
public final class Grid<R> {
  private final List<GridColumn<R>> columns;
  private final NatTable table;
  private final GridLayers<R> layers;
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final GridRows<R> rows;
  private final GridSelection<R> chosen;
  private GridTree<R> tree;
  private final boolean paper;
  private boolean lowHeadings;
  private ToIntFunction<R> lines = row -> 1;

  /** A table in which whole rows are selected. */
  public static <R> Grid<R> ofRows(Composite parent, List<GridColumn<R>> columns) {
    return new Grid<>(parent, columns, true, 0, false);
  }

  /** A table in which cells are selected. */
  public static <R> Grid<R> ofCells(Composite parent, List<GridColumn<R>> columns) {
    return ofCells(parent, columns, 0);
  }

  /**
   * A table in which cells are selected.
   *
   * @param frozen how many of the first columns stay in view when the others scroll
   */
  public static <R> Grid<R> ofCells(Composite parent, List<GridColumn<R>> columns, int frozen) {
    return new Grid<>(parent, columns, false, frozen, false);
  }

  /** A table in which cells are selected, in the look of print: rules above, below the headings and at the foot. */
  public static <R> Grid<R> ofPaper(Composite parent, List<GridColumn<R>> columns) {
    return new Grid<>(parent, columns, false, 0, true);
  }

  private Grid(Composite parent, List<GridColumn<R>> columns, boolean wholeRows, int frozen, boolean paper) {
    this.paper = paper;
    this.columns = List.copyOf(columns);
    rows = new GridRows<>(this.columns);
    layers = new GridLayers<>(parent, this.columns, rows, frozen,
        paper ? GridLayers.PAPER_ROOM : GridLayers.ROOM);
    table = layers.table();
    selection = layers.selection();
    viewport = layers.viewport();
    chosen = new GridSelection<>(selection, viewport, rows, wholeRows);
    GridSetup.configure(this, wholeRows, rows);
    new GridTip<>(this).activate();
    table.configure();
    if (paper) {
      table.addOverlayPainter((gc, layer) -> PaperPainter.rules(this, gc, layers.headingHeight(),
          layers.body().getWidth(), layers.body().getHeight() + layers.headingHeight()));
    }
    layers.freeze();
  }

  /** The widget. */
  public NatTable control() {
    return table;
  }

  /** The columns. */
  public List<GridColumn<R>> columns() {
    return columns;
  }

  SelectionLayer selection() {
    return selection;
  }

  /** Rows that look like headings. */
  public void setStrong(Predicate<R> heading) {
    rows.setStrong(heading);
  }

  /** Rows stand below one another; the folds are drawn in a column. */
  public void setOutline(Outline<R> outline, int column) {
    tree = new GridTree<>(this, outline, column);
    tree.install();
  }

  /** Whether it looks like a table in print. */
  boolean paper() {
    return paper;
  }

  /** How wide a column is. */
  int width(int column) {
    return layers.body().getColumnWidthByPosition(column);
  }

  /** Gives columns their widths in pixels, and headings and rows the lines that their words need. */
  public void lay(int[] widths, int headingLines, ToIntFunction<R> rowLines) {
    layers.lay(widths, headingLines);
    lines = rowLines;
    setHeights();
    table.refresh();
  }

  /** Rows as high as some lines of text; headings stay one line high. */
  public void setLines(int lines) {
    layers.body().setDefaultRowHeight(layers.rowHeight(lines));
    lowHeadings = lines > 1;
    table.refresh();
  }

  private void setHeights() {
    if (paper) {
      for (int i = 0; i < rows.getRowCount(); i++) {
        layers.body().setRowHeightByPosition(i, layers.rowHeight(lines.applyAsInt(row(i))), false);
      }
    }
    if (lowHeadings) {
      layers.body().resetRowHeightConfiguration(false);
      int height = layers.rowHeight(1);
      for (int i = 0; i < rows.getRowCount(); i++) {
        if (rows.isStrong(row(i))) {
          layers.body().setRowHeightByPosition(i, height, false);
        }
      }
    }
  }

  int indent(R row, int column) {
    GridTree<R> drawn = tree(column);
    return drawn == null ? 0 : drawn.indent(row);
  }

  /** Brings a row into view. */
  public void show(R row) {
    int index = indexOf(row);
    if (index >= 0) {
      viewport.moveRowPositionIntoViewport(index);
    }
  }

  /** The tree in a column; null where there is none. */
  GridTree<R> tree(int column) {
    return tree != null && tree.column() == column ? tree : null;
  }

  boolean isStrong(R row) {
    return rows.isStrong(row);
  }

  /** Height that shows all rows without scrolling. */
  public int fullHeight() {
    return layers.body().getHeight() + layers.headingHeight() + 2;
  }

  /** Shows other rows; the order stays. */
  public void setRows(List<R> newRows) {
    Optional<R> kept = selected();
    rows.set(newRows);
    setHeights();
    table.refresh();
    kept.ifPresentOrElse(this::select, chosen::clear);
  }

  /** The rows as shown. */
  public List<R> rows() {
    return rows.shown();
  }

  R row(int index) {
    return rows.getRowObject(index);
  }

  String sortMark(int column) {
    return rows.sortMark(column);
  }

  /** Sorts by a column, then the other way round, then not at all. */
  void toggleSort(int column) {
    Optional<R> kept = selected();
    if (rows.toggleSort(column)) {
      setHeights();
      table.refresh();
      kept.ifPresent(this::select);
    }
  }

  /** The order asked for by a click on a heading; empty for the given order. */
  public Optional<Comparator<R>> order() {
    return rows.order();
  }

  /** Where a row stands; -1 where it does not. */
  int indexOf(R row) {
    return rows.indexOfRowObject(row);
  }

  /** All rows selected, in their order. */
  public List<R> selectedRows() {
    return chosen.rows();
  }

  /** The row on which the cursor is. */
  public Optional<R> selected() {
    return chosen.row();
  }

  /** The column on which the cursor is; -1 for none. */
  public int selectedColumn() {
    return chosen.column();
  }

  /** Selects a row as a person would: the listener is told. */
  public void choose(R row) {
    chosen.choose(row);
  }

  /** Selects a row and brings it into view, without telling the listener. */
  public void select(R row) {
    chosen.select(row, Math.max(0, selectedColumn()));
  }

  /** Selects a cell, or its row where rows are selected, and brings it into view, without telling the listener. */
  public void select(R row, int column) {
    chosen.select(row, column);
  }

  /** Is told which row, and which column of it, a person selected. */
  public void onSelect(BiConsumer<R, Integer> listener) {
    chosen.onSelect(listener);
  }

  /** Opens a field over a cell to type into; leaving it takes what was typed. */
  public void edit(R row, int column, String text, Consumer<String> taken) {
    int index = indexOf(row);
    if (index < 0) {
      return;
    }
    select(row, column);
    new CellField(table, bounds(row, column), text, false, taken);
  }

  /** Where a cell in sight is painted, on the widget. */
  public Rectangle bounds(R row, int column) {
    int y = viewport.underlyingToLocalRowPosition(selection, indexOf(row)) + 1;
    int x = viewport.underlyingToLocalColumnPosition(selection, column);
    Rectangle found = table.getBoundsByPosition(x, y);
    return found != null ? found : new Rectangle(0, 0, table.getClientArea().width / 2, 24);
  }

  /** The row at a point of the widget. */
  public Optional<R> rowAt(Point point) {
    int position = table.getRowPositionByY(point.y);
    int row = position < 1 ? -1 : table.getRowIndexByPosition(position);
    return row >= 0 && row < rows.getRowCount() ? Optional.of(row(row)) : Optional.empty();
  }

  /** The column at a point of the widget; -1 beside the columns. */
  public int columnAt(Point point) {
    int position = table.getColumnPositionByX(point.x);
    return position < 0 ? -1 : table.getColumnIndexByPosition(position);
  }

  /** How far down in its row a point of the widget is, from 0 to 1. */
  public double depthInRow(Point point) {
    int position = table.getRowPositionByY(point.y);
    int height = position < 0 ? 0 : table.getRowHeightByPosition(position);
    return height <= 0 ? 0 : (double) (point.y - table.getStartYOfRowPosition(position)) / height;
  }

  /** Is told which row a person opened, by Enter or a double click. */
  public void onOpen(Consumer<R> listener) {
    GridSetup.onOpen(this, listener);
  }

  /** Does something for the rows selected when a key is pressed; state holds the modifiers. */
  public void onKey(int state, int key, Consumer<List<R>> action) {
    table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(state, key),
        (grid, event) -> action.accept(selectedRows()));
  }

  /** Copies what is selected, as Ctrl+C does. */
  public void copy() {
    table.doCommand(new CopyDataToClipboardCommand("\t", "\n", table.getConfigRegistry()));
  }

  /** Puts selected cells on the clipboard another way than as text: is told their rows and columns as shown. */
  public void onCopy(BiConsumer<List<R>, List<Integer>> copier) {
    GridSetup.onCopy(this, copier);
  }

  /** Is told which row was pressed in a column; the selection stays. */
  public void onPress(int column, Consumer<R> listener) {
    GridSetup.onPress(this, column, listener);
  }

  /** Lets rows be dragged with the mouse, instead of selecting more of them. */
  public void dragRows() {
    GridSetup.dragRows(this);
  }
}
