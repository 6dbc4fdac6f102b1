// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Lines;
import org.triangulum.ui.widget.Palette;

/** Paints cells as they stand in print: no lines but three rules, headings and words in as many lines as they need. */
final class PaperPainter<R> extends AbstractCellPainter {
  private static final int MOST_LINES = 4;
  private final Fonts fonts;
  private final Grid<R> grid;
  private final boolean heading;

  PaperPainter(Fonts fonts, Grid<R> grid, boolean heading) {
    this.fonts = fonts;
    this.grid = grid;
    this.heading = heading;
  }

  /** The rules, in one stroke over all columns. */
  static void rules(Grid<?> grid, GC gc, int heading, int width, int height) {
    gc.setForeground(Palette.of(grid.control()).muted());
    gc.drawLine(0, 0, width - 1, 0);
    gc.drawLine(0, heading - 1, width - 1, heading - 1);
    gc.drawLine(0, height - 1, width - 1, height - 1);
  }

  @Override
  public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
    Palette palette = Palette.of(grid.control());
    GridColumn<R> column = grid.columns().get(cell.getColumnIndex());
    boolean selected = !heading && cell.getDisplayMode().equals(DisplayMode.SELECT);
    gc.setBackground(selected ? palette.selected() : palette.ground());
    gc.fillRectangle(bounds);
    gc.setFont(fonts.body());
    gc.setForeground(palette.ink());
    Rectangle inner = new Rectangle(bounds.x + GridPainter.PADDING, bounds.y, bounds.width - 2 * GridPainter.PADDING,
        bounds.height - 1);
    if (heading) {
      heading(gc, inner, cell.getColumnIndex());
      return;
    }
    R row = grid.row(cell.getRowIndex());
    if (column.drawing() != null) {
      column.drawing().draw(gc, inner, row, palette);
      return;
    }
    Color ink = column.ink() == null ? null : column.ink().of(row, palette);
    if (ink != null) {
      gc.setForeground(ink);
    }
    words(gc, inner, column.text().apply(row), column.align());
  }

  private void heading(GC gc, Rectangle area, int index) {
    GridColumn<R> column = grid.columns().get(index);
    if (column.range().isEmpty()) {
      words(gc, area, column.title() + grid.sortMark(index), column.align());
      return;
    }
    boolean first = column.isFirstOfRange();
    words(gc, area, column.headingInRange() + grid.sortMark(index), column.align());
    // Each of the two cells paints its part of what stands over both.
    int other = grid.width(first ? index + 1 : index - 1);
    int left = first ? area.x : area.x - other;
    int width = area.width + other;
    int line = gc.getFontMetrics().getHeight();
    int rule = area.y + area.height - line - GridLayers.PAPER_ROOM / 2 - 2;
    List<String> shown = Lines.of(gc, column.range(), width, MOST_LINES);
    for (int i = 0; i < shown.size(); i++) {
      gc.drawText(shown.get(i), left + (width - gc.textExtent(shown.get(i)).x) / 2,
          rule - 1 - (shown.size() - i) * line, SWT.DRAW_TRANSPARENT);
    }
    gc.setForeground(Palette.of(grid.control()).muted());
    gc.drawLine(left, rule, left + width, rule);
  }

  /** Headings stand on their rule, words of rows hang from their line. */
  private void words(GC gc, Rectangle area, String text, int align) {
    List<String> shown = Lines.of(gc, text, area.width, MOST_LINES);
    int line = gc.getFontMetrics().getHeight();
    int room = GridLayers.PAPER_ROOM / 2;
    int y = heading ? area.y + area.height - room - shown.size() * line : area.y + room;
    for (int i = 0; i < shown.size(); i++) {
      Point extent = gc.textExtent(shown.get(i));
      int x = align == SWT.RIGHT ? area.x + area.width - extent.x : area.x;
      gc.drawText(shown.get(i), Math.max(area.x, x), y + i * line, SWT.DRAW_TRANSPARENT);
    }
  }

  @Override
  public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return cell.getBounds().width;
  }

  @Override
  public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return cell.getBounds().height;
  }
}
