// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.triangulum.report.chart.Mark;
import org.triangulum.ui.widget.Palette;

/** Draws over a chart which mark the mouse is on, which is chosen, and where the keyboard is. */
final class MarkPainter {
  private static final int ROOM = 14;
  private final GC gc;
  private final Palette palette;

  MarkPainter(GC gc, Palette palette) {
    this.gc = gc;
    this.palette = palette;
  }

  /** Outlines; either mark may be null. */
  void paint(Canvas canvas, Mark hovered, Mark selected) {
    gc.setAntialias(SWT.ON);
    if (hovered != null) {
      outline(hovered, palette.ink(), 2);
    }
    if (selected != null) {
      outline(selected, palette.accent(), 3);
    }
    if (canvas.isFocusControl()) {
      Rectangle area = canvas.getClientArea();
      gc.setForeground(palette.accent());
      gc.setLineWidth(2);
      gc.drawRoundRectangle(1, 1, area.width - 2, area.height - 2, 6, 6);
    }
  }

  /**
   * Inside a mark that has room for it, so that it hides no number beside it, with a line of the ground that keeps it
   * apart from the fill; around a smaller one.
   */
  private void outline(Mark mark, Color color, int width) {
    Rectangle2D at = mark.shape().getBounds2D();
    boolean inside = Math.min(at.getWidth(), at.getHeight()) >= ROOM;
    if (inside) {
      line(mark, palette.ground(), 2, -width - 1);
    }
    line(mark, color, width, inside ? -width / 2 : width);
  }

  private void line(Mark mark, Color color, int width, int grown) {
    Rectangle2D at = mark.shape().getBounds2D();
    gc.setForeground(color);
    gc.setLineWidth(width);
    int x = (int) Math.round(at.getX()) - grown;
    int y = (int) Math.round(at.getY()) - grown;
    int wide = (int) Math.round(at.getMaxX()) + grown - x;
    int high = (int) Math.round(at.getMaxY()) + grown - y;
    if (mark.shape() instanceof Ellipse2D) {
      gc.drawOval(x, y, wide, high);
    } else {
      gc.drawRectangle(x, y, wide, high);
    }
  }
}
