// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** What is selected in a grid, by a person, which is told, or by the program, which is not. */
final class GridSelection<R> {
  private final SelectionLayer selection;
  private final ViewportLayer viewport;
  private final GridRows<R> shown;
  private final boolean wholeRows;
  private boolean quiet;

  /**
   * Of a grid.
   *
   * @param wholeRows whether rows are selected, else cells
   */
  GridSelection(SelectionLayer selection, ViewportLayer viewport, GridRows<R> shown, boolean wholeRows) {
    this.selection = selection;
    this.viewport = viewport;
    this.shown = shown;
    this.wholeRows = wholeRows;
  }

  /** All rows selected, in their order. */
  List<R> rows() {
    List<R> rows = new ArrayList<>();
    selection.getSelectedRowPositions().stream().sorted(Comparator.comparingInt(range -> range.start))
        .forEach(range -> range.getMembers().stream().filter(i -> i < shown.getRowCount()).map(shown::getRowObject)
            .forEach(rows::add));
    return rows;
  }

  /** The row on which the cursor is. */
  Optional<R> row() {
    PositionCoordinate anchor = selection.getSelectionAnchor();
    int row = anchor == null ? -1 : anchor.getRowPosition();
    return row >= 0 && row < shown.getRowCount() && selection.isRowPositionSelected(row)
        ? Optional.of(shown.getRowObject(row)) : Optional.empty();
  }

  /** The column on which the cursor is; -1 for none. */
  int column() {
    PositionCoordinate anchor = selection.getSelectionAnchor();
    return anchor == null ? -1 : anchor.getColumnPosition();
  }

  /** Selects a row as a person would: the listener is told. */
  void choose(R row) {
    int index = shown.indexOfRowObject(row);
    if (index >= 0) {
      selection.selectRow(Math.max(0, column()), index, false, false);
      viewport.moveRowPositionIntoViewport(index);
    }
  }

  /** Selects a cell, or its row where rows are selected, and brings it into view; nothing where it is not there. */
  void select(R row, int column) {
    int index = shown.indexOfRowObject(row);
    quietly(() -> {
      if (index < 0) {
        selection.clear();
      } else if (wholeRows) {
        selection.selectRow(column, index, false, false);
        viewport.moveRowPositionIntoViewport(index);
      } else {
        selection.selectCell(column, index, false, false);
        viewport.moveCellPositionIntoViewport(column, index);
      }
    });
  }

  /** Selects nothing. */
  void clear() {
    quietly(selection::clear);
  }

  private void quietly(Runnable change) {
    quiet = true;
    try {
      change.run();
    } finally {
      quiet = false;
    }
  }

  /** Is told which row, and which column of it, a person selected. */
  void onSelect(BiConsumer<R, Integer> listener) {
    selection.addLayerListener(event -> {
      if (!quiet && event instanceof ISelectionEvent) {
        row().ifPresent(row -> listener.accept(row, column()));
      }
    });
  }
}
