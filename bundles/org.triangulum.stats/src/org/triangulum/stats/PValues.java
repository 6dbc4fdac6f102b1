// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * The p value of a statistic that others computed, as a report prints it: two-sided where the statistic has a sign, the
 * upper tail elsewhere.
 */
public final class PValues {
  private PValues() {
  }

  /** Of Student's t; df above 0, also fractional. */
  public static double t(double t, double df) {
    return Tails.tTwoSided(t, positive(df));
  }

  /** Of F; degrees of freedom above 0. */
  public static double f(double f, double df1, double df2) {
    return Tails.fUpper(f, positive(df1), positive(df2));
  }

  /** Of chi-square; df above 0. */
  public static double chiSquare(double statistic, double df) {
    return Tails.chiSquareUpper(statistic, positive(df));
  }

  /** Of z. */
  public static double z(double z) {
    return Tails.normalTwoSided(z);
  }

  /**
   * Of a product-moment or rank correlation, by t with n - 2 degrees of freedom.
   *
   * @param r -1 to 1
   * @param df n - 2, above 0
   */
  public static double r(double r, double df) {
    if (!(Math.abs(r) <= 1)) {
      throw new IllegalArgumentException("A correlation of " + r + " lies outside -1 to 1");
    }
    return Math.abs(r) == 1 ? 0 : Tails.tTwoSided(r * Math.sqrt(positive(df) / (1 - r * r)), df);
  }

  private static double positive(double df) {
    if (!(df > 0)) {
      throw new IllegalArgumentException("degrees of freedom " + df + " are not above 0");
    }
    return df;
  }
}
