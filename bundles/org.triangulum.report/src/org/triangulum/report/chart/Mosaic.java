// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.Numbers;

/** Counts as areas: rows as high as they have cases, cut where their shares end; counts stand in the areas. */
final class Mosaic extends Drawing {
  private static final int LEGEND = 26;
  private static final int ENTRY = 130;
  private static final int GAP = 3;

  Mosaic(ChartStyle style, Chart chart) {
    super(style, chart);
  }

  @Override
  int height(int width) {
    return LEGEND * (int) Math.ceil((double) chart.series().size() / perLine(width))
        + Math.max(180, 34 * chart.categories().size());
  }

  private int perLine(double width) {
    return (int) Math.max(1, Math.min(chart.series().size(), Math.floor(width / ENTRY)));
  }

  @Override
  void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks) {
    List<Color> colors = style.nominal(chart.series().stream().map(Chart.Series::name).toList());
    double left = area.getX() + labels(g, area.getWidth());
    int perLine = perLine(area.getWidth());
    double entry = area.getWidth() / perLine;
    for (int s = 0; s < chart.series().size(); s++) {
      double x = area.getX() + entry * (s % perLine);
      double y = area.getY() + LEGEND * (s / perLine) + 6.0;
      fill(g, new Rectangle2D.Double(x, y, 11, 11), colors.get(s));
      text(g, fitting(g, chart.series().get(s).name(), entry - 24), x + 16, y + 5, Anchor.LEFT, style.ink());
    }
    double legend = LEGEND * Math.ceil((double) chart.series().size() / perLine);
    double all = chart.series().stream().flatMap(s -> s.values().stream()).mapToDouble(v -> v).sum();
    double height = area.getHeight() - legend - GAP * chart.categories().size();
    double top = area.getY() + legend;
    for (int c = 0; c < chart.categories().size(); c++) {
      int category = c;
      double total = chart.series().stream().mapToDouble(s -> s.values().get(category)).sum();
      double tall = all == 0 ? 0 : height * total / all;
      if (tall > 8) {
        text(g, fitting(g, chart.categories().get(c), left - area.getX() - 10), left - 8, top + tall / 2, Anchor.RIGHT,
            style.ink());
      }
      row(g, colors, c, total, new Rectangle2D.Double(left, top, area.getMaxX() - 4 - left, tall), marks);
      top += tall + GAP;
    }
  }

  private void row(Graphics2D g, List<Color> colors, int category, double total, Rectangle2D area,
      Consumer<Mark> marks) {
    double x = area.getX();
    for (int s = 0; s < chart.series().size() && total > 0; s++) {
      double count = chart.series().get(s).values().get(category);
      double wide = (area.getWidth() - GAP * (chart.series().size() - 1)) * count / total;
      Rectangle2D tile = new Rectangle2D.Double(x, area.getY(), wide, area.getHeight());
      fill(g, tile, colors.get(s));
      marks.accept(new Mark(tile, s, category));
      String text = Numbers.count(count);
      if (wide > g.getFontMetrics().stringWidth(text) + 6 && area.getHeight() > 14) {
        text(g, text, x + wide / 2, area.getCenterY(), Anchor.MIDDLE, ChartStyle.on(colors.get(s)));
      }
      x += wide + GAP;
    }
  }
}
