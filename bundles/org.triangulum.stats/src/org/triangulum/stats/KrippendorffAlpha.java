// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Agreement of any number of raters, who need not have rated all cases: Krippendorff's alpha (2004, Content Analysis,
 * chapter 11), 1 less the disagreement within cases over that among all ratings. Cases with fewer than two ratings say
 * nothing and are left out. Ordinal disagreement is the squared distance of midranks, which equals Krippendorff's sum
 * of frequencies between two values.
 */
public final class KrippendorffAlpha {
  /** How disagreement grows with the distance of two values. */
  public enum Level { NOMINAL, ORDINAL, INTERVAL }

  private final Level level;
  private final double[] values;
  /** For each way to rate a case the places of its ratings among the distinct values. */
  private final int[][] ways;
  /** How many pairable cases were rated in each way: a bootstrap of many cases weighs few ways. */
  private final long[] cases;

  private KrippendorffAlpha(Level level, double[] values, int[][] ways, long... cases) {
    this.level = level;
    this.values = values;
    this.ways = ways;
    this.cases = cases;
  }

  /**
   * Ratings of cases.
   *
   * @param ratings one array for each rater, cases in the same order, NaN where a rater gave none
   * @throws NotComputableException when no case has two ratings
   */
  public static KrippendorffAlpha of(Level level, double[]... ratings) {
    int n = ratings.length == 0 ? 0 : ratings[0].length;
    for (double[] rater : ratings) {
      Require.sameLength(rater.length, n);
    }
    double[][] byCase = new double[n][];
    Arrays.setAll(byCase, i -> Arrays.stream(ratings).mapToDouble(r -> r[i]).filter(v -> !Double.isNaN(v)).sorted()
        .toArray());
    // In a fixed order: a bootstrap gives the same interval however the table is sorted.
    double[][] pairable = Arrays.stream(byCase).filter(c -> c.length > 1).sorted(Arrays::compare)
        .toArray(double[][]::new);
    if (pairable.length == 0) {
      throw new NotComputableException("no case has two ratings");
    }
    double[] values = Arrays.stream(pairable).flatMapToDouble(Arrays::stream).map(v -> v + 0.0).distinct().sorted()
        .toArray();
    int[][] ways = new int[pairable.length][];
    long[] cases = new long[pairable.length];
    int found = 0;
    for (int i = 0; i < pairable.length; i++) {
      if (i == 0 || !Arrays.equals(pairable[i], pairable[i - 1])) {
        ways[found++] = Arrays.stream(pairable[i]).mapToInt(v -> Arrays.binarySearch(values, v + 0.0)).toArray();
      }
      cases[found - 1]++;
    }
    return new KrippendorffAlpha(level, values, Arrays.copyOf(ways, found), Arrays.copyOf(cases, found));
  }

  /** Number of cases with two ratings or more. */
  public int n() {
    return (int) Arrays.stream(cases).sum();
  }

  /** Number of ratings of these cases. */
  public int ratings() {
    int ratings = 0;
    for (int w = 0; w < ways.length; w++) {
      ratings += (int) cases[w] * ways[w].length;
    }
    return ratings;
  }

  /**
   * The coefficient, at most 1; 0 when raters agree by chance.
   *
   * @throws NotComputableException when all ratings are equal
   */
  public double alpha() {
    double alpha = alpha(cases);
    if (Double.isNaN(alpha)) {
      throw new NotComputableException("all ratings are equal");
    }
    return alpha;
  }

  /** Of so many cases rated in each way; NaN when all ratings are equal. */
  private double alpha(long... times) {
    double[] counts = new double[values.length];
    double n = 0;
    for (int i = 0; i < ways.length; i++) {
      n += times[i] * ways[i].length;
      for (int value : ways[i]) {
        counts[value] += times[i];
      }
    }
    double[] scores = scores(counts);
    double[] within = new double[values.length];
    double observed = 0;
    for (int i = 0; i < ways.length; i++) {
      if (times[i] > 0) {
        observed += times[i] * disagreement(ways[i], scores, within) / (ways[i].length - 1);
      }
    }
    double expected = 0;
    if (level == Level.NOMINAL) {
      expected = n * n - Arrays.stream(counts).map(c -> c * c).sum();
    } else {
      double mean = 0;
      for (int v = 0; v < counts.length; v++) {
        mean += counts[v] * scores[v] / n;
      }
      for (int v = 0; v < counts.length; v++) {
        expected += 2 * n * counts[v] * (scores[v] - mean) * (scores[v] - mean);
      }
    }
    return expected == 0 ? Double.NaN : 1 - (n - 1) * observed / expected;
  }

  /** Sum of the squared distances of all ordered pairs of ratings of a case. */
  private double disagreement(int[] one, double[] scores, double[] scratch) {
    double sum = 0;
    if (level == Level.NOMINAL) {
      for (int value : one) {
        scratch[value]++;
      }
      for (int value : one) {
        sum += one.length - scratch[value];
      }
      for (int value : one) {
        scratch[value] = 0;
      }
      return sum;
    }
    for (int a : one) {
      for (int b : one) {
        sum += (scores[a] - scores[b]) * (scores[a] - scores[b]);
      }
    }
    return sum;
  }

  /** Midranks for ordinal disagreement, the values themselves for interval. */
  private double[] scores(double... counts) {
    if (level != Level.ORDINAL) {
      return values;
    }
    double[] scores = new double[counts.length];
    double below = 0;
    for (int v = 0; v < counts.length; v++) {
      scores[v] = below + counts[v] / 2;
      below += counts[v];
    }
    return scores;
  }

  /**
   * Bootstrap interval: alpha of cases drawn with replacement, as many as there are, again and again; the limits are
   * the percentiles (Zapf and others 2016, BMC Medical Research Methodology 16:93). Draws in which all ratings are
   * equal have no alpha and are left out.
   *
   * @param replicates number of draws, 100 or more
   * @param random source of the draws
   * @param step told the number of each draw; it may throw to stop
   * @throws NotComputableException when fewer than half of the draws have an alpha
   */
  public Interval bootstrap(double confidence, int replicates, ReproducibleRandom random, IntConsumer step) {
    return CaseBootstrap.of(cases, replicates, random, step, List.of(this::alpha)).interval(0, confidence);
  }
}
