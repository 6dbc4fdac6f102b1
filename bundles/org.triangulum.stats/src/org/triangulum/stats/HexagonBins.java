// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Many points as fewer: those in one cell of a honeycomb become one point at their mean with their number (Carr,
 * Littlefield, Nicholson and Littlefield 1987, JASA 82:424).
 *
 * @param x places
 * @param y values
 * @param counts how many points each stands for
 */
public record HexagonBins(double[] x, double[] y, double[] counts) {

  /**
   * Puts points together.
   *
   * @param x finite places
   * @param y finite values
   * @param across cells from the least to the largest place, from 1
   */
  public static HexagonBins of(double[] x, double[] y, int across) {
    Require.sameLength(Require.finite(x, "places").length, Require.finite(y, "values").length);
    double[] places = span(x);
    double[] values = span(y);
    Map<Long, double[]> cells = new LinkedHashMap<>();
    for (int i = 0; i < x.length; i++) {
      double u = (x[i] - places[0]) / places[1] * across;
      double v = (y[i] - values[0]) / values[1] * across / Math.sqrt(3);
      // Centres are the corners and the middles of rectangles; the nearer of the two candidates wins.
      long column = Math.round(u);
      long row = Math.round(v);
      long middleColumn = (long) Math.floor(u);
      long middleRow = (long) Math.floor(v);
      double toCorner = square(u - column) + 3 * square(v - row);
      double toMiddle = square(u - middleColumn - 0.5) + 3 * square(v - middleRow - 0.5);
      long cell = toCorner <= toMiddle ? 4L * (row * (across + 2L) + column)
          : 4L * (middleRow * (across + 2L) + middleColumn) + 1;
      double[] sums = cells.computeIfAbsent(cell, key -> new double[3]);
      sums[0] += x[i];
      sums[1] += y[i];
      sums[2]++;
    }
    double[][] bins = new double[3][cells.size()];
    int next = 0;
    for (double[] sums : cells.values()) {
      bins[0][next] = sums[0] / sums[2];
      bins[1][next] = sums[1] / sums[2];
      bins[2][next++] = sums[2];
    }
    return new HexagonBins(bins[0], bins[1], bins[2]);
  }

  private static double square(double v) {
    return v * v;
  }

  /** Least number and range; a range of 0 counts as 1. */
  private static double[] span(double[] numbers) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      least = Math.min(least, number);
      most = Math.max(most, number);
    }
    return new double[] {least, most > least ? most - least : 1};
  }
}
