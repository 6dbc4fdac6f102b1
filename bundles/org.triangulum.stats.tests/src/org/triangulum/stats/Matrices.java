// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Algebra and derivatives the plain way. */
final class Matrices {
  private Matrices() {
  }

  /** Gauss-Jordan elimination. */
  static double[][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] a = new double[n][2 * n];
    for (int i = 0; i < n; i++) {
      System.arraycopy(matrix[i], 0, a[i], 0, n);
      a[i][n + i] = 1;
    }
    for (int c = 0; c < n; c++) {
      int column = c;
      int pivot = IntStream.range(c, n).boxed().max((i, j) -> Double.compare(Math.abs(a[i][column]),
          Math.abs(a[j][column]))).orElseThrow();
      double[] held = a[c];
      a[c] = a[pivot];
      a[pivot] = held;
      double by = a[c][c];
      Arrays.setAll(a[c], j -> a[column][j] / by);
      for (int i = 0; i < n; i++) {
        if (i != c) {
          double factor = a[i][c];
          for (int j = 0; j < 2 * n; j++) {
            a[i][j] -= factor * a[c][j];
          }
        }
      }
    }
    return Arrays.stream(a).map(r -> Arrays.copyOfRange(r, n, 2 * n)).toArray(double[][]::new);
  }

  static double[][] product(double[][] a, double[][] b) {
    double[][] out = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b[0].length; j++) {
        for (int k = 0; k < b.length; k++) {
          out[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return out;
  }

  static double[] product(double[][] a, double[] x) {
    return Arrays.stream(a).mapToDouble(row -> dot(row, x)).toArray();
  }

  static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  static double[][] transposed(double[][] a) {
    return IntStream.range(0, a[0].length).mapToObj(j -> Arrays.stream(a).mapToDouble(row -> row[j]).toArray())
        .toArray(double[][]::new);
  }

  /** Laplace's expansion by minors. */
  static double determinant(double[][] a) {
    if (a.length == 0) {
      return 1;
    }
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      int left = j;
      double[][] minor = IntStream.range(1, a.length).mapToObj(i -> IntStream.range(0, a.length).filter(c -> c != left)
          .mapToDouble(c -> a[i][c]).toArray()).toArray(double[][]::new);
      sum += (j % 2 == 0 ? 1 : -1) * a[0][j] * determinant(minor);
    }
    return sum;
  }

  /** Eigenvalues of a symmetric matrix in descending order, by turning its planes until nothing is off the diagonal. */
  static double[] eigenvalues(double[][] symmetric) {
    double[][] a = Arrays.stream(symmetric).map(double[]::clone).toArray(double[][]::new);
    int n = a.length;
    for (int sweep = 0; sweep < 30; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          double angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
          double c = Math.cos(angle);
          double s = Math.sin(angle);
          for (int k = 0; k < n; k++) {
            double first = a[k][p];
            a[k][p] = c * first - s * a[k][q];
            a[k][q] = s * first + c * a[k][q];
          }
          for (int k = 0; k < n; k++) {
            double first = a[p][k];
            a[p][k] = c * first - s * a[q][k];
            a[q][k] = s * first + c * a[q][k];
          }
        }
      }
    }
    return IntStream.range(0, n).mapToDouble(i -> -a[i][i]).sorted().map(v -> -v).toArray();
  }

  /** Rows of 1 and the predictors, one for each case. */
  static double[][] design(int n, double[]... predictors) {
    return IntStream.range(0, n).mapToObj(i -> IntStream.rangeClosed(0, predictors.length).mapToDouble(j -> j == 0 ? 1
        : predictors[j - 1][i]).toArray()).toArray(double[][]::new);
  }

  /** Coefficients of least squares by the normal equations of centred predictors, intercept first. */
  static double[] leastSquares(double[] y, double[]... predictors) {
    double[] means = Arrays.stream(predictors).mapToDouble(p -> Arrays.stream(p).average().orElseThrow()).toArray();
    double[][] x = IntStream.range(0, predictors.length).mapToObj(j -> Arrays.stream(predictors[j]).map(v -> v
        - means[j]).toArray()).toArray(double[][]::new);
    double[][] cross = product(x, transposed(x));
    double[] slopes = product(inverse(cross), product(x, y));
    double[] all = new double[slopes.length + 1];
    all[0] = Arrays.stream(y).average().orElseThrow() - dot(slopes, means);
    System.arraycopy(slopes, 0, all, 1, slopes.length);
    return all;
  }

  /** The derivative of a function to one of its arguments, by differences over two widths. */
  static double derivative(ToDoubleFunction<double[]> f, double[] at, int i, double step) {
    double near = (moved(f, at, i, step) - moved(f, at, i, -step)) / (2 * step);
    double far = (moved(f, at, i, 2 * step) - moved(f, at, i, -2 * step)) / (4 * step);
    return near + (near - far) / 3;
  }

  private static double moved(ToDoubleFunction<double[]> f, double[] at, int i, double by) {
    double[] to = at.clone();
    to[i] += by;
    return f.applyAsDouble(to);
  }
}
