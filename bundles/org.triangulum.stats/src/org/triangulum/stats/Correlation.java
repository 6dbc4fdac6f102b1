// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.stream.IntStream;

/**
 * A correlation coefficient, Pearson's or Spearman's, with its test and interval. It can be made from a published
 * coefficient and number of pairs as well as from data.
 *
 * @param r the coefficient, -1..1
 * @param n number of pairs, 2 or more
 */
public record Correlation(double r, long n) {
  /** Rejects a coefficient or number of pairs that cannot be. */
  public Correlation {
    if (!(r >= -1 && r <= 1)) {
      throw new IllegalArgumentException("correlation " + r + " is not between -1 and 1");
    }
    if (n < 2) {
      throw new IllegalArgumentException("a correlation of " + n + " pairs");
    }
  }

  /**
   * Pearson's product-moment correlation.
   *
   * @param x finite values
   * @param y finite values, as many
   * @throws NotComputableException for fewer than 2 pairs or a constant column
   */
  public static Correlation pearson(double[] x, double[] y) {
    Require.sameLength(x.length, y.length);
    Require.finite(x, "x");
    Require.finite(y, "y");
    requirePairs(x.length);
    double[] dx = deviations(x);
    double[] dy = deviations(y);
    return of(product(dx, dx), product(dy, dy), product(dx, dy), x.length);
  }

  /**
   * Spearman's rank correlation: Pearson's of the midranks, hence corrected for ties.
   *
   * @throws NotComputableException for fewer than 2 pairs or a constant column
   */
  public static Correlation spearman(double[] x, double[] y) {
    Require.sameLength(x.length, y.length);
    return spearman(Ranks.of(x), Ranks.of(y));
  }

  /**
   * Spearman's rank correlation of columns already ranked; for many correlations rank each column once.
   *
   * @throws NotComputableException for fewer than 2 pairs or a constant column
   */
  public static Correlation spearman(Ranks x, Ranks y) {
    Require.sameLength(x.size(), y.size());
    requirePairs(x.size());
    return of(x.sumOfSquares(), y.sumOfSquares(), x.sumOfProducts(y), x.size());
  }

  /**
   * Spearman's rank correlation of a table of counts whose rows and columns are in order.
   *
   * @throws NotComputableException for fewer than 2 pairs or when all cases are in one row or column
   */
  public static Correlation spearman(CrossTab table) {
    return ofTable(table, midranks(IntStream.range(0, table.rows()).mapToLong(table::rowTotal).toArray()),
        midranks(IntStream.range(0, table.columns()).mapToLong(table::columnTotal).toArray()));
  }

  private static double[] midranks(long[] totals) {
    double[] ranks = new double[totals.length];
    long below = 0;
    for (int i = 0; i < totals.length; i++) {
      ranks[i] = below + (totals[i] + 1) / 2.0;
      below += totals[i];
    }
    return ranks;
  }

  static Correlation ofTable(CrossTab table, double[] rowScores, double[] columnScores) {
    requirePairs(table.n());
    double rowMean = 0;
    double columnMean = 0;
    for (int i = 0; i < rowScores.length; i++) {
      rowMean += (rowScores[i] - rowScores[0]) * table.rowTotal(i);
    }
    for (int j = 0; j < columnScores.length; j++) {
      columnMean += (columnScores[j] - columnScores[0]) * table.columnTotal(j);
    }
    rowMean = rowScores[0] + rowMean / table.n();
    columnMean = columnScores[0] + columnMean / table.n();
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < rowScores.length; i++) {
      double dx = rowScores[i] - rowMean;
      xx += table.rowTotal(i) * dx * dx;
      double rowSum = 0;
      for (int j = 0; j < columnScores.length; j++) {
        rowSum += table.count(i, j) * (columnScores[j] - columnMean);
      }
      xy += dx * rowSum;
    }
    for (int j = 0; j < columnScores.length; j++) {
      double dy = columnScores[j] - columnMean;
      yy += table.columnTotal(j) * dy * dy;
    }
    return of(constant(table, true) ? 0 : xx, constant(table, false) ? 0 : yy, xy, table.n());
  }

  private static boolean constant(CrossTab table, boolean rows) {
    return (rows ? table.rows() - table.emptyRows().length : table.columns() - table.emptyColumns().length) < 2;
  }

  private static Correlation of(double xx, double yy, double xy, long n) {
    if (xx <= 0 || yy <= 0) {
      throw new NotComputableException("a variable has the same value in all " + n + " pairs");
    }
    if (!Double.isFinite(xx) || !Double.isFinite(yy) || !Double.isFinite(xy)) {
      throw new NotComputableException("the values are too large: their products overflow");
    }
    return new Correlation(Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))), n);
  }

  private static void requirePairs(long n) {
    if (n < 2) {
      throw new NotComputableException("a correlation needs at least 2 pairs, there are " + n);
    }
  }

  /** Deviations from the mean, scaled so that their squares neither overflow nor vanish; all 0 for a constant. */
  private static double[] deviations(double[] x) {
    double mean = Descriptives.of(x).mean();
    double[] d = new double[x.length];
    double largest = 0;
    for (int i = 0; i < x.length; i++) {
      d[i] = x[i] - mean;
      largest = Math.max(largest, Math.abs(d[i]));
    }
    for (int i = 0; i < x.length && largest > 0; i++) {
      d[i] /= largest;
    }
    return d;
  }

  /** Sum of products in four strands, which the processor can overlap and which lose fewer digits than one. */
  static double product(double[] a, double[] b) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int whole = a.length & ~3;
    for (int i = 0; i < whole; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (int i = whole; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /**
   * The test of no correlation, t = r sqrt((n - 2) / (1 - r2)) with n - 2 degrees of freedom, two-sided; for
   * Spearman's coefficient an approximation (Kendall and Stuart 1973, section 31.19), what SPSS, Stata and R with
   * ties print.
   *
   * @throws NotComputableException for fewer than 3 pairs or a perfect correlation
   */
  public TestResult test() {
    if (n < 3) {
      throw new NotComputableException("the test of a correlation needs at least 3 pairs, there are " + n);
    }
    requireImperfect();
    return TestResult.t(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2.0);
  }

  /**
   * Confidence interval by Fisher's z with standard error 1 / sqrt(n - 3) (Fisher 1921, Metron 1:3); for Spearman's
   * coefficient an approximation that is somewhat narrow for strong correlations (Bonett and Wright 2000,
   * Psychometrika 65:23).
   *
   * @throws NotComputableException for fewer than 4 pairs or a perfect correlation
   */
  public Interval interval(double confidence) {
    Interval.requireConfidence(confidence);
    if (n < 4) {
      throw new NotComputableException("the interval of a correlation needs at least 4 pairs, there are " + n);
    }
    requireImperfect();
    double z = 0.5 * (Math.log1p(r) - Math.log1p(-r));
    double half = Tails.normalCritical(confidence) / Math.sqrt(n - 3.0);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half), confidence);
  }

  private void requireImperfect() {
    if (Math.abs(r) == 1) {
      throw new NotComputableException("the correlation is perfect: its test statistic has no finite value");
    }
  }
}
