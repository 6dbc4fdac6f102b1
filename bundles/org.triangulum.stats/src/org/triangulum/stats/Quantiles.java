// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Sample quantiles by the definitions of Hyndman and Fan 1996 (American Statistician 50:361). The median is the same
 * in all three: the middle value, or the mean of the middle two.
 */
public final class Quantiles {
  /** Definition of a sample quantile, numbered as in Hyndman and Fan and in R. */
  public enum Type {
    /** Inverse of the empirical distribution function with averaging at steps; the default of SAS. */
    TYPE_2,
    /** Linear interpolation at (n + 1)p; what SPSS and Minitab print. */
    TYPE_6,
    /** Linear interpolation at 1 + (n - 1)p; the default of R, NumPy and Excel's QUARTILE.INC. */
    TYPE_7
  }

  private final Frequencies table;

  private Quantiles(Frequencies table) {
    if (table.n() == 0) {
      throw new NotComputableException("there are no values");
    }
    this.table = table;
  }

  /**
   * Quantiles of a table of values.
   *
   * @throws NotComputableException when the table is empty
   */
  public static Quantiles of(Frequencies table) {
    return new Quantiles(table);
  }

  /** The median: for an even number of values the mean of the middle two. */
  public double median() {
    long n = table.n();
    return middle(table.orderStatistic((n - 1) / 2), table.orderStatistic(n / 2));
  }

  /** The quantile at p by type 7, R's default. */
  public double quantile(double p) {
    return quantile(p, Type.TYPE_7);
  }

  /**
   * The quantile at p.
   *
   * @param p between 0 and 1
   * @param type the definition to use
   */
  public double quantile(double p, Type type) {
    Require.probability(p, "quantile");
    long n = table.n();
    return switch (type) {
      case TYPE_2 -> averaged(n * p);
      case TYPE_6 -> interpolated((n + 1) * p - 1);
      case TYPE_7 -> interpolated((n - 1) * p);
    };
  }

  private double averaged(double position) {
    long n = table.n();
    // n * p that is a whole number up to rounding error counts as whole, as in R.
    double fuzz = 4 * Math.ulp(Math.max(1, position));
    long j = (long) Math.floor(position + fuzz);
    long upper = Math.min(j, n - 1);
    long lower = position - j > fuzz ? upper : Math.max(0, j - 1);
    return middle(table.orderStatistic(lower), table.orderStatistic(upper));
  }

  private double interpolated(double position) {
    long n = table.n();
    double fuzz = 4 * Math.ulp(Math.max(1, position));
    long below = (long) Math.floor(Math.max(0, position) + fuzz);
    if (below >= n - 1) {
      return table.value(table.size() - 1);
    }
    double fraction = Math.max(0, position) - below;
    double x = table.orderStatistic(below);
    return fraction <= fuzz ? x : x + fraction * (table.orderStatistic(below + 1) - x);
  }

  private static double middle(double a, double b) {
    return a == b ? a : a + (b - a) / 2;
  }
}
