// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Graphics2D;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.Numbers;

/** The axes that all charts share, and how their values are printed. */
record Axes(ChartStyle style, Chart chart) {
  /** Share of the width that labels of categories may take. */
  static final double LABEL_SHARE = 0.4;

  /**
   * A category; equal labels stay apart.
   *
   * @param index position
   * @param label shown
   */
  record Category(int index, String label) implements Comparable<Category> {
    @Override
    public int compareTo(Category other) {
      return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
      return label.isBlank() ? "(no label)" : label;
    }
  }

  /** Whether values are percents. */
  boolean percent() {
    return percent(chart);
  }

  /** Whether the values of a chart are percents. */
  static boolean percent(Chart chart) {
    String axis = chart.valueAxis().toLowerCase(Locale.ROOT);
    return axis.contains("%") || axis.contains("percent");
  }

  /** A value as printed at its bar or dot. */
  String print(double value) {
    if (chart.kind() == Chart.Kind.HEAT && !percent()) {
      return Numbers.decimal(value, values().stream().allMatch(v -> v == Math.rint(v)) ? 0 : 2);
    }
    if (percent()) {
      return Numbers.percent(value, value > 0 && value < 1 ? 1 : 0);
    }
    boolean whole = values().stream().allMatch(v -> v == Math.rint(v));
    return whole ? Numbers.count(value) : Numbers.decimal(value);
  }

  /** Every finite value and end of an interval. */
  List<Double> values() {
    return chart.series().stream()
        .flatMap(s -> java.util.stream.Stream.of(s.values(), s.lower(), s.upper()).flatMap(List::stream))
        .filter(v -> v != null && Double.isFinite(v)).toList();
  }

  CategoryAxis categories() {
    CategoryAxis axis = new Wrapped();
    axis.setTickLabelFont(style.font());
    axis.setTickLabelPaint(style.ink());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setMaximumCategoryLabelLines(4);
    axis.setMaximumCategoryLabelWidthRatio((float) LABEL_SHARE);
    axis.setCategoryLabelPositionOffset(8);
    axis.setLowerMargin(0.02);
    axis.setUpperMargin(0.02);
    return axis;
  }

  /** A quiet value axis from one round number to another; a diverging one counts up in both directions. */
  NumberAxis range(double from, double to) {
    NumberAxis axis = new NumberAxis(chart.valueAxis());
    quiet(axis);
    double unit = unit(to - from);
    axis.setTickUnit(new NumberTickUnit(unit, new Plain(decimals(unit), chart.kind() == Chart.Kind.DIVERGING)));
    axis.setRange(Math.floor(from / unit + 1e-9) * unit, Math.ceil(to / unit - 1e-9) * unit);
    return axis;
  }

  private void quiet(NumberAxis axis) {
    axis.setLabelFont(style.font().deriveFont(style.font().getSize2D() - 1));
    axis.setLabelPaint(style.muted());
    axis.setLabelInsets(new RectangleInsets(2, 0, 0, 0));
    axis.setTickLabelFont(style.font().deriveFont(style.font().getSize2D() - 1));
    axis.setTickLabelPaint(style.muted());
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
  }

  /** The step of 1, 2, 2.5 or 5 times a power of ten that gives four to six steps. */
  static double unit(double span) {
    if (!(span > 0)) {
      return 1;
    }
    double rough = span / 5;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double step : new double[] {1, 2, 2.5, 5, 10}) {
      if (rough <= step * power * 1.0001) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** A tick of an axis with that step. */
  static String tick(double value, double unit) {
    return Numbers.decimal(Math.rint(value / unit) * unit, decimals(unit));
  }

  private static int decimals(double unit) {
    int decimals = 0;
    for (double u = unit; decimals < 6 && Math.abs(u - Math.rint(u)) > 1e-9; u *= 10) {
      decimals++;
    }
    return decimals;
  }

  /** Long labels break into lines that end at the axis. */
  private static final class Wrapped extends CategoryAxis {
    private static final long serialVersionUID = 1L;

    @Override
    protected TextBlock createLabel(Comparable category, float width, RectangleEdge edge, Graphics2D graphics) {
      TextBlock label = super.createLabel(category, width, edge, graphics);
      label.setLineAlignment(HorizontalAlignment.RIGHT);
      return label;
    }
  }

  /** Prints ticks like every other number of the report. */
  private static final class Plain extends NumberFormat {
    private static final long serialVersionUID = 1L;
    private final int decimals;
    private final boolean magnitude;

    Plain(int decimals, boolean magnitude) {
      this.decimals = decimals;
      this.magnitude = magnitude;
    }

    @Override
    public StringBuffer format(double number, StringBuffer out, FieldPosition position) {
      return out.append(Numbers.decimal(magnitude ? Math.abs(number) : number, decimals));
    }

    @Override
    public StringBuffer format(long number, StringBuffer out, FieldPosition position) {
      return format((double) number, out, position);
    }

    @Override
    public Number parse(String source, ParsePosition position) {
      throw new UnsupportedOperationException("axes are only printed");
    }
  }
}
