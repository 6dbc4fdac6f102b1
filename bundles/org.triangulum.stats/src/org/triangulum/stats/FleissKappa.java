// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * Agreement of several raters beyond chance, where chance is that of all ratings together: Fleiss' kappa (1971,
 * Psychological Bulletin 76:378), which for two raters is Scott's pi (1955, Public Opinion Quarterly 19:321).
 *
 * @param n number of cases
 * @param raters ratings of each case
 * @param observed share of the pairs of ratings that agree
 * @param expected share that agrees by chance
 * @param variance large-sample variance of kappa (Gwet 2021, Educational and Psychological Measurement 81:781)
 * @param nullVariance variance when all agreement is by chance (Fleiss, Nee and Landis 1979, Psychological Bulletin
 *     86:974)
 */
public record FleissKappa(long n, int raters, double observed, double expected, double variance, double nullVariance) {

  /**
   * Agreement in counts of ratings.
   *
   * @param counts one row for each case, one column for each category; all rows have the same sum, 2 or more
   * @throws NotComputableException when there are no cases or all ratings are in one category
   */
  public static FleissKappa of(int[][] counts) {
    long[] once = new long[counts.length];
    Arrays.fill(once, 1);
    return of(counts, once);
  }

  /**
   * Agreement in counts of ratings that several cases share.
   *
   * @param counts one row for each kind of case, one column for each category; all rows have the same sum, 2 or more
   * @param cases how many cases there are of each kind, 0 or more
   * @throws NotComputableException when there are no cases or all ratings are in one category
   */
  public static FleissKappa of(int[][] counts, long... cases) {
    Require.sameLength(counts.length, cases.length);
    long n = Arrays.stream(cases).map(Require::count).sum();
    if (n == 0) {
      throw new NotComputableException("no case was rated by all");
    }
    int m = sum(counts[0]);
    double[] shares = new double[counts[0].length];
    for (int i = 0; i < counts.length; i++) {
      if (sum(counts[i]) != m || m < 2) {
        throw new IllegalArgumentException("cases of " + sum(counts[i]) + " and " + m + " ratings");
      }
      for (int c = 0; c < shares.length; c++) {
        shares[c] += cases[i] * (counts[i][c] / ((double) n * m));
      }
    }
    double expected = 0;
    double skew = 0;
    for (double p : shares) {
      expected += p * p;
      skew += p * (1 - p) * (1 - 2 * p);
    }
    double chance = 1 - expected;
    if (chance <= 1e-15) {
      throw new NotComputableException("all ratings are in one category");
    }
    double observed = 0;
    for (int i = 0; i < counts.length; i++) {
      observed += cases[i] * (agreement(counts[i], m) / n);
    }
    double kappa = (observed - expected) / chance;
    double squares = 0;
    for (int i = 0; i < counts.length; i++) {
      int[] row = counts[i];
      double expectedHere = 0;
      for (int c = 0; c < shares.length; c++) {
        expectedHere += shares[c] * row[c] / m;
      }
      double d = (agreement(row, m) - expected) / chance - 2 * (1 - kappa) * (expectedHere - expected) / chance - kappa;
      squares += cases[i] * d * d;
    }
    return new FleissKappa(n, m, observed, expected, n == 1 ? Double.NaN : squares / (n * (n - 1.0)),
        2 * (chance * chance - skew) / (n * (double) m * (m - 1) * chance * chance));
  }

  private static int sum(int... row) {
    int sum = 0;
    for (int count : row) {
      sum += count;
    }
    return sum;
  }

  private static double agreement(int[] row, int m) {
    double pairs = 0;
    for (int count : row) {
      pairs += count * (count - 1.0);
    }
    return pairs / (m * (m - 1.0));
  }

  /** Kappa: 1 for full agreement, 0 for agreement by chance. */
  public double kappa() {
    return (observed - expected) / (1 - expected);
  }

  /**
   * Confidence interval of kappa, normal approximation.
   *
   * @throws NotComputableException for a single case
   */
  public Interval interval(double confidence) {
    return agreementInterval(kappa(), variance, confidence);
  }

  private Interval agreementInterval(double estimate, double itsVariance, double confidence) {
    if (n < 2) {
      throw new NotComputableException("the interval needs at least 2 cases, there is 1");
    }
    double half = Tails.normalCritical(confidence) * Math.sqrt(Math.max(0, itsVariance));
    return new Interval(estimate - half, estimate + half, confidence);
  }

  /** Test of agreement by chance. */
  public NormalTest test() {
    return NormalTest.of(kappa() / Math.sqrt(nullVariance));
  }

  /**
   * Agreement beyond that of raters who choose each category as often (Brennan and Prediger 1981, Educational and
   * Psychological Measurement 41:687): (observed - 1 / q) / (1 - 1 / q).
   *
   * @param categories number q of categories offered, 2 or more
   */
  public double brennanPrediger(int categories) {
    return (observed - 1.0 / categories) / (1 - 1.0 / categories);
  }

  /**
   * Interval of Brennan and Prediger's coefficient for two raters, normal approximation by the variance of the
   * observed agreement.
   *
   * @throws NotComputableException for a single case
   */
  public Interval brennanPredigerInterval(int categories, double confidence) {
    double chance = 1 - 1.0 / categories;
    return agreementInterval(brennanPrediger(categories), observed * (1 - observed) / ((n - 1.0) * chance * chance),
        confidence);
  }
}
