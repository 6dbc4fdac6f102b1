// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * McDonald's omega of a scale with one factor (1999, Test Theory, chapter 6): the squared sum of the loadings over
 * itself
 * and the unique variances.
 *
 * @param value 0..1
 * @param standardError by the delta method from the expected information of the one-factor model (Raykov 2002,
 *     Multivariate Behavioral Research 37:89); NaN where that is singular
 */
public record Omega(double value, double standardError) {

  /**
   * Omega of a fitted one-factor model.
   *
   * @param loadings of the items as they are, not standardised
   * @param unique unique variances, above 0
   * @param n number of cases
   */
  static Omega of(double[] loadings, double[] unique, int n) {
    double common = Arrays.stream(loadings).sum();
    double rest = Arrays.stream(unique).sum();
    double whole = common * common + rest;
    int k = loadings.length;
    double[] gradient = new double[2 * k];
    Arrays.fill(gradient, 0, k, 2 * common * rest / (whole * whole));
    Arrays.fill(gradient, k, 2 * k, -common * common / (whole * whole));
    DecompositionSolver solver = new LUDecomposition(information(loadings, unique, n)).getSolver();
    if (!solver.isNonSingular()) {
      return new Omega(common * common / whole, Double.NaN);
    }
    double[] product = solver.getInverse().operate(gradient);
    double variance = 0;
    for (int i = 0; i < gradient.length; i++) {
      variance += gradient[i] * product[i];
    }
    return new Omega(common * common / whole, Math.sqrt(variance));
  }

  /** Expected information of the loadings, then of the unique variances: (n - 1) / 2 tr(S^-1 dS S^-1 dS). */
  private static RealMatrix information(double[] loadings, double[] unique, int n) {
    int k = loadings.length;
    double[][] implied = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        implied[i][j] = loadings[i] * loadings[j] + (i == j ? unique[i] : 0);
      }
    }
    DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(implied)).getSolver();
    if (!solver.isNonSingular()) {
      throw new NotComputableException("the covariances that the factor implies have no inverse: the items vary too "
          + "little or too unequally");
    }
    double[][] inverse = solver.getInverse().getData();
    double[] weighted = new Array2DRowRealMatrix(inverse).operate(loadings);
    double whole = 0;
    for (int i = 0; i < k; i++) {
      whole += loadings[i] * weighted[i];
    }
    double[][] information = new double[2 * k][2 * k];
    double half = (n - 1) / 2.0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        information[i][j] = half * 2 * (weighted[i] * weighted[j] + whole * inverse[i][j]);
        information[k + i][k + j] = half * inverse[i][j] * inverse[i][j];
        information[i][k + j] = half * 2 * inverse[i][j] * weighted[j];
        information[k + j][i] = information[i][k + j];
      }
    }
    return new Array2DRowRealMatrix(information);
  }

  /**
   * Interval on the logit scale, which keeps it within 0..1 (Raykov and Marcoulides 2011, Introduction to Psychometric
   * Theory). It takes normal items for granted and is an approximation for more than some fifty cases.
   *
   * @throws NotComputableException when omega is 0 or has no standard error
   */
  public Interval interval(double confidence) {
    if (!(value > 0 && value < 1)) {
      throw new NotComputableException("omega is at its limit of " + (value > 0 ? 1 : 0) + ": it has no interval");
    }
    if (!Double.isFinite(standardError)) {
      throw new NotComputableException("the loadings do not determine it: the information matrix is singular");
    }
    double logit = Math.log(value / (1 - value));
    double half = Tails.normalCritical(confidence) * standardError / (value * (1 - value));
    return new Interval(logistic(logit - half), logistic(logit + half), confidence);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
