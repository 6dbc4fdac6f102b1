// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.category.DefaultCategoryDataset;
import org.triangulum.analysis.result.Chart;

/**
 * The values of bars in the order they are drawn.
 *
 * @param data rows are series
 * @param colors one per row
 * @param halves rows that are half of the middle answer and carry no label of their own
 */
record Bars(DefaultCategoryDataset data, List<Color> colors, List<Integer> halves) {

  /**
   * A row of the data.
   *
   * @param index position in the data
   * @param series index of the series of the chart that it draws
   */
  record Row(int index, int series) implements Comparable<Row> {
    @Override
    public int compareTo(Row other) {
      return Integer.compare(index, other.index);
    }
  }

  /** As they come. */
  static Bars plain(Chart chart, List<Color> colors) {
    Bars bars = new Bars(new DefaultCategoryDataset(), new ArrayList<>(), List.of());
    for (int s = 0; s < chart.series().size(); s++) {
      bars.add(chart, s, 1, colors);
    }
    return bars;
  }

  /** The first half of the series to the left, from the inside out, the second to the right, the middle split. */
  static Bars diverging(Chart chart, List<Color> colors) {
    int count = chart.series().size();
    int half = count / 2;
    boolean middle = count % 2 == 1;
    Bars bars = new Bars(new DefaultCategoryDataset(), new ArrayList<>(), middle ? List.of(0, half + 1) : List.of());
    if (middle) {
      bars.add(chart, half, -0.5, colors);
    }
    for (int s = half - 1; s >= 0; s--) {
      bars.add(chart, s, -1, colors);
    }
    if (middle) {
      bars.add(chart, half, 0.5, colors);
    }
    for (int s = half + (middle ? 1 : 0); s < count; s++) {
      bars.add(chart, s, 1, colors);
    }
    return bars;
  }

  private void add(Chart chart, int series, double factor, List<Color> from) {
    List<Double> values = chart.series().get(series).values();
    int row = data.getRowCount();
    for (int c = 0; c < chart.categories().size(); c++) {
      Double value = c < values.size() && Double.isFinite(values.get(c)) ? values.get(c) * factor : null;
      data.addValue(value, new Row(row, series), new Axes.Category(c, chart.categories().get(c)));
    }
    colors.add(from.get(series));
  }

  /** Lowest end of a stack. */
  double least() {
    return end(-1);
  }

  /** Highest end of a stack. */
  double most() {
    return end(1);
  }

  private double end(int sign) {
    double furthest = 0;
    for (int c = 0; c < data.getColumnCount(); c++) {
      double sum = 0;
      for (int r = 0; r < data.getRowCount(); r++) {
        Number value = data.getValue(r, c);
        sum += value != null && value.doubleValue() * sign > 0 ? value.doubleValue() : 0;
      }
      furthest = sign < 0 ? Math.min(furthest, sum) : Math.max(furthest, sum);
    }
    return furthest;
  }
}
