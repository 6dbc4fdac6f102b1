// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Tells what a column has to tell of a cell, else the whole text of one that has no room for it. */
final class GridTip<R> extends DefaultToolTip {
  private static final int LONGEST = 400;
  private static final int LINE = 100;
  private final Grid<R> grid;
  private final NatTable table;

  GridTip(Grid<R> grid) {
    super(grid.control(), ToolTip.NO_RECREATE, false);
    this.grid = grid;
    table = grid.control();
    setPopupDelay(400);
    setShift(new Point(10, 14));
  }

  @Override
  protected Object getToolTipArea(Event event) {
    return table.getColumnPositionByX(event.x) + " " + table.getRowPositionByY(event.y);
  }

  @Override
  protected boolean shouldCreateToolTip(Event event) {
    return !getText(event).isEmpty();
  }

  @Override
  protected String getText(Event event) {
    int position = table.getColumnPositionByX(event.x);
    R row = grid.rowAt(new Point(event.x, event.y)).orElse(null);
    if (row == null || position < 0) {
      return "";
    }
    int column = table.getColumnIndexByPosition(position);
    GridColumn<R> shown = grid.columns().get(column);
    String told = shown.tip() == null ? "" : shown.tip().apply(row);
    if (!told.isEmpty()) {
      return told.replaceAll("(.{1," + LINE + "})(?: +|\\n|$)", "$1\n").strip();
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
