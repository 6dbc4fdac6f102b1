// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Form;

/**
 * What an axis in a plane runs over.
 *
 * @param from its least number
 * @param to its largest
 * @param unit the step between its ticks
 */
record Span(double from, double to, double unit) {
  private static final double MARGIN = 0.03;

  /** The span of all points, lines and bands; guides do not widen it. */
  static Span of(List<Chart.Series> series, boolean places) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Chart.Series s : series) {
      List<List<Double>> lists = places ? List.of(s.places()) : List.of(s.values(), s.lower(), s.upper());
      for (List<Double> numbers : s.form() == Form.GUIDE ? List.<List<Double>>of() : lists) {
        for (double number : numbers) {
          least = Math.min(least, number);
          most = Math.max(most, number);
        }
      }
    }
    if (!(most > least)) { // no point, or all alike
      double middle = least <= most ? least : 0;
      double half = middle == 0 ? 1 : Math.abs(middle) / 2;
      return new Span(middle - half, middle + half, Axes.unit(2 * half));
    }
    double margin = MARGIN * (most - least);
    return new Span(least - margin, most + margin, Axes.unit(most - least));
  }

  /** How far along the axis a number is, 0..1 inside. */
  double share(double number) {
    return (number - from) / (to - from);
  }

  /** Round numbers inside. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    double first = Math.ceil(from / unit - 1e-9);
    for (int i = 0; (first + i) * unit <= to + unit * 1e-9 && i < 20; i++) {
      ticks.add((first + i) * unit);
    }
    return ticks;
  }
}
