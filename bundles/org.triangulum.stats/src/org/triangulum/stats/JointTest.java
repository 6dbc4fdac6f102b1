// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Test that several coefficients are 0.
 *
 * @param statistic F, or chi-square where df2 is infinite
 * @param df1 number of coefficients
 * @param df2 degrees of freedom of the error; infinite for chi-square
 * @param p probability of at least the statistic when all are 0
 */
public record JointTest(double statistic, int df1, double df2, double p) {

  static JointTest of(double square, int df1, double df2) {
    return Double.isInfinite(df2) ? new JointTest(square, df1, df2, Tails.chiSquareUpper(square, df1))
        : new JointTest(square / df1, df1, df2, Tails.fUpper(square / df1, df1, df2));
  }

  /**
   * Partial eta squared of an F test: the share of the variance not explained by the other predictors that these
   * explain, with the interval by the noncentral F distribution (Smithson 2003).
   *
   * @throws NotComputableException for a chi-square
   */
  public Estimate partialEtaSquared(double confidence) {
    if (Double.isInfinite(df2)) {
      throw new NotComputableException("partial eta squared is of an F test");
    }
    double explained = statistic * df1;
    return new Estimate(explained / (explained + df2), Noncentral.varianceShare(statistic, df1, df2, df1 + df2 + 1,
        confidence));
  }
}
