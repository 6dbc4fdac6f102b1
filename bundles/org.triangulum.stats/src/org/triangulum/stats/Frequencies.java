// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * The distinct values of a column in ascending order, each with the number of times it occurs. Immutable.
 * Coded columns (codes 0..k-1, negative = missing) are counted by {@link #countCodes}.
 */
public final class Frequencies {
  private final double[] values;
  private final long[] counts;
  private final long n;

  private Frequencies(double[] values, long[] counts) {
    this.values = values;
    this.counts = counts;
    this.n = Arrays.stream(counts).sum();
  }

  /**
   * Counts the values of a column.
   *
   * @param column values without NaN, in any order
   */
  public static Frequencies of(double... column) {
    double[] sorted = Require.finite(column, "column").clone();
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] += 0.0; // -0.0 and 0.0 are one value
    }
    Arrays.sort(sorted);
    double[] values = new double[sorted.length];
    long[] counts = new long[sorted.length];
    int k = -1;
    for (double value : sorted) {
      if (k < 0 || value != values[k]) {
        values[++k] = value;
      }
      counts[k]++;
    }
    return new Frequencies(Arrays.copyOf(values, k + 1), Arrays.copyOf(counts, k + 1));
  }

  /**
   * Makes the table from values with their counts, as printed in a report or as a column with frequency weights. Values
   * may come in any order and repeat; values with count 0 are left out.
   *
   * @param values values without NaN
   * @param counts how often each occurs, 0 or more, as many as values
   */
  public static Frequencies ofTable(double[] values, long[] counts) {
    Require.finite(values, "values");
    Require.sameLength(values.length, counts.length);
    Integer[] order = new Integer[values.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(values[a] + 0.0, values[b] + 0.0));
    double[] distinct = new double[values.length];
    long[] sums = new long[values.length];
    int k = -1;
    for (int i : order) {
      if (Require.count(counts[i]) > 0) {
        if (k < 0 || values[i] != distinct[k]) {
          distinct[++k] = values[i] + 0.0;
        }
        sums[k] = Math.addExact(sums[k], counts[i]);
      }
    }
    return new Frequencies(Arrays.copyOf(distinct, k + 1), Arrays.copyOf(sums, k + 1));
  }

  /**
   * Counts a coded column.
   *
   * @param codes 0..categories-1; negative = missing, not counted
   * @param categories number of categories
   * @return the count of each category
   */
  public static long[] countCodes(byte[] codes, int categories) {
    Require.codes(codes, categories, "column");
    int[] counts = new int[256];
    for (byte code : codes) {
      counts[code & 0xFF]++;
    }
    long[] result = new long[categories];
    for (int c = 0; c < Math.min(categories, 128); c++) {
      result[c] = counts[c];
    }
    return result;
  }

  /**
   * Counts a coded column, optionally weighted.
   *
   * @param codes 0..categories-1; negative = missing, not counted
   * @param categories number of categories
   * @param weights how many cases each row stands for (0 or more), or null for one each
   * @return the count of each category
   */
  public static long[] countCodes(int[] codes, int categories, int[] weights) {
    Require.codes(codes, categories, "column");
    Require.weights(weights, codes.length);
    long[] counts = new long[categories];
    for (int i = 0; i < codes.length; i++) {
      if (codes[i] >= 0) {
        counts[codes[i]] += weights == null ? 1 : weights[i];
      }
    }
    return counts;
  }

  /** Number of distinct values. */
  public int size() {
    return values.length;
  }

  /** The i-th smallest distinct value. */
  public double value(int i) {
    return values[i];
  }

  /** How often the i-th smallest value occurs. */
  public long count(int i) {
    return counts[i];
  }

  /** Number of cases. */
  public long n() {
    return n;
  }

  /** The k-th smallest case, k from 0 to n-1. */
  double orderStatistic(long k) {
    long seen = 0;
    int i = 0;
    while (seen + counts[i] <= k) {
      seen += counts[i++];
    }
    return values[i];
  }
}
