// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Friedman's test of several measurements of the same cases (1937, JASA 32:675), corrected for ties; of yes-no answers
 * it is Cochran's Q (1950, Biometrika 37:256).
 *
 * @param test chi-square with measurements - 1 degrees of freedom
 * @param n number of cases
 * @param meanRanks mean rank of each measurement
 * @param tieSum sum of t3 - t over the groups of t equal values within each case
 */
public record Friedman(TestResult test, int n, List<Double> meanRanks, double tieSum) {

  /**
   * Compares measurements.
   *
   * @param columns finite values, one array for each of at least two measurements, cases in the same order
   * @throws NotComputableException when there are no cases or no case has two different values
   */
  public static Friedman of(double[]... columns) {
    int k = columns.length;
    int n = columns[0].length;
    if (k < 2 || n == 0) {
      throw new NotComputableException(k < 2 ? "the test compares at least two measurements" : "there are no cases");
    }
    double[] sums = new double[k];
    double tieSum = 0;
    for (Ranks ranks : ranks(columns)) {
      for (int j = 0; j < k; j++) {
        sums[j] += ranks.rank(j);
      }
      tieSum += ranks.tieSum();
    }
    double between = 0;
    for (double sum : sums) {
      between += (sum - n * (k + 1) / 2.0) * (sum - n * (k + 1) / 2.0);
    }
    double variance = (n * (double) k * (k + 1) - tieSum / (k - 1)) / 12;
    if (tieSum >= n * ((double) k * k * k - k)) {
      throw new NotComputableException("no case has different values");
    }
    return new Friedman(TestResult.chiSquare(between / variance, k - 1.0), n,
        IntStream.range(0, k).mapToObj(j -> sums[j] / n).toList(), tieSum);
  }

  /** The ranks within each case. */
  static List<Ranks> ranks(double[]... columns) {
    for (double[] column : columns) {
      Require.sameLength(column.length, columns[0].length);
    }
    return IntStream.range(0, columns[0].length).mapToObj(i -> Ranks.of(IntStream.range(0, columns.length)
        .mapToDouble(j -> columns[j][i]).toArray())).toList();
  }

  /**
   * Exact p: the share of all ways to order each case's own ranks that give a statistic at least as large; ties are no
   * obstacle.
   *
   * @throws NotComputableException when there are too many cases or measurements
   */
  public static double exactP(double[]... columns) {
    return ExactFriedman.p(ranks(columns));
  }

  /** Kendall's coefficient of concordance W, 0..1: the statistic over its largest value (Kendall and Smith 1939). */
  public double w() {
    return Math.min(1, test.statistic() / (n * test.df()));
  }

  /**
   * Interval of W by the noncentral chi-square distribution that the statistic has near the null hypothesis; an
   * approximation for more than a few cases.
   */
  public Interval wInterval(double confidence) {
    return Noncentral.chiSquareShare(test.statistic(), test.df(), n * test.df(), confidence);
  }

  /**
   * Comparison of the mean ranks of two measurements by their normal approximation (Siegel and Castellan 1988, section
   * 7.2), with the variance corrected for ties; p is not adjusted for the number of pairs.
   */
  public NormalTest compare(int first, int second) {
    int k = meanRanks.size();
    double variance = (k * (double) (k + 1) - tieSum / (n * (k - 1.0))) / (6.0 * n);
    return NormalTest.of((meanRanks.get(first) - meanRanks.get(second)) / Math.sqrt(variance));
  }
}
