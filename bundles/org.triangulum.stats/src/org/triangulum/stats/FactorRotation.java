// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Rotation of factors to simple structure, with Kaiser's normalisation of the rows: varimax (Kaiser 1958, Psychometrika
 * 23:187), which keeps factors uncorrelated, by planes; direct oblimin with gamma 0 (Jennrich and Sampson 1966,
 * Psychometrika 31:313), which lets them correlate, by gradient projection (Jennrich 2002, Psychometrika 67:7). Factors
 * stand in order of the variance they explain, each turned so that its loadings sum to more than 0.
 */
public final class FactorRotation {
  private static final int MOST_ITERATIONS = 20_000;
  private static final double TOLERANCE = 1e-12;
  private static final double NEAR = 1e-5;

  private FactorRotation() {
  }

  /**
   * Varimax.
   *
   * @throws NotComputableException when a variable loads on no factor or the rotation does not converge
   */
  public static FactorSolution varimax(FactorSolution solution) {
    if (solution.factors() == 1) {
      return solution;
    }
    double[] lengths = lengths(solution.loadings());
    double[][] a = normalised(solution.loadings(), lengths);
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double largest = 0;
      for (int f = 0; f < solution.factors(); f++) {
        for (int g = f + 1; g < solution.factors(); g++) {
          largest = Math.max(largest, Math.abs(turn(a, f, g)));
        }
      }
      if (largest < TOLERANCE) {
        return new FactorSolution(oriented(restored(a, lengths)), FactorExtraction.identity(solution.factors()),
            solution.iterations());
      }
    }
    throw notConverged();
  }

  /** Turns two columns to the maximum of the criterion in their plane; answers the angle. */
  private static double turn(double[][] a, int f, int g) {
    double sumU = 0;
    double sumV = 0;
    double c = 0;
    double d = 0;
    for (double[] row : a) {
      double u = row[f] * row[f] - row[g] * row[g];
      double v = 2 * row[f] * row[g];
      sumU += u;
      sumV += v;
      c += u * u - v * v;
      d += 2 * u * v;
    }
    double angle = Math.atan2(d - 2 * sumU * sumV / a.length, c - (sumU * sumU - sumV * sumV) / a.length) / 4;
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    for (double[] row : a) {
      double x = row[f] * cos + row[g] * sin;
      row[g] = row[g] * cos - row[f] * sin;
      row[f] = x;
    }
    return angle;
  }

  /**
   * Direct oblimin, gamma 0 (also called quartimin).
   *
   * @throws NotComputableException when a variable loads on no factor or the rotation does not converge
   */
  public static FactorSolution oblimin(FactorSolution solution) {
    int m = solution.factors();
    if (m == 1) {
      return solution;
    }
    double[] lengths = lengths(solution.loadings());
    RealMatrix a = new Array2DRowRealMatrix(normalised(solution.loadings(), lengths));
    RealMatrix t = new Array2DRowRealMatrix(FactorExtraction.identity(m));
    double step = 1;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      RealMatrix loadings = loadings(a, t);
      RealMatrix projected = projected(a, t);
      double size = projected.getFrobeniusNorm();
      if (size < TOLERANCE) {
        return finished(loadings, t, lengths, solution.iterations());
      }
      double value = criterion(loadings);
      step *= size < NEAR ? 1 : 2;
      RealMatrix next = t;
      for (int i = 0; i < 60; i++) {
        next = unitColumns(t.subtract(projected.scalarMultiply(step)));
        // Near the end the criterion stands still in all its digits; the gradient still tells the way.
        if (size < NEAR ? projected(a, next).getFrobeniusNorm() < size
            : criterion(loadings(a, next)) < value - 0.5 * size * size * step) {
          break;
        }
        step /= 2;
      }
      if (next.subtract(t).getFrobeniusNorm() == 0 || step * size < 1e-16) {
        // Rounding leaves nothing to gain.
        return finished(loadings, t, lengths, solution.iterations());
      }
      t = next;
    }
    throw notConverged();
  }

  private static FactorSolution finished(RealMatrix loadings, RealMatrix t, double[] lengths, int iterations) {
    double[][] pattern = restored(loadings.getData(), lengths);
    double[][] phi = t.transpose().multiply(t).getData();
    FactorSolution plain = new FactorSolution(pattern, phi, iterations);
    int m = phi.length;
    Integer[] order = IntStream.range(0, m).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(f -> -plain.variance(f)));
    double[] sign = new double[m];
    Arrays.setAll(sign, f -> Arrays.stream(pattern).mapToDouble(row -> row[order[f]]).sum() < 0 ? -1 : 1);
    double[][] sorted = new double[pattern.length][m];
    double[][] correlations = new double[m][m];
    for (int f = 0; f < m; f++) {
      for (int i = 0; i < pattern.length; i++) {
        sorted[i][f] = sign[f] * pattern[i][order[f]];
      }
      for (int g = 0; g < m; g++) {
        correlations[f][g] = f == g ? 1 : sign[f] * sign[g] * phi[order[f]][order[g]];
      }
    }
    return new FactorSolution(sorted, correlations, iterations);
  }

  private static RealMatrix inverse(RealMatrix matrix) {
    return new LUDecomposition(matrix, 0).getSolver().getInverse();
  }

  private static RealMatrix loadings(RealMatrix a, RealMatrix t) {
    return a.multiply(inverse(t).transpose());
  }

  /** Sum over pairs of factors of the products of squared loadings, over 4. */
  private static double criterion(RealMatrix loadings) {
    double sum = 0;
    for (double[] row : loadings.getData()) {
      double all = Arrays.stream(row).map(x -> x * x).sum();
      sum += Arrays.stream(row).map(x -> x * x * (all - x * x)).sum() / 4;
    }
    return sum;
  }

  private static RealMatrix gradient(RealMatrix loadings) {
    double[][] gradient = loadings.getData();
    for (double[] row : gradient) {
      double all = Arrays.stream(row).map(x -> x * x).sum();
      for (int f = 0; f < row.length; f++) {
        row[f] *= all - row[f] * row[f];
      }
    }
    return new Array2DRowRealMatrix(gradient);
  }

  /** The gradient of the criterion along the unit columns of the rotation. */
  private static RealMatrix projected(RealMatrix a, RealMatrix t) {
    RealMatrix loadings = loadings(a, t);
    RealMatrix gradient = loadings.transpose().multiply(gradient(loadings)).multiply(inverse(t)).transpose()
        .scalarMultiply(-1);
    RealMatrix projected = gradient.copy();
    for (int f = 0; f < t.getColumnDimension(); f++) {
      projected.setColumnVector(f, gradient.getColumnVector(f).subtract(t.getColumnVector(f)
          .mapMultiply(t.getColumnVector(f).dotProduct(gradient.getColumnVector(f)))));
    }
    return projected;
  }

  private static RealMatrix unitColumns(RealMatrix matrix) {
    RealMatrix unit = matrix.copy();
    for (int f = 0; f < matrix.getColumnDimension(); f++) {
      unit.setColumnVector(f, matrix.getColumnVector(f).unitVector());
    }
    return unit;
  }

  private static double[] lengths(double[][] loadings) {
    return Arrays.stream(loadings).mapToDouble(row -> {
      double length = Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
      if (length < 1e-12) {
        throw new NotComputableException("a variable loads on no factor");
      }
      return length;
    }).toArray();
  }

  private static double[][] normalised(double[][] loadings, double[] lengths) {
    return scaled(loadings, Arrays.stream(lengths).map(l -> 1 / l).toArray());
  }

  private static double[][] restored(double[][] loadings, double[] lengths) {
    return scaled(loadings, lengths);
  }

  private static double[][] scaled(double[][] loadings, double[] factors) {
    double[][] scaled = new double[loadings.length][];
    Arrays.setAll(scaled, i -> Arrays.stream(loadings[i]).map(x -> x * factors[i]).toArray());
    return scaled;
  }

  /** Uncorrelated factors in order of the variance they explain, their loadings summing to more than 0. */
  static double[][] oriented(double[][] loadings) {
    int m = loadings[0].length;
    Integer[] order = IntStream.range(0, m).boxed().toArray(Integer[]::new);
    Arrays.sort(order, Comparator.comparingDouble(f -> -Arrays.stream(loadings).mapToDouble(row -> row[f] * row[f])
        .sum()));
    double[][] result = new double[loadings.length][m];
    for (int f = 0; f < m; f++) {
      int from = order[f];
      double sign = Arrays.stream(loadings).mapToDouble(row -> row[from]).sum() < 0 ? -1 : 1;
      for (int i = 0; i < result.length; i++) {
        result[i][f] = sign * loadings[i][from];
      }
    }
    return result;
  }

  private static NotComputableException notConverged() {
    return new NotComputableException("the rotation did not converge in " + MOST_ITERATIONS + " steps");
  }
}
