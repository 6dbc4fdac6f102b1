// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.List;

/**
 * A chart as data; drawing is the report's or the workbench's affair.
 *
 * @param id stable within the result
 * @param kind how it is drawn
 * @param title what it shows, base included
 * @param categories labels along the category axis; none for SCATTER
 * @param series one per colour
 * @param valueAxis label and unit of the value axis
 * @param description text alternative: what a reader would see
 * @param placeAxis label and unit of the axis that points and lines have their places on; blank for other kinds
 */
public record Chart(String id, Kind kind, String title, List<String> categories, List<Series> series, String valueAxis,
    String description, String placeAxis) {

  /**
   * How it is drawn. DIVERGING: stacked bars around the middle of an ordered scale. INTERVAL: dots with intervals. BOX:
   * the first series is the median with the quartiles, the second the mean with the ends of the whiskers. HISTOGRAM:
   * columns that touch, categories are classes of values. HEAT: shaded cells, series are the columns. MOSAIC: areas of
   * counts, series are the columns. SCATTER: points and lines in a plane, each series with places for its values.
   */
  public enum Kind { BAR, STACKED, DIVERGING, INTERVAL, BOX, HISTOGRAM, HEAT, MOSAIC, SCATTER }

  /**
   * How a series of a SCATTER chart is drawn. LINE: through its values in their order, a band between lower and upper
   * where it has them. GUIDE: a dashed line to compare with, which is cut off where the other series end.
   */
  public enum Form { POINTS, LINE, GUIDE }

  /**
   * One series; lower and upper are empty except for INTERVAL, BOX and SCATTER, the rest except for SCATTER.
   *
   * @param name in the legend; a blank one is left out of it
   * @param values one per category or place
   * @param lower lower ends of the intervals, or of the band along a line
   * @param upper upper ends
   * @param places where on the other axis the values are
   * @param counts how many cases each point stands for; empty where each stands for one
   * @param labels beside points, such as row numbers, blank for most; empty for none. Never a key or name of a person
   * @param form how it is drawn
   * @param names names of the values in the result, one per value here: a mark of the chart stands for that number; an
   *     empty name, or none at all, where the result has no such value
   */
  public record Series(String name, List<Double> values, List<Double> lower, List<Double> upper, List<Double> places,
      List<Double> counts, List<String> labels, Form form, List<String> names) {
    public Series {
      values = List.copyOf(values);
      lower = List.copyOf(lower);
      upper = List.copyOf(upper);
      // Absent where a display was stored before there were points.
      places = places == null ? List.of() : List.copyOf(places);
      counts = counts == null ? List.of() : List.copyOf(counts);
      labels = labels == null ? List.of() : List.copyOf(labels);
      form = form == null ? Form.POINTS : form;
      names = names == null ? List.of() : List.copyOf(names);
      for (List<?> perPlace : List.of(values, counts, labels)) {
        if (!places.isEmpty() && !perPlace.isEmpty() && perPlace.size() != places.size()) {
          throw new IllegalArgumentException(name + ": " + perPlace.size() + " at " + places.size() + " places");
        }
      }
    }

    /** A series along categories. */
    public Series(String name, List<Double> values, List<Double> lower, List<Double> upper) {
      this(name, values, lower, upper, List.of());
    }

    /** A series along categories, with the names of its values. */
    public Series(String name, List<Double> values, List<Double> lower, List<Double> upper, List<String> names) {
      this(name, values, lower, upper, List.of(), List.of(), List.of(), Form.POINTS, names);
    }

    /** A series in a plane, of numbers that are no named values. */
    public Series(String name, List<Double> values, List<Double> lower, List<Double> upper, List<Double> places,
        List<Double> counts, List<String> labels, Form form) {
      this(name, values, lower, upper, places, counts, labels, form, List.of());
    }

    /** The same series with the names of its values. */
    public Series named(List<String> valueNames) {
      return new Series(name, values, lower, upper, places, counts, labels, form, valueNames);
    }

    /** A line or guide through places and their values. */
    public static Series through(String name, List<Double> places, List<Double> values, Form form) {
      return new Series(name, values, List.of(), List.of(), places, List.of(), List.of(), form);
    }
  }

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    for (Series s : series) {
      if (kind == Kind.SCATTER && s.places().size() != s.values().size()) {
        throw new IllegalArgumentException(id + ": " + s.name() + " has " + s.values().size() + " values at "
            + s.places().size() + " places");
      }
    }
    placeAxis = placeAxis == null ? "" : placeAxis;
  }

  /** A chart of categories. */
  public Chart(String id, Kind kind, String title, List<String> categories, List<Series> series, String valueAxis,
      String description) {
    this(id, kind, title, categories, series, valueAxis, description, "");
  }
}
