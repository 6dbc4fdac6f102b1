// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.triangulum.analysis.result.Chart;

/** Numbers in cells, shaded from light to dark, or away from 0 in two colours where there are negative ones. */
final class HeatMap extends Drawing {
  private static final int ROW = 28;
  private static final int HEAD = 30;
  private static final Color LOW = Color.decode("#B8500F");
  private static final Color HIGH = Color.decode("#17406B");
  private static final Color PALE = Color.decode("#F3F5F7");

  private final Axes axes;

  HeatMap(ChartStyle style, Chart chart) {
    super(style, chart);
    axes = new Axes(style, chart);
  }

  @Override
  int height(int width) {
    return HEAD + ROW * chart.categories().size() + 24;
  }

  @Override
  void paint(Graphics2D g, Rectangle2D area, Consumer<Mark> marks) {
    double left = area.getX() + labels(g, area.getWidth());
    double column = (area.getMaxX() - 4 - left) / chart.series().size();
    double row = (area.getHeight() - HEAD - 24) / chart.categories().size();
    double most = axes.values().stream().mapToDouble(Math::abs).max().orElse(1);
    for (int s = 0; s < chart.series().size(); s++) {
      Chart.Series series = chart.series().get(s);
      text(g, fitting(g, series.name(), column - 6), left + column * (s + 0.5), area.getY() + HEAD / 2.0,
          Anchor.MIDDLE, style.ink());
      List<Rectangle2D> tiles = cells(g, series.values(), new Rectangle2D.Double(left + column * s, area.getY() + HEAD,
          column, row), most);
      for (int c = 0; c < tiles.size(); c++) {
        marks.accept(new Mark(tiles.get(c), s, c));
      }
    }
    for (int c = 0; c < chart.categories().size(); c++) {
      text(g, fitting(g, chart.categories().get(c), left - area.getX() - 10), left - 8,
          area.getY() + HEAD + row * (c + 0.5), Anchor.RIGHT, style.ink());
    }
    g.setFont(small());
    text(g, chart.valueAxis(), left, area.getMaxY() - 10, Anchor.LEFT, style.muted());
  }

  /** The colour of a tile, from 0 to 1. */
  static Color shade(boolean negative, double share) {
    return ChartStyle.legible(ChartStyle.between(PALE, negative ? LOW : HIGH, share));
  }

  /** A column of tiles, the first of which is given. */
  private List<Rectangle2D> cells(Graphics2D g, List<Double> values, Rectangle2D first, double most) {
    List<Rectangle2D> tiles = new ArrayList<>();
    for (int c = 0; c < values.size(); c++) {
      double value = values.get(c);
      Color fill = shade(value < 0, most == 0 ? 0 : Math.abs(value) / most);
      double top = first.getY() + first.getHeight() * c;
      Rectangle2D tile = new Rectangle2D.Double(first.getX() + 1, top + 1, first.getWidth() - 2, first.getHeight() - 2);
      fill(g, tile, fill);
      text(g, axes.print(value), first.getCenterX(), top + first.getHeight() / 2, Anchor.MIDDLE, ChartStyle.on(fill));
      tiles.add(tile);
    }
    return tiles;
  }
}
