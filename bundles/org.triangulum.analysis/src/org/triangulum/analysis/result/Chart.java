// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.List;

/**
 * A chart as data; drawing is the report's or the workbench's affair.
 *
 * @param id stable within the result
 * @param kind how it is drawn
 * @param title what it shows, base included
 * @param categories labels along the category axis
 * @param series one per colour
 * @param valueAxis label and unit of the value axis
 * @param description text alternative: what a reader would see
 */
public record Chart(String id, Kind kind, String title, List<String> categories, List<Series> series, String valueAxis,
    String description) {

  /**
   * How it is drawn. DIVERGING: stacked bars around the middle of an ordered scale. INTERVAL: dots with intervals. BOX:
   * the first series is the median with the quartiles, the second the mean with the ends of the whiskers. HISTOGRAM:
   * columns that touch, categories are classes of values. HEAT: shaded cells, series are the columns. MOSAIC: areas of
   * counts, series are the columns.
   */
  public enum Kind { BAR, STACKED, DIVERGING, INTERVAL, BOX, HISTOGRAM, HEAT, MOSAIC }

  /**
   * One series; lower and upper are empty except for INTERVAL and BOX.
   *
   * @param name in the legend
   * @param values one per category
   * @param lower lower ends of the intervals
   * @param upper upper ends of the intervals
   */
  public record Series(String name, List<Double> values, List<Double> lower, List<Double> upper) {
    public Series {
      values = List.copyOf(values);
      lower = List.copyOf(lower);
      upper = List.copyOf(upper);
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }
}
