// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Factors against what makes them the best: least squares without a slope, the likeliest by another algorithm. */
class NaiveFactorsTest {
  private static final int ROUNDS = 25;

  /**
   * The likeliest loadings, by rows, then unique variances, by expectation and maximisation (Rubin and Thayer 1982,
   * Psychometrika 47:69): slow, and nothing in it is an eigenvector.
   */
  static double[] likeliest(double[][] covariances, int factors) {
    int k = covariances.length;
    double[][] loadings = new double[k][factors];
    double[] unique = new double[k];
    for (int i = 0; i < k; i++) {
      for (int f = 0; f < factors; f++) {
        loadings[i][f] = Math.sqrt(covariances[i][i]) * (f == 0 ? 0.6 : (i % (f + 1) == 0 ? 0.4 : -0.3));
      }
      unique[i] = covariances[i][i] / 2;
    }
    for (int round = 0; round < 20_000; round++) {
      double[][] model = Matrices.product(loadings, Matrices.transposed(loadings));
      for (int i = 0; i < k; i++) {
        model[i][i] += unique[i];
      }
      double[][] weights = Matrices.product(Matrices.transposed(loadings), Matrices.inverse(model));
      double[][] with = Matrices.product(covariances, Matrices.transposed(weights));
      double[][] own = Matrices.product(weights, with);
      double[][] explained = Matrices.product(weights, loadings);
      for (int f = 0; f < factors; f++) {
        for (int g = 0; g < factors; g++) {
          own[f][g] += (f == g ? 1 : 0) - explained[f][g];
        }
      }
      double[][] next = Matrices.product(with, Matrices.inverse(own));
      double change = 0;
      for (int i = 0; i < k; i++) {
        double rest = covariances[i][i] - Matrices.dot(next[i], with[i]);
        change = Math.max(change, Math.abs(rest - unique[i]) / covariances[i][i]);
        unique[i] = rest;
      }
      loadings = next;
      if (change < 1e-15) {
        break;
      }
    }
    return Draw.joined(Draw.joined(loadings), unique);
  }

  private static double[][] items(Draw draw, int k) {
    double[] first = draw.normal(draw.between(80, 160));
    double[] second = draw.normal(first.length);
    double[][] gappy = new double[k][];
    Arrays.setAll(gappy, i -> draw.gappy(draw.after(i % 2 == 0 ? first : second, 0.9 + 0.1 * i, draw.oneIn(2))));
    return gappy;
  }

  private static double[][] correlations(double[][] x) {
    return Arrays.stream(x).map(a -> Arrays.stream(x).mapToDouble(b -> Naive.pearson(a, b)).toArray())
        .toArray(double[][]::new);
  }

  /** Columns in order of their squares and none of them sums to less than 0. */
  private static void assertOriented(double[][] loadings) {
    double[][] columns = Matrices.transposed(loadings);
    for (int f = 0; f < columns.length; f++) {
      assertTrue(Arrays.stream(columns[f]).sum() >= 0);
      assertTrue(f == 0 || Matrices.dot(columns[f - 1], columns[f - 1]) >= Matrices.dot(columns[f], columns[f]));
    }
  }

