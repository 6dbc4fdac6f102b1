// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A smooth line through a cloud of points: straight lines fitted around each place, near points weighing more, points
 * far off the line less at each further round (Cleveland 1979, JASA 74:829; 1981, The American Statistician 35:54).
 * With {@link #DEFAULT_SPAN}, {@link #DEFAULT_ROUNDS} and a hundredth of the range it is the line of R's lowess, which
 * among very many ties may stand still; {@link #means} is better there.
 *
 * @param x the places in ascending order
 * @param y the line there
 */
public record Lowess(double[] x, double[] y) {
  /** Share of the points that each local fit rests on. */
  public static final double DEFAULT_SPAN = 2.0 / 3;
  /** Rounds in which points far off lose weight. */
  public static final int DEFAULT_ROUNDS = 3;

  /**
   * Smooths with the usual span and rounds.
   *
   * @param x finite places in any order
   * @param y finite values, one for each place
   * @throws NotComputableException when there are no points
   */
  public static Lowess of(double[] x, double[] y) {
    return of(x, y, DEFAULT_SPAN, DEFAULT_ROUNDS);
  }

  /** The mean at each different place: what a line shows of few of them. */
  public static Lowess means(double[] x, double[] y) {
    Require.sameLength(Require.finite(x, "places").length, Require.finite(y, "values").length);
    TreeMap<Double, double[]> sums = new TreeMap<>();
    for (int i = 0; i < x.length; i++) {
      double[] sum = sums.computeIfAbsent(x[i], place -> new double[2]);
      sum[0] += y[i];
      sum[1]++;
    }
    return new Lowess(sums.keySet().stream().mapToDouble(v -> v).toArray(), sums.values().stream().mapToDouble(s ->
        s[0] / s[1]).toArray());
  }

  /**
   * Smooths.
   *
   * @param span share of the points that each local fit rests on, above 0, at most 1
   * @param rounds in which points far off lose weight, from 0
   */
  public static Lowess of(double[] x, double[] y, double span, int rounds) {
    Require.sameLength(Require.finite(x, "places").length, Require.finite(y, "values").length);
    if (x.length == 0) {
      throw new NotComputableException("there are no points to smooth");
    }
    int[] order = IntStream.range(0, x.length).boxed().sorted(Comparator.comparingDouble(i -> x[i]))
        .mapToInt(i -> i).toArray();
    double[] places = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
    double[] values = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
    if (x.length == 1) {
      return new Lowess(places, values);
    }
    return new Lowess(places, new Smoother(places, values, Math.max(2, Math.min(x.length,
        (int) (span * x.length + 1e-7)))).smooth(rounds));
  }

  /** The fits of one cloud. */
  private static final class Smoother {
    private static final double SKIPPED = 0.01;
    private final double[] x;
    private final double[] y;
    private final int near;
    private final double range;
    private final double[] trust;
    private final double[] weights;
    private final double[] line;

    Smoother(double[] x, double[] y, int near) {
      this.x = x;
      this.y = y;
      this.near = near;
      range = x[x.length - 1] - x[0];
      trust = new double[x.length];
      weights = new double[x.length];
      line = new double[x.length];
      Arrays.fill(trust, 1);
    }

    double[] smooth(int rounds) {
      for (int round = 0; round <= rounds; round++) {
        pass();
        if (round < rounds && !distrust()) {
          break;
        }
      }
      return line;
    }

    /** Fits at places a hundredth of the range apart and draws straight lines between them. */
    private void pass() {
      int left = 0;
      int last = -1;
      int i = 0;
      while (last < x.length - 1) {
        while (left + near < x.length && x[i] - x[left] > x[left + near] - x[i]) {
          left++;
        }
        line[i] = fit(i, left);
        for (int j = last + 1; j < i; j++) {
          double share = (x[j] - x[last]) / (x[i] - x[last]);
          line[j] = share * line[i] + (1 - share) * line[last];
        }
        last = i;
        double cut = x[last] + SKIPPED * range;
        for (i = last + 1; i < x.length && x[i] <= cut; i++) {
          if (x[i] == x[last]) {
            line[i] = line[last];
            last = i;
          }
        }
        i = Math.max(last + 1, i - 1);
      }
    }

    /** The local line at a place, by the points from {@code left} on; the value itself where no point weighs. */
    private double fit(int i, int left) {
      double at = x[i];
      double reach = Math.max(at - x[left], x[left + near - 1] - at);
      double sum = 0;
      int end = left;
      for (; end < x.length; end++) {
        double distance = Math.abs(x[end] - at);
        weights[end] = 0;
        if (distance <= 0.999 * reach) {
          weights[end] = distance <= 0.001 * reach ? trust[end] : tricube(distance / reach) * trust[end];
          sum += weights[end];
        } else if (x[end] > at) {
          break;
        }
      }
      if (!(sum > 0)) {
        return y[i];
      }
      double centre = 0;
      for (int j = left; j < end; j++) {
        weights[j] /= sum;
        centre += weights[j] * x[j];
      }
      double spread = 0;
      for (int j = left; j < end && reach > 0; j++) {
        spread += weights[j] * (x[j] - centre) * (x[j] - centre);
      }
      boolean sloped = Math.sqrt(spread) > 0.001 * range;
      double value = 0;
      for (int j = left; j < end; j++) {
        value += weights[j] * (sloped ? (at - centre) / spread * (x[j] - centre) + 1 : 1) * y[j];
      }
      return value;
    }

    private static double tricube(double distance) {
      double rest = 1 - distance * distance * distance;
      return rest * rest * rest;
    }

    /** Gives points far off the line less weight; false when all are on it. */
    private boolean distrust() {
      double[] off = new double[x.length];
      double mean = 0;
      for (int i = 0; i < x.length; i++) {
        off[i] = Math.abs(y[i] - line[i]);
        mean += off[i] / x.length;
      }
      double[] sorted = off.clone();
      Arrays.sort(sorted);
      int middle = x.length / 2;
      double six = x.length % 2 == 0 ? 3 * (sorted[middle - 1] + sorted[middle]) : 6 * sorted[middle];
      if (six < 1e-7 * mean) {
        return false;
      }
      for (int i = 0; i < x.length; i++) {
        double rest = 1 - off[i] / six * (off[i] / six);
        trust[i] = off[i] <= 0.001 * six ? 1 : off[i] <= 0.999 * six ? rest * rest : 0;
      }
      return true;
    }
  }
}
