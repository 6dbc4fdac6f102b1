// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Root mean square error of approximation of a model of correlations: how far off it is per degree of freedom, whatever
 * the number of cases (Steiger 1990, Multivariate Behavioral Research 25:173).
 */
public final class Rmsea {
  private Rmsea() {
  }

  /**
   * The error with its interval by the noncentral chi-square distribution.
   *
   * @param test chi-square of the model
   * @param n number of cases, 2 or more
   * @param confidence usually 0.90
   * @throws NotComputableException when the statistic is too large
   */
  public static Estimate of(TestResult test, int n, double confidence) {
    double most = test.df() * (n - 1.0);
    Interval limits = Noncentral.chiSquare(test.statistic(), test.df(), confidence);
    return new Estimate(Math.sqrt(Math.max(0, test.statistic() - test.df()) / most), new Interval(
        Math.sqrt(limits.lower() / most), Math.sqrt(limits.upper() / most), confidence));
  }
}
