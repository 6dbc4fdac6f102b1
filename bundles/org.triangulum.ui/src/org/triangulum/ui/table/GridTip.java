// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;

/** Tells what a column has to tell of a cell, else the whole text of one that has no room for it. */
final class GridTip<R> extends CellTip {
  private static final int LONGEST = 400;
  private final Grid<R> grid;
  private final NatTable table;

  GridTip(Grid<R> grid) {
    super(grid.control());
    this.grid = grid;
    table = grid.control();
  }

  @Override
  protected String told(Point point) {
    int position = table.getColumnPositionByX(point.x);
    R row = grid.rowAt(point).orElse(null);
    if (row == null || position < 0) {
      return "";
    }
    int column = table.getColumnIndexByPosition(position);
    GridColumn<R> shown = grid.columns().get(column);
    String told = shown.tip() == null ? "" : shown.tip().apply(row);
    if (!told.isEmpty()) {
      return told;
    }
    String text = shown.text().apply(row);
    int room = table.getColumnWidthByPosition(position) - grid.indent(row, column) - 2 * GridPainter.PADDING;
    return text.isEmpty() || width(text) <= room ? ""
        : text.length() > LONGEST ? text.substring(0, LONGEST).stripTrailing() + "…" : text;
  }

  private int width(String text) {
    GC gc = new GC(table);
    gc.setFont(JFaceResources.getDefaultFont());
    int width = gc.textExtent(text.length() > LONGEST ? text.substring(0, LONGEST) : text, SWT.DRAW_DELIMITER).x;
    gc.dispose();
    return width;
  }
}
