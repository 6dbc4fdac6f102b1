// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.chart;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.analysis.result.Chart;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.Palette;

/** Shows a chart; drawn anew only when its size or the theme changes. */
public final class ChartCanvas {
  private final Canvas canvas;
  private final ChartImages images;
  private final Chart chart;
  private Image image;
  private Rectangle drawn = new Rectangle(0, 0, 0, 0);
  private boolean drawnDark;

  /** A chart of a result. */
  public ChartCanvas(Composite parent, ChartImages images, Chart chart) {
    this.images = images;
    this.chart = chart;
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    canvas.setToolTipText(chart.description());
    canvas.addPaintListener(e -> {
      Rectangle area = canvas.getClientArea();
      if (area.width > 0 && area.height > 0) {
        e.gc.drawImage(image(area), 0, 0);
      }
    });
    canvas.addDisposeListener(e -> forget());
    Menus.on(canvas, menu -> new ChartCopies(canvas, images, chart).fill(menu));
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = chart.title() + ". " + chart.description();
      }
    });
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** The height in which it reads well at a width. */
  public int height(int width) {
    return images.height(chart, width);
  }

  private Image image(Rectangle area) {
    Palette palette = Palette.of(canvas);
    if (image == null || !area.equals(drawn) || palette.dark() != drawnDark) {
      forget();
      image = images.image(canvas.getDisplay(), chart, area.width, area.height, palette);
      drawn = area;
      drawnDark = palette.dark();
    }
    return image;
  }

  private void forget() {
    if (image != null) {
      image.dispose();
      image = null;
    }
  }
}
