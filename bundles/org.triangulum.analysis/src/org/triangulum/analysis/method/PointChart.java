// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.Chart.Form;
import org.triangulum.analysis.result.Chart.Series;
import org.triangulum.stats.HexagonBins;
import org.triangulum.stats.Lowess;
import org.triangulum.stats.ReproducibleRandom;

/**
 * Puts a chart of points and lines together. Cases at the same place become one point with their number; where there
 * are too many places to be told apart, those in one cell of a honeycomb do. Points carry no key of a person, the few
 * that are worth a look carry the number of their row.
 */
final class PointChart {
  private static final int MOST_PLACES = 1200;
  private static final int CELLS_ACROSS = 40;
  private static final int MOST_STEPS = 150;
  private static final int MOST_SMOOTHED = 10_000;
  private static final int FEW_PLACES = 12;
  private static final long SEED = 1;

  private final String id;
  private final String title;
  private final String placeAxis;
  private final String valueAxis;
  private final List<Series> series = new ArrayList<>();
  private boolean binned;
  private boolean tied;

  PointChart(String id, String title, String placeAxis, String valueAxis) {
    this.id = id;
    this.title = title;
    this.placeAxis = placeAxis;
    this.valueAxis = valueAxis;
  }

  /** Adds cases. */
  PointChart points(String name, double[] x, double[] y) {
    return points(name, x, y, Map.of());
  }

