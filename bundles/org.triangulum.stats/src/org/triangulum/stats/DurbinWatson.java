// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Whether residuals that follow each other are alike (Durbin and Watson 1950, Biometrika 37:409). p is two-sided, by
 * the normal distribution with the exact mean and variance of the statistic (1951, Biometrika 38:159).
 *
 * @param statistic 0..4, near 2 for residuals that do not follow each other
 * @param p of the test that they do not
 */
public record DurbinWatson(double statistic, double p) {

  /**
   * Tests residuals in their order.
   *
   * @param residuals of a regression by least squares
   * @param rows of each case the intercept and the predictors, which may be centred
   * @param bread inverse of the cross products of the rows
   * @throws NotComputableException when all residuals are 0 or too few for a variance
   */
  static DurbinWatson of(double[] residuals, double[][] rows, double[][] bread) {
    int n = residuals.length;
    int k = bread.length;
    double steps = 0;
    double squares = residuals[0] * residuals[0];
    for (int i = 1; i < n; i++) {
      steps += (residuals[i] - residuals[i - 1]) * (residuals[i] - residuals[i - 1]);
      squares += residuals[i] * residuals[i];
    }
    if (squares == 0) {
      throw new NotComputableException("all residuals are 0");
    }
    // A is the matrix of squared steps: 2 on the diagonal, 1 at its ends, -1 beside it.
    double[][] crossed = new double[k][k];
    double[][] twice = new double[k][k];
    for (int i = 0; i < n; i++) {
      double[] step = stepped(rows, i);
      for (int a = 0; a < k; a++) {
        for (int b = 0; b < k; b++) {
          crossed[a][b] += rows[i][a] * step[b];
          twice[a][b] += step[a] * step[b];
        }
      }
    }
    RealMatrix inverse = new Array2DRowRealMatrix(bread);
    RealMatrix one = new Array2DRowRealMatrix(crossed).multiply(inverse);
    double p = 2.0 * (n - 1) - one.getTrace();
    double q = 6.0 * n - 8 - 2 * new Array2DRowRealMatrix(twice).multiply(inverse).getTrace()
        + one.multiply(one).getTrace();
    double mean = p / (n - k);
    double variance = 2 * (q - p * mean) / ((n - k) * (n - k + 2.0));
    if (!(variance > 1e-12)) {
      throw new NotComputableException("too few cases for its variance");
    }
    return new DurbinWatson(steps / squares, Tails.normalTwoSided((steps / squares - mean) / Math.sqrt(variance)));
  }

  /** A row of the squared steps times the rows. */
  private static double[] stepped(double[][] rows, int i) {
    double[] step = new double[rows[i].length];
    for (int a = 0; a < step.length; a++) {
      double up = i > 0 ? rows[i][a] - rows[i - 1][a] : 0;
      double down = i + 1 < rows.length ? rows[i][a] - rows[i + 1][a] : 0;
      step[a] = up + down;
    }
    return step;
  }
}
