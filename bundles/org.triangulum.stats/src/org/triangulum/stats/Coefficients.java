// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;

/**
 * Estimates of a regression with their covariances.
 *
 * @param estimates the coefficients
 * @param covariance their covariance matrix
 * @param df degrees of freedom of their t tests; infinite where they are referred to the normal distribution
 */
public record Coefficients(double[] estimates, double[][] covariance, double df) {
  private static final double SYMMETRY = 1e-9;
  private static final double DEPENDENT = 1e-12;

  /** Number of coefficients. */
  public int size() {
    return estimates.length;
  }

  /**
   * Standard error of a coefficient.
   *
   * @throws NotComputableException when the numbers are of sizes too different for it
   */
  public double error(int i) {
    if (!Double.isFinite(covariance[i][i])) {
      throw new NotComputableException("a standard error cannot be computed: the numbers are of sizes too different");
    }
    return Math.sqrt(Math.max(0, covariance[i][i])); // a sum of squares that is 0 may come out just below
  }

  /**
   * The coefficient in standard errors: t or z.
   *
   * @throws NotComputableException when the standard error is 0
   */
  public double statistic(int i) {
    if (!(covariance[i][i] > 0)) {
      throw new NotComputableException("the standard error is 0: the outcome follows from the predictors");
    }
    return estimates[i] / error(i);
  }

  /** Two-sided p value of the test that a coefficient is 0. */
  public double p(int i) {
    double statistic = statistic(i);
    return Double.isInfinite(df) ? Tails.normalTwoSided(statistic) : Tails.tTwoSided(statistic, df);
  }

  /** Confidence interval of a coefficient. */
  public Interval interval(int i, double confidence) {
    double half = error(i) * (Double.isInfinite(df) ? Tails.normalCritical(confidence)
        : Tails.tCritical(confidence, df));
    return new Interval(estimates[i] - half, estimates[i] + half, confidence);
  }

  /**
   * A sum of the coefficients with weights, such as what they let expect of a case.
   *
   * @param weights one for each coefficient
   */
  public double combination(double... weights) {
    Require.sameLength(weights.length, size());
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * estimates[i];
    }
    return sum;
  }

  /** Standard error of such a sum. */
  public double combinationError(double... weights) {
    Require.sameLength(weights.length, size());
    double variance = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        variance += weights[i] * covariance[i][j] * weights[j];
      }
    }
    return Math.sqrt(Math.max(0, variance));
  }

  /** Confidence interval of such a sum. */
  public Interval combinationInterval(double confidence, double... weights) {
    double half = combinationError(weights) * (Double.isInfinite(df) ? Tails.normalCritical(confidence)
        : Tails.tCritical(confidence, df));
    double value = combination(weights);
    return new Interval(value - half, value + half, confidence);
  }

  /**
   * Wald's test that some coefficients are all 0: F with as many degrees of freedom as coefficients and those of the
   * t tests, chi-square where the coefficients are referred to the normal distribution.
   *
   * @param which places of at least one coefficient
   * @throws NotComputableException when their covariances do not suffice for it, as with fewer clusters than
   *     coefficients
   */
  public JointTest jointly(int... which) {
    double[] standardized = Arrays.stream(which).mapToDouble(this::statistic).toArray();
    double[][] correlations = Arrays.stream(which).mapToObj(i -> Arrays.stream(which).mapToDouble(j -> i == j ? 1
        : (covariance[i][j] + covariance[j][i]) / 2 / error(i) / error(j)).toArray()).toArray(double[][]::new);
    try {
      ArrayRealVector b = new ArrayRealVector(standardized, false);
      double square = b.dotProduct(new CholeskyDecomposition(new Array2DRowRealMatrix(correlations, false), SYMMETRY,
          DEPENDENT).getSolver().solve(b));
      return JointTest.of(square, which.length, df);
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new NotComputableException("the covariances of " + which.length + " coefficients are not all known, as "
          + "with fewer clusters than coefficients");
    }
  }
}