  /**
   * Adds cases.
   *
   * @param labels of the few cases, by their position, that the reader should find again
   */
  PointChart points(String name, double[] x, double[] y, Map<Integer, String> labels) {
    Map<List<Double>, Integer> places = new HashMap<>();
    List<Double> counts = new ArrayList<>();
    List<Integer> first = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < x.length && counts.size() <= MOST_PLACES; i++) {
      int at = places.computeIfAbsent(List.of(x[i] + 0.0, y[i] + 0.0), key -> places.size());
      if (at == counts.size()) {
        counts.add(0.0);
        first.add(i);
        shown.add("");
      }
      counts.set(at, counts.get(at) + 1);
      if (labels.containsKey(i)) {
        shown.set(at, shown.get(at).isEmpty() ? labels.get(i) : shown.get(at) + ", " + labels.get(i));
      }
    }
    if (counts.size() > MOST_PLACES) {
      return bins(name, x, y, labels);
    }
    boolean ties = counts.stream().anyMatch(c -> c > 1);
    tied |= ties;
    series.add(new Series(name, first.stream().map(i -> y[i]).toList(), List.of(), List.of(),
        first.stream().map(i -> x[i]).toList(), ties ? counts : List.of(), labels.isEmpty() ? List.of() : shown,
        Form.POINTS));
    return this;
  }

  private PointChart bins(String name, double[] x, double[] y, Map<Integer, String> labels) {
    int[] others = IntStream.range(0, x.length).filter(i -> !labels.containsKey(i)).toArray();
    HexagonBins bins = HexagonBins.of(Arrays.stream(others).mapToDouble(i -> x[i]).toArray(),
        Arrays.stream(others).mapToDouble(i -> y[i]).toArray(), CELLS_ACROSS);
    List<Integer> own = labels.keySet().stream().sorted().toList();
    List<String> shown = new ArrayList<>(Collections.nCopies(bins.counts().length, ""));
    own.forEach(i -> shown.add(labels.get(i)));
    binned = true;
    series.add(new Series(name, joined(bins.y(), own, y), List.of(), List.of(), joined(bins.x(), own, x),
        DoubleStream.concat(Arrays.stream(bins.counts()), own.stream().mapToDouble(i -> 1)).boxed().toList(),
        labels.isEmpty() ? List.of() : shown, Form.POINTS));
    return this;
  }

  private static List<Double> joined(double[] bins, List<Integer> own, double[] numbers) {
    return DoubleStream.concat(Arrays.stream(bins), own.stream().mapToDouble(i -> numbers[i])).boxed().toList();
  }

  /** Adds a line; of one with many steps only so many are kept as can be seen. */
  PointChart line(String name, double[] x, double[] y) {
    int[] kept = kept(x.length);
    series.add(Series.through(name, at(x, kept), at(y, kept), Form.LINE));
    return this;
  }

  /**
   * Adds the smooth line through cases; of very many it is that of some drawn at random, of few different places it
   * goes through the means there, which its name says.
   */
  Lowess smooth(double[] x, double[] y) {
    return smooth(x, y, Lowess.DEFAULT_ROUNDS);
  }

  /** Adds the smooth line through cases with so many rounds against outliers. */
  Lowess smooth(double[] x, double[] y, int rounds) {
    if (Arrays.stream(x).distinct().limit(FEW_PLACES + 1).count() <= FEW_PLACES) {
      Lowess means = Lowess.means(x, y);
      line("Mean at each value", means.x(), means.y());
      return means;
    }
    int[] drawn = IntStream.range(0, x.length).toArray();
    if (x.length > MOST_SMOOTHED) {
      ReproducibleRandom random = new ReproducibleRandom(SEED);
      for (int i = 0; i < MOST_SMOOTHED; i++) {
        int other = i + random.nextInt(drawn.length - i);
        int held = drawn[i];
        drawn[i] = drawn[other];
        drawn[other] = held;
      }
      drawn = Arrays.copyOf(drawn, MOST_SMOOTHED);
    }
    Lowess smooth = Lowess.of(Arrays.stream(drawn).mapToDouble(i -> x[i]).toArray(), Arrays.stream(drawn)
        .mapToDouble(i -> y[i]).toArray(), Lowess.DEFAULT_SPAN, rounds);
    line(x.length > MOST_SMOOTHED ? "Smooth line (lowess of " + MOST_SMOOTHED + " cases drawn with seed " + SEED + ")"
        : "Smooth line (lowess)", smooth.x(), smooth.y());
    return smooth;
  }

  /** Adds a line with a band around it. */
  PointChart band(String name, double[] x, double[] y, double[] lower, double[] upper) {
    int[] kept = kept(x.length);
    series.add(new Series(name, at(y, kept), at(lower, kept), at(upper, kept), at(x, kept), List.of(), List.of(),
        Form.LINE));
    return this;
  }

  /** Adds points with intervals. */
  PointChart intervals(String name, List<Double> x, List<Double> y, List<Double> lower, List<Double> upper) {
    series.add(new Series(name, y, lower, upper, x, List.of(), List.of(), Form.POINTS));
    return this;
  }

  /** Adds a line to compare with. */
  PointChart guide(String name, double[] x, double[] y) {
    series.add(Series.through(name, at(x, kept(x.length)), at(y, kept(x.length)), Form.GUIDE));
    return this;
  }

  private static int[] kept(int length) {
    return length <= MOST_STEPS ? IntStream.range(0, length).toArray() : IntStream.range(0, MOST_STEPS)
        .map(i -> (int) ((long) i * (length - 1) / (MOST_STEPS - 1))).toArray();
  }

  private static List<Double> at(double[] numbers, int... places) {
    return Arrays.stream(places).mapToObj(i -> numbers[i] + 0.0).toList();
  }

  /**
   * The chart.
   *
   * @param spoken what a reader would see
   */
  Chart build(String spoken) {
    String note = binned ? " Points stand for the cases in cells of a honeycomb, larger ones for more."
        : tied ? " Larger points stand for more cases." : "";
    return new Chart(id, Chart.Kind.SCATTER, title, List.of(), series, valueAxis, spoken + note, placeAxis);
  }

  /** How far numbers reach, such as {@code 2.00 to 9.50}. */
  static String reach(double... numbers) {
    return Spoken.figure(Arrays.stream(numbers).min().orElse(0)) + " to "
        + Spoken.figure(Arrays.stream(numbers).max().orElse(0));
  }
}
