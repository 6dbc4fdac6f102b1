// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Paints body cells and headings in the palette of the table's theme. */
final class GridPainter<R> extends AbstractCellPainter {
  static final int PADDING = 5;
  private final Control table;
  private final Fonts fonts;
  private final Grid<R> grid;
  private final boolean heading;

  GridPainter(Control table, Fonts fonts, Grid<R> grid, boolean heading) {
    this.table = table;
    this.fonts = fonts;
    this.grid = grid;
    this.heading = heading;
  }

  @Override
  public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
    Palette palette = Palette.of(table);
    GridColumn<R> column = grid.columns().get(cell.getColumnIndex());
    R row = heading ? null : grid.row(cell.getRowIndex());
    boolean selected = !heading && cell.getDisplayMode().equals(DisplayMode.SELECT);
    boolean strong = heading || grid.isStrong(row);
    gc.setBackground(selected ? palette.selected() : strong ? palette.raised() : palette.ground());
    gc.fillRectangle(bounds);
    gc.setForeground(palette.line());
    gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
    gc.setFont(strong ? fonts.bold() : fonts.body());
    gc.setForeground(heading ? palette.muted() : palette.ink());
    Rectangle inner = new Rectangle(bounds.x + PADDING, bounds.y, bounds.width - 2 * PADDING, bounds.height - 1);
    GridTree<R> tree = heading ? null : grid.tree(cell.getColumnIndex());
    if (tree != null) {
      inner = tree.draw(gc, inner, row, palette);
    }
    CellDrawing<R> drawing = heading ? column.heading() : column.drawing();
    if (drawing != null) {
      drawing.draw(gc, inner, row, palette);
      if (heading) {
        text(gc, inner, grid.sortMark(cell.getColumnIndex()), SWT.RIGHT);
      }
      return;
    }
    Color ink = heading || column.ink() == null ? null : column.ink().of(row, palette);
    if (ink != null) {
      gc.setForeground(ink);
    }
    text(gc, inner, heading ? column.title() + grid.sortMark(cell.getColumnIndex()) : column.text().apply(row),
        column.align());
  }

  static void text(GC gc, Rectangle area, String text, int align) {
    String shown = Ellipsis.fit(gc, text.replace('\n', ' '), area.width);
    Point extent = gc.textExtent(shown);
    int x = align == SWT.RIGHT ? area.x + area.width - extent.x
        : align == SWT.CENTER ? area.x + (area.width - extent.x) / 2 : area.x;
    gc.drawText(shown, Math.max(area.x, x), area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  @Override
  public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
    GridColumn<R> column = grid.columns().get(cell.getColumnIndex());
    gc.setFont(heading ? fonts.bold() : fonts.body());
    return gc.textExtent(heading ? column.title() : column.text().apply(grid.row(cell.getRowIndex()))).x + 2 * PADDING;
  }

  @Override
  public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return gc.getFontMetrics().getHeight() + 8;
  }
}
