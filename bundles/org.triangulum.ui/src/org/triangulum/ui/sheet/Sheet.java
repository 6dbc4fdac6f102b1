// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.coordinate.Range;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.LetterOrDigitKeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.table.CellField;
import org.triangulum.ui.widget.Fonts;

/**
 * A table of any number of cells, of which only those in sight are asked of its model: numbered rows, headings of two
 * lines, columns that stay at the left, keyboard, copying of a block to the clipboard.
 */
public final class Sheet {
  private static final int ROOM = 7;
  private final SheetLayers layers;
  private final NatTable table;
  private SheetModel model = SheetModel.EMPTY;
  private int wantedFrozen;
  private boolean quiet;
  private IntConsumer onHeading = column -> { };
  private LongConsumer onTooMuch = cells -> { };

  /** An empty sheet. */
  public Sheet(Composite parent) {
    layers = new SheetLayers(this);
    table = new NatTable(parent, layers.grid(), false);
    GC gc = new GC(table);
    gc.setFont(new Fonts(table).body());
    int line = gc.getFontMetrics().getHeight();
    gc.dispose();
    layers.setHeights(line + ROOM, 2 * line + ROOM + 2);
    SheetSetup.configure(this, layers);
    table.configure();
    new SheetTip(this).activate();
  }

  /** The widget. */
  public NatTable control() {
    return table;
  }

  /** What it shows. */
  public SheetModel model() {
    return model;
  }

  /**
   * Shows something else.
   *
   * @param frozen how many columns stay at the left
   */
  public void setModel(SheetModel newModel, int frozen) {
    quiet = true;
    try {
      layers.selection().clear(false);
      model = newModel;
      wantedFrozen = frozen;
      rebuild();
    } finally {
      quiet = false;
    }
  }

  /** Other rows or columns of the same model, or other columns that stay: the cursor stays where it can. */
  public void rebuild() {
    Optional<Place> cursor = cursor();
    GC gc = new GC(table);
    gc.setFont(new Fonts(table).small());
    int width = Math.max(34, gc.textExtent("0".repeat(Integer.toString(model.rows()).length())).x
        + 2 * SheetPainter.PADDING + 2);
    gc.dispose();
    layers.rebuild(model, wantedFrozen, width);
    cursor.filter(c -> c.column() < model.columns() && c.row() < model.rows())
        .ifPresentOrElse(c -> select(c.column(), c.row()), () -> layers.selection().clear(false));
    table.refresh();
  }

  /** Shows the same columns and rows of a model that says something else in them. */
  public void replaceModel(SheetModel newModel) {
    model = newModel;
    table.redraw();
  }

  /** The same cells say something else. */
  public void redraw() {
    table.redraw();
  }

  /** The cell on which the cursor is. */
  public Optional<Place> cursor() {
    PositionCoordinate anchor = layers.selection().getSelectionAnchor();
    return anchor == null || anchor.getColumnPosition() < 0 || anchor.getRowPosition() < 0
        || anchor.getColumnPosition() >= model.columns() || anchor.getRowPosition() >= model.rows() ? Optional.empty()
        : Optional.of(new Place(anchor.getColumnPosition(), anchor.getRowPosition()));
  }

  boolean isCursor(int column, int row) {
    PositionCoordinate anchor = layers.selection().getSelectionAnchor();
    return anchor != null && anchor.getColumnPosition() == column && anchor.getRowPosition() == row;
  }

  /** Selects a cell and brings it into view, without telling the listener. */
  public void select(int column, int row) {
    select(List.of(new Place(column, row)));
  }

  /** Selects cells and brings the first into view, without telling the listener. */
  public void select(List<Place> places) {
    quiet = true;
    try {
      layers.selection().clear(false);
      for (Place place : places) {
        layers.selection().selectCell(place.column(), place.row(), false, true);
      }
      if (!places.isEmpty()) {
        Place first = places.get(0);
        layers.selection().moveSelectionAnchor(first.column(), first.row());
        layers.viewport().moveCellPositionIntoViewport(first.column(), first.row());
      }
      table.refresh(false);
    } finally {
      quiet = false;
    }
  }

  /** Moves the cursor as a person would: the listener is told. */
  public void choose(int column, int row) {
    layers.selection().selectCell(column, row, false, false);
    layers.viewport().moveCellPositionIntoViewport(column, row);
  }

