// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;

/**
 * Boxes from quartile to quartile with the median, one for each category (first series: median with quartiles), and
 * whiskers with the mean as a dot (second series: mean with the ends of the whiskers).
 */
final class Boxes extends Drawing {
  private static final int ROW = 34;
  private static final int FOOT = 44;

  private final Axes axes;

  Boxes(ChartStyle style, Chart chart) {
    super(style, chart);
    axes = new Axes(style, chart);
  }

  @Override
  int height(int width) {
    return ROW * chart.categories().size() + FOOT;
  }

  @Override
  void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks) {
    double least = axes.values().stream().mapToDouble(v -> v).min().orElse(0);
    double most = axes.values().stream().mapToDouble(v -> v).max().orElse(1);
    double unit = Axes.unit(Math.max(most - least, 1e-9));
    double from = Math.floor(least / unit + 1e-9) * unit;
    double to = Math.max(from + unit, Math.ceil(most / unit - 1e-9) * unit);
    double left = area.getX() + labels(g, area.getWidth());
    double scale = (area.getMaxX() - 24 - left) / (to - from);
    double bottom = area.getMaxY() - FOOT;
    g.setFont(small());
    for (double tick = from; tick <= to + unit / 2; tick += unit) {
      double x = left + (tick - from) * scale;
      line(g, x, area.getY(), x, bottom, 1, style.grid());
      line(g, x, bottom, x, bottom + 4, 1, style.muted());
      text(g, Axes.tick(tick, unit), x, bottom + 13, Anchor.MIDDLE, style.muted());
    }
    line(g, left, bottom, area.getMaxX() - 24, bottom, 1, style.muted());
    text(g, chart.valueAxis(), (left + area.getMaxX() - 24) / 2, area.getMaxY() - 10, Anchor.MIDDLE, style.muted());
    g.setFont(font());
    double row = (bottom - area.getY()) / chart.categories().size();
    for (int c = 0; c < chart.categories().size(); c++) {
      double y = area.getY() + row * (c + 0.5);
      text(g, fitting(g, chart.categories().get(c), left - area.getX() - 10), left - 8, y, Anchor.RIGHT, style.ink());
      box(g, c, y, left - from * scale, scale, marks);
    }
  }

  /** The end of a range; the value itself where a series has no ends. */
  private static double end(List<Double> ends, Chart.Series series, int category) {
    return category < ends.size() ? ends.get(category) : series.values().get(category);
  }

  private void box(Graphics2D g, int category, double y, double zero, double scale, Consumer<Mark> marks) {
    Chart.Series quartiles = chart.series().get(0);
    double low = zero + end(quartiles.lower(), quartiles, category) * scale;
    double high = zero + end(quartiles.upper(), quartiles, category) * scale;
    Color fill = style.nominal(List.of(quartiles.name())).get(0);
    if (chart.series().size() > 1) {
      Chart.Series whiskers = chart.series().get(1);
      double start = zero + end(whiskers.lower(), whiskers, category) * scale;
      double end = zero + end(whiskers.upper(), whiskers, category) * scale;
      line(g, start, y, end, y, 1.5f, style.ink());
      line(g, start, y - 5, start, y + 5, 1.5f, style.ink());
      line(g, end, y - 5, end, y + 5, 1.5f, style.ink());
    }
    Rectangle2D box = new Rectangle2D.Double(low, y - 9, Math.max(1, high - low), 18);
    fill(g, box, fill);
    marks.accept(new Mark(box, 0, category));
    double median = zero + quartiles.values().get(category) * scale;
    line(g, median, y - 9, median, y + 9, 3, ChartStyle.on(fill));
    if (chart.series().size() > 1) {
      double mean = zero + chart.series().get(1).values().get(category) * scale;
      g.setPaint(ChartStyle.on(fill));
      Ellipse2D dot = new Ellipse2D.Double(mean - 3, y - 3, 6, 6);
      g.fill(dot);
      marks.accept(new Mark(dot, 1, category));
    }
  }
}
