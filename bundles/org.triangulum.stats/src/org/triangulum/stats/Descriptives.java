// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Moments of one column: mean, spread, shape, extremes. Immutable. Sums are taken of deviations from a shift near the
 * data and then from the mean (the corrected two-pass method of Chan, Golub and LeVeque 1983, American Statistician
 * 37:242), so that a large common offset costs no digits.
 */
public final class Descriptives {
  private final long n;
  private final double shift;
  private final double offset;
  private final double min;
  private final double max;
  private final double m2;
  private final double m3;
  private final double m4;

  private Descriptives(long n, double shift, double offset, double min, double max, double[] moments) {
    this.n = n;
    this.shift = shift;
    this.offset = offset;
    this.min = min;
    this.max = max;
    this.m2 = moments[0];
    this.m3 = moments[1];
    this.m4 = moments[2];
  }

  /**
   * Describes raw values.
   *
   * @param values finite values
   * @throws NotComputableException when there are none, or they are so large (1e75) that their powers overflow
   */
  public static Descriptives of(double... values) {
    requireSome(values.length);
    double min = values[0];
    double max = values[0];
    double shift = values[0];
    double sum = 0;
    for (double x : Require.finite(values, "values")) {
      min = Math.min(min, x);
      max = Math.max(max, x);
      sum += x - shift;
    }
    double offset = sum / values.length;
    double d1 = 0;
    double d2 = 0;
    double d3 = 0;
    double d4 = 0;
    for (double x : values) {
      double d = x - shift - offset;
      double dd = d * d;
      d1 += d;
      d2 += dd;
      d3 += dd * d;
      d4 += dd * dd;
    }
    return corrected(values.length, shift, offset, min, max, new double[] {d1, d2, d3, d4});
  }

  /**
   * Describes a table of values and counts.
   *
   * @throws NotComputableException when the table is empty
   */
  public static Descriptives of(Frequencies table) {
    requireSome(table.n());
    double shift = table.value(0);
    double sum = 0;
    for (int i = 0; i < table.size(); i++) {
      sum += table.count(i) * (table.value(i) - shift);
    }
    double offset = sum / table.n();
    double[] sums = new double[4];
    for (int i = 0; i < table.size(); i++) {
      double d = table.value(i) - shift - offset;
      double power = table.count(i);
      for (int k = 0; k < 4; k++) {
        power *= d;
        sums[k] += power;
      }
    }
    return corrected(table.n(), shift, offset, table.value(0), table.value(table.size() - 1), sums);
  }

  /** What rounding left in the mean is the mean deviation; the central moments are moved by it. */
  private static Descriptives corrected(long n, double shift, double offset, double min, double max, double[] s) {
    double e = s[0] / n;
    double m2 = s[1] - n * e * e;
    double m3 = s[2] - 3 * e * s[1] + 2 * n * e * e * e;
    double m4 = s[3] - 4 * e * s[2] + 6 * e * e * s[1] - 3 * n * e * e * e * e;
    if (!Double.isFinite(m4) || !Double.isFinite(m3)) {
      throw new NotComputableException("the values are too large: their powers overflow");
    }
    return new Descriptives(n, shift, offset + e, min, max, new double[] {min == max ? 0 : m2, m3, m4});
  }

  private static void requireSome(long n) {
    if (n == 0) {
      throw new NotComputableException("there are no values");
    }
  }

  /** Number of cases. */
  public long n() {
    return n;
  }

  /** Arithmetic mean. */
  public double mean() {
    return Math.min(max, Math.max(min, shift + offset));
  }

  /** The mean measured from a point near it, with digits that the mean itself cannot hold. */
  double meanFrom(double origin) {
    return shift - origin + offset;
  }

  /** Smallest value. */
  public double min() {
    return min;
  }

  /** Largest value. */
  public double max() {
    return max;
  }

  /** Sum of squared deviations from the mean. */
  public double sumOfSquares() {
    return m2;
  }

  /**
   * Sample variance, divisor n - 1.
   *
   * @throws NotComputableException for fewer than 2 cases
   */
  public double variance() {
    if (n < 2) {
      throw new NotComputableException("a standard deviation needs at least 2 values, there is 1");
    }
    return m2 / (n - 1);
  }

  /**
   * Sample standard deviation, divisor n - 1.
   *
   * @throws NotComputableException for fewer than 2 cases
   */
  public double sd() {
    return Math.sqrt(variance());
  }

  /**
   * Standard error of the mean, sd / sqrt(n).
   *
   * @throws NotComputableException for fewer than 2 cases
   */
  public double standardError() {
    return sd() / Math.sqrt(n);
  }

  /**
   * Skewness, the adjusted Fisher-Pearson coefficient G1 = sqrt(n(n-1))/(n-2) * m3/m2^1.5 (type 2 of Joanes and Gill
   * 1998, The Statistician 47:183; what SPSS, SAS and Excel print).
   *
   * @throws NotComputableException for fewer than 3 cases or equal values
   */
  public double skewness() {
    requireShape(3, "skewness");
    double g1 = Math.sqrt(n) * m3 / Math.pow(m2, 1.5);
    return Math.sqrt((double) n * (n - 1)) / (n - 2) * g1;
  }

  /**
   * Excess kurtosis, G2 (type 2 of Joanes and Gill 1998; what SPSS, SAS and Excel print): 0 for a normal distribution.
   *
   * @throws NotComputableException for fewer than 4 cases or equal values
   */
  public double kurtosis() {
    requireShape(4, "kurtosis");
    double g2 = n * m4 / (m2 * m2) - 3;
    return (n - 1.0) / ((n - 2.0) * (n - 3.0)) * ((n + 1) * g2 + 6);
  }

  private void requireShape(int least, String what) {
    if (n < least) {
      throw new NotComputableException(what + " needs at least " + least + " values, there are " + n);
    }
    if (m2 == 0) {
      throw new NotComputableException(what + " is not defined when all values are equal");
    }
  }

  /**
   * Confidence interval of the mean from Student's t with n - 1 degrees of freedom.
   *
   * @param confidence level between 0 and 1
   * @throws NotComputableException for fewer than 2 cases
   */
  public Interval meanInterval(double confidence) {
    double half = standardError() * Tails.tCritical(confidence, n - 1.0);
    return new Interval(mean() - half, mean() + half, confidence);
  }
}
