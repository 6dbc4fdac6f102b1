// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * Whether the odds of an ordinal regression are proportional: logistic regressions of the outcome above each of its
 * steps are compared, whose coefficients would differ by chance alone (Brant 1990, Biometrics 46:1171).
 *
 * @param all Wald test of all predictors together
 * @param predictors of each predictor
 */
public record BrantTest(TestResult all, List<TestResult> predictors) {

  public BrantTest {
    predictors = List.copyOf(predictors);
  }

  /**
   * Tests the predictors of an ordinal regression.
   *
   * @param y class of each case, from 0
   * @param classes number of classes, 3 or more, each with cases
   * @param predictors finite values, one array for each of at least one predictor
   * @throws NotComputableException for fewer than three classes, and where the outcome above a step cannot be fitted by
   *     itself, as by separation
   */
  public static BrantTest of(int[] y, int classes, double[]... predictors) {
    if (classes < 3) {
      throw new NotComputableException("an outcome of fewer than three classes has only one step");
    }
    double[][] columns = LikelihoodRegression.Standardized.of(y.length, predictors).columns();
    double[][] rows = IntStream.range(0, y.length).mapToObj(i -> IntStream.rangeClosed(0, columns.length).mapToDouble(
        j -> j == 0 ? 1 : columns[j - 1][i]).toArray()).toArray(double[][]::new);
    RealMatrix x = new Array2DRowRealMatrix(rows, false);
    int steps = classes - 1;
    int terms = columns.length;
    double[][] chances = new double[steps][];
    double[] slopes = new double[steps * terms];
    RealMatrix[] inverses = new RealMatrix[steps];
    for (int s = 0; s < steps; s++) {
      int step = s;
      double[] b = LikelihoodRegression.logistic(Arrays.stream(y).mapToDouble(c -> c > step ? 1 : 0).toArray(), columns)
          .coefficients().estimates();
      chances[s] = Arrays.stream(x.operate(b)).map(eta -> 1 / (1 + Math.exp(-eta))).toArray();
      System.arraycopy(b, 1, slopes, s * terms, terms);
      inverses[s] = inverse(weighted(x, chances[s], chances[s]));
    }
    RealMatrix covariance = new Array2DRowRealMatrix(steps * terms, steps * terms);
    for (int s = 0; s < steps; s++) {
      for (int t = s; t < steps; t++) {
        RealMatrix block = inverses[s].multiply(weighted(x, chances[s], chances[t])).multiply(inverses[t])
            .getSubMatrix(1, terms, 1, terms);
        covariance.setSubMatrix(block.getData(), s * terms, t * terms);
        covariance.setSubMatrix(block.transpose().getData(), t * terms, s * terms);
      }
    }
    return new BrantTest(wald(slopes, covariance, steps, terms, 0, terms), IntStream.range(0, terms).mapToObj(
        j -> wald(slopes, covariance, steps, terms, j, j + 1)).toList());
  }

  /** X'WX, W the covariances of being above a step and being above a later one. */
  private static RealMatrix weighted(RealMatrix x, double[] early, double[] late) {
    RealMatrix weighted = x.copy();
    for (int i = 0; i < early.length; i++) {
      weighted.setRowVector(i, x.getRowVector(i).mapMultiply(late[i] * (1 - early[i])));
    }
    return x.transpose().multiply(weighted);
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    try {
      return new LUDecomposition(matrix).getSolver().getInverse();
    } catch (SingularMatrixException e) {
      throw new NotComputableException("the coefficients above the steps of the outcome cannot be told apart");
    }
  }

  /** Whether the coefficients of the predictors from one to another are those of the first step at every other. */
  private static TestResult wald(double[] slopes, RealMatrix covariance, int steps, int terms, int from, int to) {
    int width = to - from;
    RealMatrix contrasts = new Array2DRowRealMatrix((steps - 1) * width, steps * terms);
    for (int s = 1; s < steps; s++) {
      for (int j = 0; j < width; j++) {
        contrasts.setEntry((s - 1) * width + j, from + j, 1);
        contrasts.setEntry((s - 1) * width + j, s * terms + from + j, -1);
      }
    }
    RealVector difference = contrasts.operate(new ArrayRealVector(slopes, false));
    RealMatrix spread = inverse(contrasts.multiply(covariance).multiply(contrasts.transpose()));
    return TestResult.chiSquare(difference.dotProduct(spread.operate(difference)), (steps - 1.0) * width);
  }
}
