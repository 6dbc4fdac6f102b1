// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What each case does to a regression. Numbers are NaN for a case whose leverage is 1: it determines its fitted value
 * alone, its residual is 0 whatever its outcome. See {@link #undefined()}.
 *
 * @param leverage how much each case determines its own fitted value, 0..1
 * @param standardized residuals over their standard errors
 * @param studentized the same with the spread of the other cases; of least squares they are t with n - k - 1 df
 * @param cook how far the coefficients move without the case (Cook 1977, Technometrics 19:15)
 * @param dffits how far its fitted value moves without the case, in standard errors (Belsley, Kuh and Welsch 1980);
 *     of least squares only
 * @param parameters number of coefficients
 */
public record Influence(double[] leverage, double[] standardized, double[] studentized, double[] cook, double[] dffits,
    int parameters) {
  private static final double ALONE = 1e-12;
  /** Distances that agree to this many digits are taken as equal. */
  private static final MathContext DIGITS = new MathContext(10);

  /**
   * Of a regression by least squares.
   *
   * @throws NotComputableException when the residuals are 0
   */
  static Influence of(LinearRegression fit) {
    int n = fit.n();
    int k = (int) (n - fit.df());
    double sigma = fit.sigma();
    double[][] all = new double[5][n];
    for (int i = 0; i < n; i++) {
      double h = fit.leverage(i);
      double rest = 1 - h;
      all[0][i] = h;
      all[1][i] = rest < ALONE ? Double.NaN : fit.residual(i) / (sigma * Math.sqrt(rest));
      double left = fit.df() - all[1][i] * all[1][i];
      // Without the case the others may be fitted fully: its residual has no scale then.
      all[2][i] = left > 1e-10 * fit.df() ? all[1][i] * Math.sqrt((fit.df() - 1) / left) : Double.NaN;
      all[3][i] = all[1][i] * all[1][i] * h / (rest * k);
      all[4][i] = all[2][i] * Math.sqrt(h / rest);
    }
    return new Influence(all[0], all[1], all[2], all[3], all[4], k);
  }

  /**
   * Of a regression by maximum likelihood, as one step towards the fit without the case tells (Pregibon 1981, Annals of
   * Statistics 9:705; Williams 1987, Applied Statistics 36:181).
   *
   * @param leverage diagonal of the weighted hat matrix
   * @param pearson outcome less mean, over the root of its variance
   * @param deviance signed roots of the cases' shares of the deviance
   * @param parameters number of coefficients
   */
  static Influence of(double[] leverage, double[] pearson, double[] deviance, int parameters) {
    int n = leverage.length;
    double[][] all = new double[3][n];
    for (int i = 0; i < n; i++) {
      double rest = leverage[i] > 1 - ALONE ? Double.NaN : 1 - leverage[i];
      all[0][i] = pearson[i] / Math.sqrt(rest);
      all[1][i] = Math.signum(deviance[i]) * Math.sqrt(deviance[i] * deviance[i]
          + leverage[i] * pearson[i] * pearson[i] / rest);
      all[2][i] = pearson[i] * pearson[i] * leverage[i] / (rest * rest * parameters);
    }
    return new Influence(leverage, all[0], all[1], all[2], new double[0], parameters);
  }

  /** Number of cases. */
  public int n() {
    return leverage.length;
  }

  /** Whether a case alone determines its fitted value. */
  public boolean alone(int i) {
    return Double.isNaN(standardized[i]);
  }

  /** The cases that alone determine their fitted values. */
  public int[] undefined() {
    return IntStream.range(0, n()).filter(this::alone).toArray();
  }

  /** The cases with the largest Cook's distances, largest first, earlier ones first among equals. */
  public List<Integer> largest(int count) {
    double[] rounded = Arrays.stream(cook).map(Influence::rounded).toArray();
    double least = IntStream.range(0, n()).filter(i -> !alone(i)).mapToDouble(i -> -rounded[i]).sorted()
        .limit(count).map(v -> -v).reduce((first, last) -> last).orElse(Double.NaN);
    return IntStream.range(0, n()).filter(i -> !alone(i) && rounded[i] >= least).boxed()
        .sorted(Comparator.comparingDouble(i -> -rounded[i])).limit(count).toList();
  }

  /** So that equal cases are equal whatever the order of additions. */
  private static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    return new BigDecimal(value).round(DIGITS).doubleValue();
  }

  /**
   * p of a studentized residual of least squares as the largest of all: n times two tails of t, at most 1.
   *
   * @param studentized the residual
   */
  public double outlierP(double studentized) {
    return Math.min(1, n() * Tails.tTwoSided(studentized, n() - parameters - 1.0));
  }

  /** The case with the largest studentized residual, either side; -1 when none has one. */
  public int furthest() {
    return IntStream.range(0, n()).filter(i -> !Double.isNaN(studentized[i])).boxed()
        .max(Comparator.comparingDouble(i -> Math.abs(studentized[i]))).orElse(-1);
  }
}
