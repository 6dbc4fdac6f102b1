// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A test statistic with its degrees of freedom and p value.
 *
 * @param statistic the value of the statistic (chi-square, t, H)
 * @param df degrees of freedom; fractional for Welch's test
 * @param p probability under the null hypothesis, 0..1; two-sided where the statistic has a sign
 */
public record TestResult(double statistic, double df, double p) {
  static TestResult chiSquare(double statistic, double df) {
    return new TestResult(statistic, df, Tails.chiSquareUpper(statistic, df));
  }

  static TestResult t(double statistic, double df) {
    return new TestResult(statistic, df, Tails.tTwoSided(statistic, df));
  }
}
