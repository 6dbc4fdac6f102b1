// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;

/** Touching columns, one for each class of values; only the first series is drawn. */
final class Histogram extends Drawing {
  private static final int HEAD = 20;
  private static final int FOOT = 26;
  private static final int LEFT = 46;

  private final Axes axes;

  Histogram(ChartStyle style, Chart chart) {
    super(style, chart);
    axes = new Axes(style, chart);
  }

  @Override
  int height(int width) {
    return 240;
  }

  @Override
  void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks) {
    List<Double> counts = chart.series().get(0).values();
    double most = Math.max(1e-9, counts.stream().mapToDouble(v -> v).max().orElse(1));
    double unit = Axes.unit(most);
    double top = Math.ceil(most / unit) * unit;
    double bottom = area.getMaxY() - FOOT;
    double scale = (bottom - area.getY() - HEAD) / top;
    double left = area.getX() + LEFT;
    double wide = (area.getMaxX() - 6 - left) / counts.size();
    g.setFont(small());
    for (double tick = 0; tick <= top + unit / 2; tick += unit) {
      double y = bottom - tick * scale;
      line(g, left, y, area.getMaxX() - 6, y, 1, style.grid());
      text(g, Axes.tick(tick, unit), left - 6, y, Anchor.RIGHT, style.muted());
    }
    Color fill = style.nominal(List.of(chart.series().get(0).name())).get(0);
    double longest = chart.categories().stream().mapToDouble(c -> g.getFontMetrics().stringWidth(c)).max().orElse(0);
    int step = (int) Math.max(1, Math.ceil((longest + 8) / wide));
    for (int c = 0; c < counts.size(); c++) {
      double tall = counts.get(c) * scale;
      Rectangle2D column = new Rectangle2D.Double(left + wide * c + 0.5, bottom - tall, wide - 1, tall);
      fill(g, column, fill);
      marks.accept(new Mark(column, 0, c));
      if (c % step == 0) {
        double middle = left + wide * (c + 0.5);
        double room = Math.min(wide * step - 4, 2 * Math.min(middle - area.getX(), area.getMaxX() - middle));
        text(g, fitting(g, chart.categories().get(c), room), middle, bottom + 12, Anchor.MIDDLE, style.muted());
      }
    }
    line(g, left, bottom, area.getMaxX() - 6, bottom, 1, style.muted());
    text(g, chart.valueAxis(), area.getX() + 2, area.getY() + 6, Anchor.LEFT, style.muted());
  }
}
