// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.LinearRegression.Robust;

/** Fits with several predictors against normal equations and likelihoods written out, on random data with ties. */
class NaiveModelsTest {
  private static final int ROUNDS = 30;
  private static final int N = 80;

  private Random random;
  private double[][] x;
  private int[] clusters;

  private void draw(RepetitionInfo info) {
    random = new Random(info.getCurrentRepetition());
    x = new double[2 + random.nextInt(3)][];
    Arrays.setAll(x, p -> p % 2 == 0 ? random.ints(N, 0, 5).asDoubleStream().toArray() : random.doubles(N).toArray());
    clusters = random.ints(N, 0, 9).toArray();
    clusters[0] = 8;
  }

  private double eta(double[] b, int i) {
    double sum = b[0];
    for (int p = 0; p < x.length; p++) {
      sum += b[p + 1] * x[p][i];
    }
    return sum;
  }

  private double row(int i, int column) {
    return column == 0 ? 1 : x[column - 1][i];
  }

  /** Gauss-Jordan elimination. */
  private static double[][] inverse(double[][] matrix) {
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

  private static double[][] product(double[][] a, double[][] b) {
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

  @RepeatedTest(ROUNDS)
  void linearFitSolvesTheNormalEquations(RepetitionInfo info) {
    draw(info);
    double[] y = IntStream.range(0, N).mapToDouble(i -> x[0][i] - 2 * x[1][i] + random.nextInt(6)).toArray();
    int k = x.length + 1;
    double[][] cross = new double[k][k];
    double[][] right = new double[k][1];
    for (int i = 0; i < N; i++) {
      for (int a = 0; a < k; a++) {
        right[a][0] += row(i, a) * y[i];
        for (int b = 0; b < k; b++) {
          cross[a][b] += row(i, a) * row(i, b);
        }
      }
    }
    double[][] bread = inverse(cross);
    double[] b = Arrays.stream(product(bread, right)).mapToDouble(r -> r[0]).toArray();
    double[] residuals = IntStream.range(0, N).mapToDouble(i -> y[i] - eta(b, i)).toArray();
    LinearRegression fit = LinearRegression.of(y, x);
    assertArrayEquals(b, fit.coefficients().estimates(), 1e-9);
    double sigma2 = Arrays.stream(residuals).map(e -> e * e).sum() / (N - k);
    double[][] meat = new double[k][k];
    double[][] sums = new double[9][k];
    for (int i = 0; i < N; i++) {
      for (int a = 0; a < k; a++) {
        sums[clusters[i]][a] += row(i, a) * residuals[i];
        for (int c = 0; c < k; c++) {
          meat[a][c] += row(i, a) * row(i, c) * residuals[i] * residuals[i];
        }
      }
    }
    double[][] robust = product(product(bread, meat), bread);
    double[][] clustered = sandwich(bread, sums);
    double groups = Arrays.stream(clusters).distinct().count();
    for (int a = 0; a < k; a++) {
      assertEquals(Math.sqrt(sigma2 * bread[a][a]), fit.coefficients().error(a), 1e-9);
      assertEquals(Math.sqrt(robust[a][a]), fit.robust(Robust.HC0).error(a), 1e-9);
      assertEquals(Math.sqrt(clustered[a][a] * groups / (groups - 1) * (N - 1.0) / (N - k)),
          fit.clustered(clusters).error(a), 1e-9);
    }
  }

  private static double[][] sandwich(double[][] bread, double[][] sums) {
    double[][] meat = new double[bread.length][bread.length];
    for (double[] sum : sums) {
      for (int a = 0; a < sum.length; a++) {
        for (int c = 0; c < sum.length; c++) {
          meat[a][c] += sum[a] * sum[c];
        }
      }
    }
    return product(product(bread, meat), bread);
  }

  /** The likelihood is what it is said to be, flat at the estimates, and as curved as the standard errors say. */
  private static void assertMaximum(LikelihoodRegression fit, ToDoubleFunction<double[]> likelihood) {
    double[] b = fit.coefficients().estimates();
    assertEquals(likelihood.applyAsDouble(b), fit.logLikelihood(), 1e-8 * Math.abs(fit.logLikelihood()));
    int k = b.length;
    double[] step = IntStream.range(0, k).mapToDouble(a -> 0.02 * fit.coefficients().error(a)).toArray();
    double[][] curvature = new double[k][k];
    for (int a = 0; a < k; a++) {
      assertEquals(0, (at(likelihood, b, step, a, 1, a, 0) - at(likelihood, b, step, a, -1, a, 0)) / 2, 1e-5);
      for (int c = 0; c < k; c++) {
        curvature[a][c] = -(at(likelihood, b, step, a, 1, c, 1) - at(likelihood, b, step, a, 1, c, -1)
            - at(likelihood, b, step, a, -1, c, 1) + at(likelihood, b, step, a, -1, c, -1)) / (4 * step[a] * step[c]);
      }
    }
    double[][] covariance = inverse(curvature);
    for (int a = 0; a < k; a++) {
      assertEquals(1, Math.sqrt(covariance[a][a]) / fit.coefficients().error(a), 2e-3);
    }
  }

  private static double at(ToDoubleFunction<double[]> likelihood, double[] b, double[] step, int first, int by,
      int second, int then) {
    double[] moved = b.clone();
    moved[first] += by * step[first];
    moved[second] += then * step[second];
    return likelihood.applyAsDouble(moved);
  }

  private static double chance(double eta) {
    return 1 / (1 + Math.exp(-eta));
  }

  @RepeatedTest(ROUNDS)
  void logisticFitIsTheMaximumOfItsLikelihood(RepetitionInfo info) {
    draw(info);
    double[] y = IntStream.range(0, N).mapToDouble(i -> random.nextDouble() < chance(0.6 * x[0][i] - 1 - x[1][i]) ? 1
        : 0).toArray();
    LikelihoodRegression fit = LikelihoodRegression.logistic(y, x);
    assertMaximum(fit, b -> IntStream.range(0, N).mapToDouble(i -> Math.log(y[i] == 1 ? chance(eta(b, i))
        : 1 - chance(eta(b, i)))).sum());
    double[] b = fit.coefficients().estimates();
    double[][] sums = new double[9][b.length];
    IntStream.range(0, N).forEach(i -> IntStream.range(0, b.length).forEach(a -> sums[clusters[i]][a] += row(i, a)
        * (y[i] - chance(eta(b, i)))));
    double groups = Arrays.stream(clusters).distinct().count();
    double[][] clustered = sandwich(fit.coefficients().covariance(), sums);
    for (int a = 0; a < b.length; a++) {
      assertEquals(Math.sqrt(clustered[a][a] * groups / (groups - 1)), fit.clustered(clusters).error(a), 1e-7);
    }
  }

  @RepeatedTest(ROUNDS)
  void poissonFitIsTheMaximumOfItsLikelihood(RepetitionInfo info) {
    draw(info);
    double[] exposure = random.ints(N, 1, 7).asDoubleStream().toArray();
    double[] y = IntStream.range(0, N).mapToDouble(i -> Math.floor(exposure[i] * random.nextDouble() * (1
        + x[0][i] / 3)))
        .toArray();
    assertMaximum(LikelihoodRegression.poisson(y, exposure, x), b -> IntStream.range(0, N).mapToDouble(i -> {
      double mean = exposure[i] * Math.exp(eta(b, i));
      double logFactorial = IntStream.rangeClosed(1, (int) y[i]).mapToDouble(Math::log).sum();
      return y[i] * Math.log(mean) - mean - logFactorial;
    }).sum());
  }

  @RepeatedTest(ROUNDS)
  void ordinalFitIsTheMaximumOfItsLikelihood(RepetitionInfo info) {
    draw(info);
    int classes = 3 + random.nextInt(2);
    int[] y = IntStream.range(0, N).map(i -> i < classes ? i : (int) Math.min(classes - 1.0, Math.max(0, Math.floor(
        x[0][i] / 2 + 2.5 * random.nextDouble())))).toArray();
    LikelihoodRegression fit = LikelihoodRegression.ordinal(y, classes, x);
    assertMaximum(fit, b -> IntStream.range(0, N).mapToDouble(i -> {
      double slope = IntStream.range(0, x.length).mapToDouble(p -> b[classes - 1 + p] * x[p][i]).sum();
      double upTo = y[i] == classes - 1 ? 1 : chance(b[y[i]] - slope);
      double below = y[i] == 0 ? 0 : chance(b[y[i] - 1] - slope);
      return Math.log(upTo - below);
    }).sum());
    assertTrue(fit.test().df() == x.length);
  }

  @RepeatedTest(ROUNDS)
  void analysesOfVarianceAreOfSumsOfSquares(RepetitionInfo info) {
    draw(info);
    double[][] groups = new double[4][];
    Arrays.setAll(groups, g -> g == 2 ? new double[0] : random.ints(2 + random.nextInt(8), 0, 6).asDoubleStream()
        .toArray());
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    double mean = Arrays.stream(all).average().orElseThrow();
    double total = Arrays.stream(all).map(v -> (v - mean) * (v - mean)).sum();
    double within = 0;
    for (double[] group : groups) {
      double own = Arrays.stream(group).average().orElse(0);
      within += Arrays.stream(group).map(v -> (v - own) * (v - own)).sum();
    }
    Anova anova = Anova.of(groups);
    assertEquals(within, anova.ssWithin(), 1e-9);
    assertEquals(total - within, anova.ssBetween(), 1e-9);
    assertEquals(2, anova.dfBetween());
    if (within > 0) {
      assertEquals((total - within) / 2 / (within / (all.length - 3)), anova.f(), 1e-9 * Math.max(1, anova.f()));
    }
  }

  @RepeatedTest(ROUNDS)
  void chiSquaresAreSumsOverCellsWithoutEmptyRowsAndColumns(RepetitionInfo info) {
    draw(info);
    long[][] counts = new long[4][3];
    Arrays.setAll(counts, r -> r == 1 ? new long[3] : random.longs(3, 1, 9).toArray());
    double n = Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    double pearson = 0;
    double likelihood = 0;
    for (long[] row : counts) {
      for (int c = 0; c < 3; c++) {
        int at = c;
        double expected = Arrays.stream(row).sum() * (double) Arrays.stream(counts).mapToLong(r -> r[at]).sum() / n;
        pearson += expected == 0 ? 0 : (row[c] - expected) * (row[c] - expected) / expected;
        likelihood += row[c] == 0 ? 0 : 2 * row[c] * Math.log(row[c] / expected);
      }
    }
    ChiSquare chi = ChiSquare.of(CrossTab.of(counts));
    assertEquals(pearson, chi.pearson().statistic(), 1e-10);
    assertEquals(likelihood, chi.likelihoodRatio().statistic(), 1e-10);
    assertEquals(4, chi.pearson().df());
    assertEquals(Math.sqrt(pearson / (2 * n)), chi.cramersV(), 1e-12);
  }
}