  /** Columns of which something is selected. */
  public List<Integer> selectedColumns() {
    List<Integer> columns = new ArrayList<>();
    for (int column : layers.selection().getSelectedColumnPositions()) {
      columns.add(column);
    }
    return columns;
  }

  /** Rows of which something is selected, as ranges. */
  public List<Range> selectedRows() {
    return List.copyOf(layers.selection().getSelectedRowPositions());
  }

  /** How many cells a copy of what is selected would hold. */
  public long selectedCells() {
    return (long) selectedColumns().size() * layers.selection().getSelectedRowCount();
  }

  void refuseCopy(long cells) {
    onTooMuch.accept(cells);
  }

  /** Is told when more cells are to be copied than a clipboard is good for. */
  public void onTooMuch(LongConsumer listener) {
    onTooMuch = listener;
  }

  /** What a click on a heading does. */
  public void pressHeading(int column) {
    onHeading.accept(column);
  }

  /** Is told which heading was clicked. */
  public void onHeading(IntConsumer listener) {
    onHeading = listener;
  }

  /** Is told where a person moved the cursor. */
  public void onSelect(Consumer<Place> listener) {
    layers.selection().addLayerListener(event -> {
      if (!quiet && event instanceof ISelectionEvent) {
        cursor().ifPresent(listener);
      }
    });
  }

  /** Is told which cell a person opened, by Enter, F2 or a double click. */
  public void onOpen(Consumer<Place> listener) {
    var bindings = table.getUiBindingRegistry();
    bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1),
        (grid, event) -> cursor().ifPresent(listener));
    for (int key : new int[] {SWT.CR, SWT.KEYPAD_CR, SWT.F2}) {
      onKey(SWT.NONE, key, () -> cursor().ifPresent(listener));
    }
  }

  /** Does something when a key is pressed; state holds the modifiers. */
  public void onKey(int state, int key, Runnable action) {
    table.getUiBindingRegistry().registerFirstKeyBinding(new KeyEventMatcher(state, key),
        (grid, event) -> action.run());
  }

  /** Is told the letter or digit that a person typed on a cell. */
  public void onType(Consumer<String> listener) {
    table.getUiBindingRegistry().registerFirstKeyBinding(new LetterOrDigitKeyEventMatcher(),
        (grid, event) -> listener.accept(String.valueOf(event.character)));
  }

  /**
   * Opens a field over a cell to type into; leaving it takes what was typed.
   *
   * @param begun whether the text was begun by the person, who goes on behind it
   */
  public void edit(int column, int row, String text, boolean begun, Consumer<String> taken) {
    select(column, row);
    new CellField(table, bounds(column, row), text, begun, taken);
  }

  /** Where a cell is painted, on the widget; the widget's middle where it is not in sight. */
  public Rectangle bounds(int column, int row) {
    SelectionLayer selection = layers.selection();
    int frozen = layers.frozen();
    int x = column < frozen ? column + 1
        : layers.viewport().underlyingToLocalColumnPosition(selection, column) + frozen + 1;
    int y = layers.viewport().underlyingToLocalRowPosition(selection, row) + 1;
    Rectangle found = table.getBoundsByPosition(x, y);
    Rectangle area = table.getClientArea();
    return found != null ? found : new Rectangle(area.width / 3, area.height / 2, area.width / 3, 24);
  }

  /** What is at a point of the widget; empty beside all cells. */
  public Optional<Place> placeAt(Point point) {
    int x = table.getColumnPositionByX(point.x);
    int y = table.getRowPositionByY(point.y);
    if (x < 0 || y < 0) {
      return Optional.empty();
    }
    int column = x == 0 ? -1 : table.getColumnIndexByPosition(x);
    int row = y == 0 ? -1 : table.getRowIndexByPosition(y);
    return column >= 0 && column < model.columns() && row < model.rows() ? Optional.of(new Place(column, row))
        : Optional.empty();
  }

  /** The first row in sight. */
  public int firstRow() {
    return layers.viewport().getOriginRowPosition();
  }

  /** Brings a row to the top. */
  public void scrollTo(int row) {
    layers.viewport().setOriginY(layers.body().getStartYOfRowPosition(row));
  }
}
