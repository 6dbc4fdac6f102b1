// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Correlations of several variables over the same cases, with what a factor analysis asks of them first.
 *
 * @param r the matrix, 1 on the diagonal
 * @param n number of cases
 */
public record CorrelationMatrix(double[][] r, int n) {
  /** A determinant below this is 0 for all that computing can tell. */
  private static final double SINGULAR = 1e-14;

  /**
   * Pearson's correlations.
   *
   * @param columns finite values, one array for each variable, cases in the same order
   * @throws NotComputableException for fewer than 3 cases or a variable that does not vary
   */
  public static CorrelationMatrix of(double[]... columns) {
    int n = columns[0].length;
    if (n < 3) {
      throw new NotComputableException("the analysis needs at least 3 cases, there "
          + (n == 1 ? "is 1" : "are " + n));
    }
    double[][] r = new double[columns.length][columns.length];
    for (int i = 0; i < r.length; i++) {
      double first = columns[i][0];
      if (Arrays.stream(Require.finite(columns[i], "variable")).allMatch(x -> x == first)) {
        throw new NotComputableException("variable " + (i + 1) + " has the same value in all " + n + " cases");
      }
      r[i][i] = 1;
      for (int j = 0; j < i; j++) {
        r[i][j] = Correlation.pearson(columns[i], columns[j]).r();
        r[j][i] = r[i][j];
      }
    }
    return new CorrelationMatrix(r, n);
  }

  /** Number of variables. */
  public int size() {
    return r.length;
  }

  RealMatrix matrix() {
    return new Array2DRowRealMatrix(r);
  }

  /** Eigenvalues in descending order; their sum is the number of variables. */
  public double[] eigenvalues() {
    return eigenvalues(matrix());
  }

  static double[] eigenvalues(RealMatrix symmetric) {
    double[] values = new EigenDecomposition(symmetric).getRealEigenvalues();
    Arrays.sort(values);
    for (int i = 0; i < values.length / 2; i++) {
      double held = values[i];
      values[i] = values[values.length - 1 - i];
      values[values.length - 1 - i] = held;
    }
    return values;
  }

  /**
   * The inverse.
   *
   * @throws NotComputableException when a variable follows from the others
   */
  RealMatrix inverse() {
    requireRegular();
    return new LUDecomposition(matrix(), 0).getSolver().getInverse();
  }

  private double determinant() {
    return new LUDecomposition(matrix(), 0).getDeterminant();
  }

  private void requireRegular() {
    if (!(determinant() > SINGULAR)) {
      throw new NotComputableException("the correlation matrix is singular: a variable follows from the others, or "
          + "there "
          + "are no more cases than variables");
    }
  }

  /**
   * Bartlett's test that no two variables are correlated (1951, Biometrika 38:337).
   *
   * @throws NotComputableException when a variable follows from the others
   */
  public TestResult bartlett() {
    requireRegular();
    double p = size();
    return TestResult.chiSquare(-(n - 1 - (2 * p + 5) / 6) * Math.log(determinant()), p * (p - 1) / 2);
  }

  /**
   * Kaiser's measure of sampling adequacy (Kaiser and Rice 1974, Educational and Psychological Measurement 34:111):
   * squared correlations over squared correlations and partial correlations.
   *
   * @return one number for each variable and, last, one for all
   * @throws NotComputableException when a variable follows from the others
   */
  public double[] samplingAdequacy() {
    RealMatrix inverse = inverse();
    int p = size();
    double[] plain = new double[p + 1];
    double[] partial = new double[p + 1];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        if (i != j) {
          double q2 = inverse.getEntry(i, j) * inverse.getEntry(i, j)
              / (inverse.getEntry(i, i) * inverse.getEntry(j, j));
          plain[i] += r[i][j] * r[i][j];
          partial[i] += q2;
          plain[p] += r[i][j] * r[i][j];
          partial[p] += q2;
        }
      }
    }
    double[] adequacy = new double[p + 1];
    Arrays.setAll(adequacy, i -> plain[i] == 0 ? 0 : plain[i] / (plain[i] + partial[i]));
    return adequacy;
  }

  /**
   * Correlation of two variables with others held constant (Fisher 1924, Metron 3:329).
   *
   * @param x number of a variable
   * @param y number of another; all others are held constant
   * @throws NotComputableException when a variable follows from the others
   */
  public PartialCorrelation partial(int x, int y) {
    RealMatrix inverse = inverse();
    double value = -inverse.getEntry(x, y) / Math.sqrt(inverse.getEntry(x, x) * inverse.getEntry(y, y));
    return new PartialCorrelation(Math.max(-1, Math.min(1, value)), n, size() - 2);
  }
}
