// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Source;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Fonts;

/** The heading of a source in narrow columns: the badge of its group and how it asked. */
public final class SourceHead {
  static final int GAP = 6;

  private SourceHead() {}

  /** Room for the longest heading. */
  public static int width(Composite parent, List<Source> sources) {
    GC gc = new GC(parent);
    try {
      gc.setFont(new Fonts(parent).bold());
      return sources.stream().mapToInt(s -> Badge.size(gc) + GAP + gc.textExtent(MatrixText.strand(s)).x).max()
          .orElse(0);
    } finally {
      gc.dispose();
    }
  }

  /** Paints a heading. */
  public static void paint(GC gc, Rectangle area, Source source) {
    int x = area.x;
    if (source.getGroup() != null) {
      Badge.paint(gc, source.getGroup(), x, area.y + (area.height - Badge.size(gc)) / 2);
      x += Badge.size(gc) + GAP;
    }
    left(gc, MatrixText.strand(source), x, area);
  }

  static void left(GC gc, String text, int x, Rectangle area) {
    Point extent = gc.textExtent(text);
    gc.drawText(text, x, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }
}
