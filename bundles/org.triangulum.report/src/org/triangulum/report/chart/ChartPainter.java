// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.StandardEntityCollection;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.triangulum.analysis.result.Chart;

/**
 * Draws the charts of results: horizontal bars, stacked bars, bars diverging from the middle of a scale, dots with
 * intervals, boxes, histograms, heat maps, mosaics, points and lines. Labels stand at the left where long wordings fit,
 * values at the bars, a legend on top only when there is more than one series. The title is left to the caller, who has
 * better type for it.
 */
public final class ChartPainter {
  private static final int AXIS = 44;
  private static final int GAP = 14;
  private final ChartStyle style;
  private final Set<Integer> marked;

  /** Paints in a style. */
  public ChartPainter(ChartStyle style) {
    this(style, Set.of());
  }

  /**
   * Paints in a style with some bars standing out.
   *
   * @param marked positions of the categories that a number is about; empty for all alike. Only charts of bars with
   *     one series can mark.
   */
  public ChartPainter(ChartStyle style, Set<Integer> marked) {
    this.style = style;
    this.marked = Set.copyOf(marked);
  }

  /** The height in which the chart reads well at a width, both in pixels or points. */
  public int height(Chart chart, int width) {
    Optional<Drawing> own = Drawing.of(style.showing(chart), chart);
    if (own.isPresent()) {
      return own.get().height(width);
    }
    double line = style.font().getSize() * 1.35;
    int rows = chart.kind() == Chart.Kind.BAR || chart.kind() == Chart.Kind.INTERVAL ? chart.series().size() : 1;
    double bar = rows == 1 ? 22 : 15;
    double total = 0;
    for (String category : chart.categories()) {
      total += Math.max(rows * bar, lines(category, width * Axes.LABEL_SHARE - 8) * line) + GAP;
    }
    return (int) Math.ceil(total + AXIS + legendLines(chart, width) * (line + 4));
  }

  /**
   * Paints the chart into the area, without filling its ground.
   *
   * @return the marks as they were drawn, in the order of categories and series, points from left to right
   */
  public List<Mark> paint(Chart chart, Graphics2D graphics, Rectangle2D area) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    List<Mark> marks = new ArrayList<>();
    Drawing.of(style.showing(chart), chart).ifPresentOrElse(own -> own.paint(graphics, area, marks::add),
        () -> draw(chart, graphics, area, marks));
    return chart.kind() == Chart.Kind.SCATTER ? Mark.ordered(marks) : Mark.joined(marks);
  }

  private void draw(Chart chart, Graphics2D graphics, Rectangle2D area, List<Mark> marks) {
    ChartRenderingInfo info = new ChartRenderingInfo(new StandardEntityCollection());
    build(chart, area.getWidth()).draw(graphics, area, info);
    for (Object entity : info.getEntityCollection().getEntities()) {
      if (entity instanceof CategoryItemEntity item) {
        marks.add(new Mark(item.getArea(), ((Bars.Row) item.getRowKey()).series(),
            ((Axes.Category) item.getColumnKey()).index()));
      }
    }
  }

  private JFreeChart build(Chart chart, double width) {
    LegendItemCollection legend = new LegendItemCollection();
    ChartStyle shown = style.showing(chart);
    Plot plot = chart.kind() == Chart.Kind.INTERVAL ? new IntervalPlot(shown).build(chart, legend)
        : new BarPlot(shown, marked).build(chart, legend, width);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setInsets(new RectangleInsets(0, 0, 0, 0));
    plot.setNoDataMessage("nothing to show");
    plot.setNoDataMessageFont(shown.font());
    plot.setNoDataMessagePaint(style.muted());
    JFreeChart result = new JFreeChart(null, null, plot, false);
    result.setBackgroundPaint(null);
    result.setPadding(new RectangleInsets(2, 2, 2, 16));
    if (hasLegend(chart)) {
      result.addLegend(legend(legend, shown));
    }
    return result;
  }

  private static LegendTitle legend(LegendItemCollection items, ChartStyle style) {
    LegendTitle title = new LegendTitle(() -> items);
    title.setPosition(RectangleEdge.TOP);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setItemFont(style.font());
    title.setItemPaint(style.ink());
    title.setBackgroundPaint(null);
    title.setFrame(BlockBorder.NONE);
    title.setPadding(0, 0, 6, 0);
    title.setLegendItemGraphicPadding(new RectangleInsets(2, 0, 2, 4));
    title.setItemLabelPadding(new RectangleInsets(2, 0, 2, 14));
    return title;
  }

  private static boolean hasLegend(Chart chart) {
    return chart.series().size() > 1;
  }

  private double legendLines(Chart chart, int width) {
    List<String> names = chart.series().stream().map(Chart.Series::name).toList();
    return hasLegend(chart) ? lines(String.join("       ", names), width - 10) : 0;
  }

  private double lines(String text, double width) {
    return Math.max(1, Math.ceil(text.length() * style.font().getSize() * 0.54 / width));
  }

  /** A stroke of grid and whisker lines. */
  static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }
}
