// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * Values in order against the quantiles of the normal distribution, with the line through both quartiles and the band
 * in which each point lies with a given chance if the values are normal.
 *
 * @param expected normal quantiles at (i - a) / (n + 1 - 2 a), a = 3/8 up to ten values and 1/2 beyond (Blom 1958)
 * @param values in ascending order
 * @param intercept of the line
 * @param slope of the line
 * @param error standard error of each ordered value around the line (Fox 2016, Applied Regression Analysis, 3.1.3)
 */
public record NormalPlot(double[] expected, double[] values, double intercept, double slope, double[] error) {

  /**
   * Of values.
   *
   * @param values finite, at least two of them different
   * @throws NotComputableException when there is nothing to compare
   */
  public static NormalPlot of(double... values) {
    double[] sorted = Require.finite(values, "values").clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n < 2 || sorted[0] == sorted[n - 1]) {
      throw new NotComputableException("a normal plot needs at least two different values");
    }
    double a = n <= 10 ? 0.375 : 0.5;
    double quartile = Tails.normalQuantile(0.75);
    Quantiles quantiles = Quantiles.of(Frequencies.of(sorted));
    double low = quantiles.quantile(0.25, Quantiles.Type.TYPE_7);
    double slope = (quantiles.quantile(0.75, Quantiles.Type.TYPE_7) - low) / (2 * quartile);
    double[] expected = new double[n];
    double[] error = new double[n];
    for (int i = 0; i < n; i++) {
      double p = (i + 1 - a) / (n + 1 - 2 * a);
      expected[i] = Tails.normalQuantile(p);
      double density = Math.exp(-expected[i] * expected[i] / 2) / Math.sqrt(2 * Math.PI);
      error[i] = slope / density * Math.sqrt(p * (1 - p) / n);
    }
    return new NormalPlot(expected, sorted, low + slope * quartile, slope, error);
  }

  /** The line at a value. */
  public double line(int i) {
    return intercept + slope * expected[i];
  }

  /** Where the value at a place in the order lies with the given chance, other places left aside. */
  public Interval band(int i, double confidence) {
    double half = Tails.normalCritical(confidence) * error[i];
    return new Interval(line(i) - half, line(i) + half, confidence);
  }

  /** How many values are outside the band. */
  public long outside(double confidence) {
    double reach = Tails.normalCritical(confidence);
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      count += Math.abs(values[i] - line(i)) > reach * error[i] ? 1 : 0;
    }
    return count;
  }
}
