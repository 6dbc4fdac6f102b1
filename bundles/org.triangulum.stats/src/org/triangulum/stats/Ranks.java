// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Midranks of a column: 1 for the smallest value, equal values share the mean of their ranks. Immutable. Ranked once, a
 * column serves any number of rank correlations and tests.
 */
public final class Ranks {
  private final double[] ranks;
  private final double tieSum;

  private Ranks(double[] ranks, double tieSum) {
    this.ranks = ranks;
    this.tieSum = tieSum;
  }

  /**
   * Ranks a column.
   *
   * @param column finite values
   */
  public static Ranks of(double... column) {
    Require.finite(column, "column");
    SortOrder order = SortOrder.of(column);
    double[] ranks = new double[column.length];
    double tieSum = 0;
    for (int start = 0; start < order.size();) {
      int end = order.endOfTie(start);
      double rank = (start + 1.0 + end) / 2;
      for (int place = start; place < end; place++) {
        ranks[order.caseAt(place)] = rank;
      }
      double t = end - start;
      tieSum += t * t * t - t;
      start = end;
    }
    return new Ranks(ranks, tieSum);
  }

  /**
   * Ranks a coded column by counting.
   *
   * @param codes 0..categories-1, none missing
   * @param categories number of categories, in ascending order
   */
  public static Ranks of(byte[] codes, int categories) {
    long[] counts = Frequencies.countCodes(codes, categories);
    double[] rankOfCode = new double[categories];
    double tieSum = 0;
    long below = 0;
    for (int c = 0; c < categories; c++) {
      double t = counts[c];
      rankOfCode[c] = below + (t + 1) / 2;
      tieSum += t * t * t - t;
      below += counts[c];
    }
    if (below != codes.length) {
      throw new IllegalArgumentException(codes.length - below + " codes are missing; remove them first");
    }
    double[] ranks = new double[codes.length];
    for (int i = 0; i < codes.length; i++) {
      ranks[i] = rankOfCode[codes[i]];
    }
    return new Ranks(ranks, tieSum);
  }

  /** Number of cases. */
  public int size() {
    return ranks.length;
  }

  /** The rank of a case, 1..size, a multiple of one half. */
  public double rank(int i) {
    return ranks[i];
  }

  /** Sum of t3 - t over the groups of t equal values; 0 without ties. */
  public double tieSum() {
    return tieSum;
  }

  /** Sum of squared deviations of the ranks from their mean: (n3 - n - tieSum) / 12. */
  double sumOfSquares() {
    double n = ranks.length;
    return (n * n * n - n - tieSum) / 12;
  }

  /** Sum of products of deviations from the mean rank. */
  double sumOfProducts(Ranks other) {
    double mean = (ranks.length + 1) / 2.0;
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = ranks.length & ~3;
    double[] a = ranks;
    double[] b = other.ranks;
    for (int i = 0; i < whole; i += 4) {
      s0 += (a[i] - mean) * (b[i] - mean);
      s1 += (a[i + 1] - mean) * (b[i + 1] - mean);
      s2 += (a[i + 2] - mean) * (b[i + 2] - mean);
      s3 += (a[i + 3] - mean) * (b[i + 3] - mean);
    }
    for (int i = whole; i < a.length; i++) {
      s0 += (a[i] - mean) * (b[i] - mean);
    }
    return (s0 + s1) + (s2 + s3);
  }
}