  @NaiveReference(of = FactorExtraction.class, members = {"principalAxis", "residual"})
  @NaiveReference(of = FactorSolution.class, members = {"loadings", "factorCorrelations", "variables", "factors",
      "communality", "variance"})
  @RepeatedTest(ROUNDS)
  void principalAxesLeaveTheLeastSquaresOfCorrelations(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = items(draw, 6);
    double[][] r = correlations(Draw.complete(gappy));
    CorrelationMatrix matrix = CorrelationMatrix.of(CompleteCases.of(gappy));
    FactorSolution solution;
    try {
      solution = FactorExtraction.principalAxis(matrix, 2);
    } catch (NotComputableException e) {
      assertTrue(e.getMessage().startsWith("Heywood case"), e.getMessage());
      return;
    }
    double[][] loadings = solution.loadings();
    assertEquals(6, solution.variables());
    assertEquals(2, solution.factors());
    assertOriented(loadings);
    assertEquals(0, Matrices.dot(Matrices.transposed(loadings)[0], Matrices.transposed(loadings)[1]), 1e-10);
    double squares = 0;
    for (int i = 0; i < 6; i++) {
      double[] slope = new double[2];
      for (int j = 0; j < 6; j++) {
        double left = i == j ? 0 : r[i][j] - Matrices.dot(loadings[i], loadings[j]);
        squares += left * left;
        slope[0] += left * loadings[j][0];
        slope[1] += left * loadings[j][1];
      }
      assertEquals(0, slope[0], 1e-9);
      assertEquals(0, slope[1], 1e-9);
      Agree.figure(Matrices.dot(loadings[i], loadings[i]), solution.communality(i));
    }
    Agree.figure(Math.sqrt(squares / 30), FactorExtraction.residual(matrix, solution));
    for (int f = 0; f < 2; f++) {
      double[] column = Matrices.transposed(loadings)[f];
      Agree.figure(Matrices.dot(column, column), solution.variance(f));
      assertEquals(1, solution.factorCorrelations()[f][f]);
      assertEquals(0, solution.factorCorrelations()[f][1 - f]);
    }
    FactorSolution oblique = new FactorSolution(loadings, new double[][] {{1, 0.3}, {0.3, 1}}, 0);
    double[] one = loadings[0];
    Agree.figure(one[0] * one[0] + one[1] * one[1] + 0.6 * one[0] * one[1], oblique.communality(0));
    Agree.figure(IntStream.range(0, 6).mapToDouble(i -> loadings[i][0] * (loadings[i][0] + 0.3 * loadings[i][1])).sum(),
        oblique.variance(0));
  }

  @NaiveReference(of = FactorExtraction.class, members = {"maximumLikelihood", "fit"})
  @NaiveReference(of = Rmsea.class, members = "of")
  @RepeatedTest(ROUNDS)
  void theLikeliestFactors(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = items(draw, 6);
    double[][] x = Draw.complete(gappy);
    double[][] r = correlations(x);
    int factors = draw.between(1, 2);
    double[] at = likeliest(r, factors);
    if (Arrays.stream(at, 6 * factors, at.length).anyMatch(u -> u < 0.03)) {
      return; // near a Heywood case expectation and maximisation takes for ever
    }
    CorrelationMatrix matrix = CorrelationMatrix.of(CompleteCases.of(gappy));
    FactorSolution solution = FactorExtraction.maximumLikelihood(matrix, factors);
    assertOriented(solution.loadings());
    double[][] model = new double[6][6];
    for (int i = 0; i < 6; i++) {
      double[] own = Arrays.copyOfRange(at, i * factors, (i + 1) * factors);
      assertEquals(1 - at[6 * factors + i], solution.communality(i), 1e-8);
      for (int j = 0; j < 6; j++) {
        double[] other = Arrays.copyOfRange(at, j * factors, (j + 1) * factors);
        model[i][j] = Matrices.dot(own, other) + (i == j ? at[6 * factors + i] : 0);
        assertEquals(i == j ? 1 : model[i][j], i == j ? model[i][i] : Matrices.dot(solution.loadings()[i],
            solution.loadings()[j]), 1e-8, "other loadings may imply the same correlations");
      }
    }
    int n = x[0].length;
    double[][] inverse = Matrices.inverse(model);
    double trace = IntStream.range(0, 6).mapToDouble(i -> Matrices.dot(inverse[i], r[i])).sum();
    double misfit = Math.log(Matrices.determinant(model) / Matrices.determinant(r)) + trace - 6;
    double df = 15 - 6 * factors + factors * (factors - 1) / 2.0;
    TestResult fit = FactorExtraction.fit(matrix, solution);
    assertEquals((n - 1 - 17 / 6.0 - 2 * factors / 3.0) * misfit, fit.statistic(), 1e-7);
    Agree.chiSquare(fit.statistic(), df, fit);
    Estimate error = Rmsea.of(fit, n, 0.9);
    Agree.figure(Math.sqrt(Math.max(0, (fit.statistic() / df - 1) / (n - 1))), error.value());
    Agree.inverted(e -> Noncentral.chiSquareLower(fit.statistic(), df, e * e * df * (n - 1)), 0, Double.MAX_VALUE,
        error.interval());
  }

