// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * A difference of means with its standard error: Student's and Welch's tests, from raw values or from summaries
 * ({@link GroupSummary#of} makes one of raw values).
 *
 * @param difference first mean minus second (or minus the given value)
 * @param standardError standard error of the difference
 * @param df degrees of freedom
 */
public record TTest(double difference, double standardError, double df) {
  /** A standard error of zero leaves nothing to test against, nor does one beyond the range of numbers. */
  public TTest {
    if (standardError == 0) {
      throw new NotComputableException("the values do not vary");
    }
    if (!Double.isFinite(difference / standardError) || !Double.isFinite(standardError) || !(df > 0)) {
      throw new NotComputableException("the means or standard deviations are too large or too small: the test "
          + "overflows");
    }
  }

  /**
   * Student's test of two groups with equal variances (1908, Biometrika 6:1).
   *
   * @throws NotComputableException for fewer than 3 cases or no variation
   */
  public static TTest student(GroupSummary a, GroupSummary b) {
    return new TTest(a.mean() - b.mean(), pooledSd(a, b) * Math.sqrt(1.0 / a.n() + 1.0 / b.n()),
        a.n() + b.n() - 2.0);
  }

  /**
   * Welch's test of two groups whose variances may differ (1947, Biometrika 34:28).
   *
   * @throws NotComputableException when a group has fewer than 2 cases or neither varies
   */
  public static TTest welch(GroupSummary a, GroupSummary b) {
    if (a.n() < 2 || b.n() < 2) {
      throw new NotComputableException("Welch's test needs at least 2 cases in each group");
    }
    double error = Math.hypot(a.sd() / Math.sqrt(a.n()), b.sd() / Math.sqrt(b.n()));
    if (error == 0) {
      throw new NotComputableException("the values do not vary");
    }
    // By the groups' shares of the variance, whose squares neither overflow nor vanish.
    double sa = a.sd() / error;
    double sb = b.sd() / error;
    double va = sa * sa / a.n();
    double vb = sb * sb / b.n();
    double df = (va + vb) * (va + vb) / (va * va / (a.n() - 1) + vb * vb / (b.n() - 1));
    return new TTest(a.mean() - b.mean(), error, df);
  }

  /**
   * Test of one mean against a given value.
   *
   * @throws NotComputableException for fewer than 2 cases or no variation
   */
  public static TTest oneSample(GroupSummary sample, double value) {
    if (sample.n() < 2) {
      throw new NotComputableException("a t test needs at least 2 cases, there is 1");
    }
    return new TTest(sample.mean() - value, sample.sd() / Math.sqrt(sample.n()), sample.n() - 1.0);
  }

  /**
   * Test of paired values: one-sample test of the differences x - y.
   *
   * @throws NotComputableException for fewer than 2 pairs or constant differences
   */
  public static TTest paired(double[] x, double[] y) {
    Require.sameLength(x.length, y.length);
    double[] differences = new double[x.length];
    Arrays.setAll(differences, i -> x[i] - y[i]);
    return oneSample(GroupSummary.of(differences), 0);
  }

  /**
   * Cohen's d: difference of means over the pooled standard deviation (Cohen 1988, section 2.2).
   *
   * @throws NotComputableException for fewer than 3 cases or no variation
   */
  public static double cohensD(GroupSummary a, GroupSummary b) {
    return (a.mean() - b.mean()) / pooledSd(a, b);
  }

  private static double pooledSd(GroupSummary a, GroupSummary b) {
    double df = a.n() + b.n() - 2.0;
    if (df < 1) {
      throw new NotComputableException("comparing two means needs at least 3 cases");
    }
    double variance = ((a.n() - 1) * a.sd() * a.sd() + (b.n() - 1) * b.sd() * b.sd()) / df;
    if (a.sd() == 0 && b.sd() == 0) {
      throw new NotComputableException("the values do not vary within either group");
    }
    if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new NotComputableException("the standard deviations are too large or too small: their squares overflow");
    }
    return Math.sqrt(variance);
  }

  /** The t statistic with its two-sided p value. */
  public TestResult test() {
    return TestResult.t(difference / standardError, df);
  }

  /** Confidence interval of the difference. */
  public Interval interval(double confidence) {
    double half = standardError * Tails.tCritical(confidence, df);
    return new Interval(difference - half, difference + half, confidence);
  }
}
