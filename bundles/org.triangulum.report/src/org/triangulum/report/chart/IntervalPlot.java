// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.AbstractCategoryItemRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.triangulum.analysis.result.Chart;

/** Dots with intervals, one row for each category, series below each other. */
final class IntervalPlot {
  private final ChartStyle style;

  IntervalPlot(ChartStyle style) {
    this.style = style;
  }

  CategoryPlot build(Chart chart, LegendItemCollection legend) {
    Axes axes = new Axes(style, chart);
    List<Color> colors = style.nominal(chart.series().stream().map(Chart.Series::name).toList());
    for (int s = 0; s < chart.series().size(); s++) {
      legend.add(new LegendItem(chart.series().get(s).name(), null, null, null, new Ellipse2D.Double(-5, -5, 10, 10),
          colors.get(s), ChartPainter.stroke(1), style.edge(colors.get(s)).orElse(colors.get(s))));
    }
    CategoryPlot plot = new CategoryPlot(Bars.plain(chart, colors).data(), axes.categories(), range(axes),
        new Dots(chart, axes, colors));
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(ChartPainter.stroke(1));
    return plot;
  }

  /** Around the data, with zero or the whole of a percent scale where it is near. */
  private NumberAxis range(Axes axes) {
    double least = axes.values().stream().mapToDouble(v -> v).min().orElse(0);
    double most = axes.values().stream().mapToDouble(v -> v).max().orElse(1);
    double span = Math.max(most - least, Math.abs(most) * 0.05 + 1e-9);
    double from = least >= 0 && least < span ? 0 : least - 0.05 * span;
    double to = axes.percent() && most > 70 ? 100 : most + 0.05 * span;
    return axes.range(from, to);
  }

  private final class Dots extends AbstractCategoryItemRenderer {
    private static final long serialVersionUID = 1L;
    private final transient Chart chart;
    private final transient Axes axes;
    private final transient List<Color> colors;

    Dots(Chart chart, Axes axes, List<Color> colors) {
      this.chart = chart;
      this.axes = axes;
      this.colors = colors;
    }

    @Override
    public void drawItem(Graphics2D g, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
        CategoryAxis domain, ValueAxis range, CategoryDataset data, int row, int column, int pass) {
      Number value = data.getValue(row, column);
      if (value == null) {
        return;
      }
      double start = domain.getCategoryStart(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
      double end = domain.getCategoryEnd(column, data.getColumnCount(), area, plot.getDomainAxisEdge());
      double y = start + (end - start) * (row + 0.5) / data.getRowCount();
      RectangleEdge edge = plot.getRangeAxisEdge();
      double x = range.valueToJava2D(value.doubleValue(), area, edge);
      List<Color> byCategory = style.categories(chart);
      Color color = byCategory.isEmpty() ? colors.get(row) : byCategory.get(column);
      Chart.Series series = chart.series().get(row);
      double low = x - 5;
      double high = x + 5;
      if (Double.isFinite(end(series.lower(), column)) && Double.isFinite(end(series.upper(), column))) {
        low = range.valueToJava2D(series.lower().get(column), area, edge);
        high = range.valueToJava2D(series.upper().get(column), area, edge);
        draw(g, new Line2D.Double(low, y, high, y), 2.5f, color);
        draw(g, new Line2D.Double(low, y - 4, low, y + 4), 1.5f, color);
        draw(g, new Line2D.Double(high, y - 4, high, y + 4), 1.5f, color);
      }
      Ellipse2D dot = new Ellipse2D.Double(x - 5, y - 5, 10, 10);
      style.edge(color).ifPresent(around -> {
        g.setPaint(around);
        g.setStroke(ChartPainter.stroke(2));
        g.draw(dot);
      });
      g.setPaint(color);
      g.fill(dot);
      if (state.getEntityCollection() != null) {
        addItemEntity(state.getEntityCollection(), data, row, column, new Rectangle2D.Double(Math.min(low, x - 5),
            y - 6, Math.max(high, x + 5) - Math.min(low, x - 5), 12));
      }
      label(g, area, axes.print(value.doubleValue()), low, high, y);
    }

    /** A line, on a wider one where the ground would hide it. */
    private void draw(Graphics2D g, Line2D line, float width, Color color) {
      style.edge(color).ifPresent(edge -> {
        g.setPaint(edge);
        g.setStroke(ChartPainter.stroke(width + 1.5f));
        g.draw(line);
      });
      g.setPaint(color);
      g.setStroke(ChartPainter.stroke(width));
      g.draw(line);
    }

    private static double end(List<Double> ends, int column) {
      return column < ends.size() ? ends.get(column) : Double.NaN;
    }

    /** Right of the interval, or left of it where the plot ends. */
    private void label(Graphics2D g, Rectangle2D area, String text, double low, double high, double y) {
      g.setFont(style.font().deriveFont(style.font().getSize2D() - 1));
      g.setPaint(style.ink());
      boolean right = high + 8 + g.getFontMetrics().stringWidth(text) < area.getMaxX() + 14;
      TextUtils.drawAlignedString(text, g, (float) (right ? high + 6 : low - 6), (float) y,
          right ? TextAnchor.CENTER_LEFT : TextAnchor.CENTER_RIGHT);
    }
  }
}