  /** One factor of three variables fits their correlations fully: each loading is a product of two over the third. */
  @NaiveReference(of = FactorExtraction.class, members = "maximumLikelihood")
  @RepeatedTest(200)
  void oneFactorOfThreeVariablesIsAProductOfTheirCorrelations(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] trait = draw.normal(draw.between(30, 120));
    double[][] x = {draw.after(trait, 0.7, true), draw.after(trait, 1, false), draw.after(trait, 1.4, draw.oneIn(2))};
    double[][] r = correlations(x);
    double[] explained = {r[0][1] * r[0][2] / r[1][2], r[0][1] * r[1][2] / r[0][2], r[0][2] * r[1][2] / r[0][1]};
    if (Arrays.stream(explained).allMatch(h -> h > 0.01 && h < 0.994)) {
      FactorSolution solution = FactorExtraction.maximumLikelihood(CorrelationMatrix.of(x), 1);
      for (int i = 0; i < 3; i++) {
        assertEquals(explained[i], solution.communality(i), 3e-9); // beside a unique variance of 0.01 steps are rounded
      }
    } else if (Arrays.stream(explained).anyMatch(h -> h > 0.996)) {
      assertTrue(assertThrows(NotComputableException.class, () -> FactorExtraction.maximumLikelihood(CorrelationMatrix
          .of(x), 1)).getMessage().startsWith("Heywood case"));
    }
  }

  @NaiveReference(of = ParallelAnalysis.class, members = {"eigenvalues", "factors"})
  @RepeatedTest(10)
  void eigenvaluesOfDrawnNoise(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int p = draw.between(2, 4);
    int n = draw.between(p + 1, 40);
    int seed = info.getCurrentRepetition();
    ReproducibleRandom random = new ReproducibleRandom(seed);
    double[][] drawn = new double[11][];
    for (int d = 0; d < 11; d++) {
      // Bartlett 1933: cross products are those of a triangle of normal numbers with roots of chi-squares on its edge.
      double[][] root = new double[p][p];
      for (int i = 0; i < p; i++) {
        for (int j = 0; j < i; j++) {
          root[i][j] = random.nextNormal();
        }
        double share = random.next();
        int df = n - 1 - i;
        root[i][i] = Math.sqrt(Law.root(v -> 1 - Law.chiSquareUpper(v, df) - share, 0, 200));
      }
      double[][] cross = Matrices.product(root, Matrices.transposed(root));
      drawn[d] = Matrices.eigenvalues(IntStream.range(0, p).mapToObj(i -> IntStream.range(0, p).mapToDouble(j ->
          cross[i][j] / Math.sqrt(cross[i][i] * cross[j][j])).toArray()).toArray(double[][]::new));
    }
    double[] found = ParallelAnalysis.eigenvalues(n, p, 11, 0.9, new ReproducibleRandom(seed), step -> { });
    for (int v = 0; v < p; v++) {
      int at = v;
      double[] sorted = Arrays.stream(drawn).mapToDouble(d -> d[at]).sorted().toArray();
      assertEquals(sorted[9], found[v], 1e-8); // nine tenths of the ten steps
    }
    double[] given = draw.normal(p);
    int first = 0;
    while (first < p && given[first] > found[first]) {
      first++;
    }
    assertEquals(first, ParallelAnalysis.factors(given, found));
  }
}
