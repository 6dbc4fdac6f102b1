// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.TextAnchor;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.Numbers;

/** Bars side by side, stacked, or stacked away from the middle of a scale. */
final class BarPlot {
  private static final double ROOM_FOR_LABEL = 0.055;
  private final ChartStyle style;
  private final Set<Integer> marked;

  BarPlot(ChartStyle style, Set<Integer> marked) {
    this.style = style;
    this.marked = marked;
  }

  CategoryPlot build(Chart chart, LegendItemCollection legend, double width) {
    Axes axes = new Axes(style, chart);
    List<Color> colors = colors(chart);
    for (int s = 0; s < chart.series().size(); s++) {
      legend.add(new LegendItem(chart.series().get(s).name(), null, null, null, new Rectangle2D.Double(-5, -5, 10, 10),
          colors.get(s), ChartPainter.stroke(1), style.edge(colors.get(s)).orElse(colors.get(s))));
    }
    Bars bars = chart.kind() == Chart.Kind.DIVERGING ? Bars.diverging(chart, colors) : Bars.plain(chart, colors);
    boolean stacked = chart.kind() != Chart.Kind.BAR;
    double from = stacked ? bars.least() : Math.min(0, smallest(axes));
    double to = stacked ? bars.most() : Math.max(0, largest(axes)) * (axes.percent() ? 1 : 1.02);
    boolean whole = stacked && axes.percent() && chart.kind() == Chart.Kind.STACKED;
    NumberAxis range = axes.range(from, whole ? 100 : to > from ? to : from + 1);
    if (!stacked) {
      makeRoom(range, axes, width);
    }
    BarRenderer renderer = stacked ? new StackedBars() : new PlainBars(style.categories(chart),
        chart.series().size() == 1 ? marked : Set.of());
    renderer(renderer, axes, bars, range, stacked);
    CategoryPlot plot = new CategoryPlot(bars.data(), axes.categories(), range, renderer);
    plot.setOrientation(PlotOrientation.HORIZONTAL);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
    plot.setRangeGridlinePaint(style.grid());
    plot.setRangeGridlineStroke(ChartPainter.stroke(1));
    plot.addRangeMarker(new ValueMarker(0, style.muted(), ChartPainter.stroke(1)),
        chart.kind() == Chart.Kind.DIVERGING ? Layer.BACKGROUND : Layer.FOREGROUND);
    middleLabels(chart, axes, bars, plot, range);
    return plot;
  }

  /** Widens the axis so that the values fit beyond the longest bars, also where the labels take all they may. */
  private void makeRoom(NumberAxis range, Axes axes, double width) {
    int longest = axes.values().stream().mapToInt(v -> axes.print(v).length()).max().orElse(0);
    double plot = width * (1 - Axes.LABEL_SHARE) - 20;
    double share = Math.min(0.3, (longest * style.font().getSize() * 0.55 + 4) / plot);
    boolean both = range.getLowerBound() < 0;
    double room = range.getRange().getLength() * share / (1 - share * (both ? 2 : 1));
    range.setRange(range.getLowerBound() - (both ? room : 0), range.getUpperBound() + room);
  }

  private void renderer(BarRenderer renderer, Axes axes, Bars bars, NumberAxis range, boolean stacked) {
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setDrawBarOutline(true);
    renderer.setDefaultOutlineStroke(ChartPainter.stroke(1));
    renderer.setItemMargin(0.06);
    renderer.setMaximumBarWidth(0.5);
    double room = range.getRange().getLength() * ROOM_FOR_LABEL;
    for (int s = 0; s < bars.colors().size(); s++) {
      Color fill = bars.colors().get(s);
      renderer.setSeriesPaint(s, fill);
      renderer.setSeriesItemLabelPaint(s, stacked ? ChartStyle.on(fill) : style.ink());
    }
    renderer.setDefaultItemLabelFont(small());
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(new Labels((value, row) -> !stacked ? axes.print(value)
        : bars.halves().contains(row) || Math.abs(value) < room ? null : inside(axes, Math.abs(value))));
    ItemLabelPosition at = stacked ? new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER)
        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT);
    renderer.setDefaultPositiveItemLabelPosition(at);
    renderer.setDefaultNegativeItemLabelPosition(stacked ? at
        : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE9, TextAnchor.CENTER_RIGHT));
  }

  /** The middle answer straddles zero in two halves; its label stands on the line between them. */
  private void middleLabels(Chart chart, Axes axes, Bars bars, CategoryPlot plot, NumberAxis range) {
    if (chart.kind() != Chart.Kind.DIVERGING || chart.series().size() % 2 == 0) {
      return;
    }
    List<Double> middle = chart.series().get(chart.series().size() / 2).values();
    for (int c = 0; c < middle.size(); c++) {
      if (middle.get(c) >= range.getRange().getLength() * ROOM_FOR_LABEL) {
        CategoryTextAnnotation label = new CategoryTextAnnotation(inside(axes, middle.get(c)),
            bars.data().getColumnKey(c), 0);
        label.setFont(small());
        label.setPaint(ChartStyle.on(ChartStyle.diverging(chart.series().size()).get(chart.series().size() / 2)));
        plot.addAnnotation(label);
      }
    }
  }

  /** Inside a segment there is no room for the percent sign; the axis says what is counted. */
  private static String inside(Axes axes, double value) {
    return axes.percent() ? Numbers.decimal(value, 0) : axes.print(value);
  }

  private Font small() {
    return style.font().deriveFont(style.font().getSize2D() - 1);
  }

  private List<Color> colors(Chart chart) {
    List<String> names = chart.series().stream().map(Chart.Series::name).toList();
    return switch (chart.kind()) {
      case STACKED -> names.stream().allMatch(style.named()::containsKey) ? style.nominal(names)
          : ChartStyle.ordered(names.size());
      case DIVERGING -> ChartStyle.diverging(names.size());
      default -> style.nominal(names);
    };
  }

  private final class PlainBars extends BarRenderer {
    private static final long serialVersionUID = 1L;
    private final transient List<Color> byCategory;
    private final transient Set<Integer> marked;

    PlainBars(List<Color> byCategory, Set<Integer> marked) {
      this.byCategory = byCategory;
      this.marked = marked;
    }

    @Override
    public Paint getItemPaint(int row, int column) {
      if (!marked.isEmpty() && !marked.contains(column)) {
        return ChartStyle.UNMARKED;
      }
      return byCategory.isEmpty() ? super.getItemPaint(row, column) : byCategory.get(column);
    }

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
      return edge(getItemPaint(row, column));
    }
  }

  private final class StackedBars extends StackedBarRenderer {
    private static final long serialVersionUID = 1L;

    @Override
    public Paint getItemOutlinePaint(int row, int column) {
      return edge(getItemPaint(row, column));
    }
  }

  /** The edge of a bar; null for none, as the library has it. */
  private Paint edge(Paint fill) {
    return fill instanceof Color color ? style.edge(color).orElse(null) : null;
  }

  private static double smallest(Axes axes) {
    return axes.values().stream().mapToDouble(v -> v).min().orElse(0);
  }

  private static double largest(Axes axes) {
    return axes.values().stream().mapToDouble(v -> v).max().orElse(1);
  }
}
