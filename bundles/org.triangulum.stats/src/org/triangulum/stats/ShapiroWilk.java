// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * Test of normality (Shapiro and Wilk 1965, Biometrika 52:591) with the approximation of Royston (1995, Applied
 * Statistics 44:547, algorithm AS R94), as in R's shapiro.test.
 *
 * @param w near 1 for values that look normal
 * @param p of the test that they are
 */
public record ShapiroWilk(double w, double p) {
  /** The fewest values that can be tested. */
  public static final int FEWEST = 3;
  /** The most values that the approximation was made for. */
  public static final int MOST = 5000;

  private static final double[] LAST = {0, .221157, -.147981, -2.07119, 4.434685, -2.706056};
  private static final double[] LAST_BUT_ONE = {0, .042981, -.293762, -1.752461, 5.682633, -3.582633};
  private static final double[] SMALL_SHIFT = {-2.273, .459};
  private static final double[] SMALL_MEAN = {.544, -.39978, .025054, -6.714e-4};
  private static final double[] SMALL_SD = {1.3822, -.77857, .062767, -.0020322};
  private static final double[] LARGE_MEAN = {-1.5861, -.31082, -.083751, .0038915};
  private static final double[] LARGE_SD = {-.4803, -.082676, .0030302};

  /**
   * Tests values.
   *
   * @param values finite, in any order
   * @throws NotComputableException for fewer than 3 or more than 5000 values, or values that are all alike
   */
  public static ShapiroWilk of(double... values) {
    int n = Require.finite(values, "values").length;
    if (n < FEWEST || n > MOST) {
      throw new NotComputableException("the Shapiro-Wilk test is made for 3 to 5000 values, there are " + n);
    }
    double[] x = values.clone();
    Arrays.sort(x);
    double range = x[n - 1] - x[0];
    if (!(range > 0)) {
      throw new NotComputableException("all " + n + " values are alike: nothing to test for normality");
    }
    double[] half = coefficients(n);
    double[] a = new double[n];
    double[] scaled = new double[n];
    for (int i = 0; i < n; i++) {
      int other = n - 1 - i;
      a[i] = i == other ? 0 : i < other ? -half[i] : half[other];
      scaled[i] = x[i] / range;
    }
    double meanA = Arrays.stream(a).sum() / n;
    double meanX = Arrays.stream(scaled).sum() / n;
    double ofA = 0;
    double ofX = 0;
    double both = 0;
    for (int i = 0; i < n; i++) {
      ofA += (a[i] - meanA) * (a[i] - meanA);
      ofX += (scaled[i] - meanX) * (scaled[i] - meanX);
      both += (a[i] - meanA) * (scaled[i] - meanX);
    }
    // 1 - W directly: W is near 1 where it is looked at most closely.
    double root = Math.sqrt(ofA * ofX);
    double rest = Math.max(0, (root - both) * (root + both) / (ofA * ofX));
    return new ShapiroWilk(1 - rest, p(rest, n));
  }

  /** Weights of the lower half of the ordered values, without their sign. */
  private static double[] coefficients(int n) {
    double[] a = new double[n / 2];
    if (n == 3) {
      a[0] = Math.sqrt(0.5);
      return a;
    }
    double squares = 0;
    for (int i = 0; i < a.length; i++) {
      a[i] = Tails.normalQuantile((i + 1 - 0.375) / (n + 0.25));
      squares += 2 * a[i] * a[i];
    }
    double length = Math.sqrt(squares);
    double small = 1 / Math.sqrt(n);
    double first = polynomial(LAST, small) - a[0] / length;
    double second = n > 5 ? polynomial(LAST_BUT_ONE, small) - a[1] / length : 0;
    double rest = squares - 2 * a[0] * a[0] - (n > 5 ? 2 * a[1] * a[1] : 0);
    double scale = Math.sqrt(rest / (1 - 2 * first * first - 2 * second * second));
    for (int i = 0; i < a.length; i++) {
      a[i] = i == 0 ? first : i == 1 && n > 5 ? second : -a[i] / scale;
    }
    return a;
  }

  private static double p(double rest, int n) {
    if (n == 3) {
      return Math.max(0, 6 / Math.PI * (Math.asin(Math.sqrt(1 - rest)) - Math.asin(Math.sqrt(0.75))));
    }
    if (rest == 0) {
      return 1;
    }
    double y = Math.log(rest);
    double size = n <= 11 ? n : Math.log(n);
    if (n <= 11) {
      double shift = polynomial(SMALL_SHIFT, n);
      if (y >= shift) {
        return 1e-99;
      }
      y = -Math.log(shift - y);
    }
    double mean = polynomial(n <= 11 ? SMALL_MEAN : LARGE_MEAN, size);
    double sd = Math.exp(polynomial(n <= 11 ? SMALL_SD : LARGE_SD, size));
    return Tails.normalUpper((y - mean) / sd);
  }

  private static double polynomial(double[] coefficients, double at) {
    double sum = 0;
    for (int i = coefficients.length - 1; i >= 0; i--) {
      sum = sum * at + coefficients[i];
    }
    return sum;
  }
}
