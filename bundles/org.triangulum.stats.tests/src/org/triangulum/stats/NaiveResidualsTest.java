// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What each case does to a fit, by leaving it out; what is left of discrete outcomes, by their distributions. */
class NaiveResidualsTest {
  private static final int ROUNDS = 40;

  private static double[] without(double[] values, int left) {
    return IntStream.range(0, values.length).filter(i -> i != left).mapToDouble(i -> values[i]).toArray();
  }

  @NaiveReference(of = Influence.class, members = {"n", "parameters", "leverage", "standardized", "studentized",
      "cook", "dffits", "alone", "undefined", "largest", "outlierP", "furthest"})
  @NaiveReference(of = LinearRegression.class, members = "influence")
  @RepeatedTest(ROUNDS)
  void influenceIsWhatLeavingTheCaseOutDoes(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] trait = draw.tied(draw.between(8, 24), 5);
    double[][] gappy = {draw.gappy(draw.after(trait, 1, false)), trait, draw.gappy(draw.normal(trait.length))};
    double[][] x = Draw.complete(gappy);
    int n = x[0].length;
    if (n < 6 || Draw.constant(x[1]) || Arrays.stream(x[1]).anyMatch(v -> Draw.constant(Arrays.stream(x[1]).filter(w ->
        w != v).toArray()))) {
      return; // no fit, or none without each case
    }
    LinearRegression all = LinearRegression.of(x[0], x[1], x[2]);
    Influence influence = all.influence();
    double[] b = Matrices.leastSquares(x[0], x[1], x[2]);
    double[][] design = Matrices.design(n, x[1], x[2]);
    double[] fitted = Matrices.product(design, b);
    double sigma = Math.sqrt(IntStream.range(0, n).mapToDouble(i -> Math.pow(x[0][i] - fitted[i], 2)).sum() / (n - 3));
    assertEquals(n, influence.n());
    assertEquals(3, influence.parameters());
    double[] distances = new double[n];
    double furthest = 0;
    for (int i = 0; i < n; i++) {
      double[] c = Matrices.leastSquares(without(x[0], i), without(x[1], i), without(x[2], i));
      double[] moved = Matrices.product(design, c);
      int own = i;
      double others = Math.sqrt(IntStream.range(0, n).filter(j -> j != own).mapToDouble(j -> Math.pow(x[0][j]
          - moved[j], 2)).sum() / (n - 4));
      // Its own outcome moves the fitted value by the leverage.
      double[] lifted = x[0].clone();
      lifted[i] += 1;
      double h = Matrices.dot(design[i], Matrices.leastSquares(lifted, x[1], x[2])) - fitted[i];
      assertEquals(h, influence.leverage()[i], 1e-10);
      double residual = x[0][i] - fitted[i];
      Agree.figure(residual / (sigma * Math.sqrt(1 - h)), influence.standardized()[i]);
      assertEquals(residual / (others * Math.sqrt(1 - h)), influence.studentized()[i], 1e-7 * (1 + Math.abs(influence
          .studentized()[i])));
      distances[i] = IntStream.range(0, n).mapToDouble(j -> Math.pow(fitted[j] - moved[j], 2)).sum() / (3 * sigma
          * sigma);
      Agree.figure(distances[i], influence.cook()[i]);
      assertEquals((fitted[i] - moved[i]) / (others * Math.sqrt(h)), influence.dffits()[i], 1e-7 * (1 + Math.abs(
          influence.dffits()[i])));
      furthest = Math.max(furthest, Math.abs(residual / (others * Math.sqrt(1 - h))));
      assertTrue(!influence.alone(i));
    }
    assertEquals(0, influence.undefined().length);
    assertEquals(furthest, Math.abs(influence.studentized()[influence.furthest()]), 1e-7 * furthest);
    Agree.p(Math.min(1, n * Law.tTwoSided(furthest, n - 4)), influence.outlierP(furthest));
    double[] descending = Arrays.stream(distances).map(v -> -v).sorted().map(v -> -v).toArray();
    for (int i = 0; i < 3; i++) {
      Agree.figure(descending[i], distances[influence.largest(3).get(i)]);
    }
  }

  @NaiveReference(of = GeneralizedResiduals.class, members = {"logistic", "poisson", "means", "pearson", "deviance",
      "influence", "chiSquare", "devianceSum"})
  @RepeatedTest(ROUNDS)
  void residualsOfGeneralizedFits(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.between(60, 90);
    double[][] x = {draw.tied(n, 4), draw.normal(n)};
    boolean binomial = draw.oneIn(2);
    double[] y = Arrays.stream(x[0]).map(v -> binomial ? draw.random.nextDouble() < 0.2 + 0.15 * v ? 1 : 0
        : draw.random.nextInt(2 + (int) v)).toArray();
    double[] ones = IntStream.range(0, n).mapToDouble(i -> 1).toArray();
    Coefficients fit = (binomial ? LikelihoodRegression.logistic(y, x) : LikelihoodRegression.poisson(y, ones, x))
        .coefficients();
    double[][] design = Matrices.design(n, x);
    double[] linear = Matrices.product(design, fit.estimates());
    GeneralizedResiduals left = binomial ? GeneralizedResiduals.logistic(y, linear, fit, x)
        : GeneralizedResiduals.poisson(y, linear, fit, x);
    double chiSquare = 0;
    double devianceSum = 0;
    double[] weights = new double[n];
    double[] means = Arrays.stream(linear).map(v -> binomial ? 1 / (1 + Math.exp(-v)) : Math.exp(v)).toArray();
    Arrays.setAll(weights, i -> binomial ? means[i] * (1 - means[i]) : means[i]);
    double[][] information = information(design, weights, -1);
    for (int i = 0; i < n; i++) {
      double likelihood = binomial ? Math.log(y[i] == 1 ? means[i] : 1 - means[i]) : y[i] * Math.log(means[i])
          - means[i];
      double saturated = binomial || y[i] == 0 ? 0 : y[i] * Math.log(y[i]) - y[i];
      double deviance = 2 * (saturated - likelihood);
      double pearson = (y[i] - means[i]) / Math.sqrt(weights[i]);
      chiSquare += pearson * pearson;
      devianceSum += deviance;
      Agree.figure(means[i], left.means()[i]);
      Agree.figure(pearson, left.pearson()[i]);
      assertEquals(deviance, left.deviance()[i] * left.deviance()[i], 1e-9);
      assertEquals(Math.signum(y[i] - means[i]), Math.signum(left.deviance()[i]));
      // One step of Newton's without the case, from where the fit with it is: its score taken off.
      double off = y[i] - means[i];
      double[] score = Arrays.stream(design[i]).map(v -> -off * v).toArray();
      double[] step = Matrices.product(Matrices.inverse(information(design, weights, i)), score);
      double h = weights[i] * Matrices.dot(design[i], Matrices.product(Matrices.inverse(information), design[i]));
      assertEquals(h, left.influence().leverage()[i], 1e-9);
      assertEquals(Matrices.dot(step, Matrices.product(information, step)) / 3, left.influence().cook()[i], 1e-8);
      Agree.figure(pearson / Math.sqrt(1 - h), left.influence().standardized()[i]);
      // Williams 1987: the standardised residuals, deviance and Pearson, mixed by the leverage.
      double both = (1 - h) * (deviance / (1 - h)) + h * (pearson * pearson / (1 - h));
      assertEquals(both, Math.pow(left.influence().studentized()[i], 2), 1e-8);
    }
    Agree.figure(chiSquare, left.chiSquare());
    Agree.figure(devianceSum, left.devianceSum());
  }

  private static double[][] information(double[][] design, double[] weights, int left) {
    double[][] sum = new double[3][3];
    for (int i = 0; i < design.length; i++) {
      for (int a = 0; a < 3 && i != left; a++) {
        for (int b = 0; b < 3; b++) {
          sum[a][b] += weights[i] * design[i][a] * design[i][b];
        }
      }
    }
    return sum;
  }

  @NaiveReference(of = Overdispersion.class, members = {"of", "alpha", "error", "z", "p", "interval"})
  @NaiveReference(of = QuantileResiduals.class, members = {"poisson", "expectedCounts"})
  @RepeatedTest(ROUNDS)
  void countsBesideThoseOfPoisson(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] means = IntStream.range(0, draw.between(5, 60)).mapToDouble(i -> draw.real(0.2, 6)).toArray();
    double[] y = Arrays.stream(means).map(m -> draw.random.nextInt(2 + (int) (2 * m))).toArray();
    int n = y.length;
    // Excess variance over the mean, through the origin on the mean: the slope and its error of least squares.
    double[] excess = IntStream.range(0, n).mapToDouble(i -> (Math.pow(y[i] - means[i], 2) - y[i]) / means[i])
        .toArray();
    double alpha = Matrices.dot(excess, means) / Matrices.dot(means, means);
    double rest = IntStream.range(0, n).mapToDouble(i -> Math.pow(excess[i] - alpha * means[i], 2)).sum() / (n - 1);
    double error = Math.sqrt(rest / Matrices.dot(means, means));
    Overdispersion found = Overdispersion.of(y, means);
    Agree.figure(alpha, found.alpha());
    Agree.figure(error, found.error());
    Agree.figure(alpha / error, found.z());
    Agree.p(Law.normalUpper(found.z()), found.p());
    Agree.around(alpha, error * Law.z(0.9), found.interval(0.9));
    double[] residuals = QuantileResiduals.poisson(y, means, info.getCurrentRepetition());
    ReproducibleRandom random = new ReproducibleRandom(info.getCurrentRepetition());
    for (int i = 0; i < n; i++) {
      double below = 0;
      for (int count = 0; count < y[i]; count++) {
        below += poisson(count, means[i]);
      }
      assertEquals(below + random.next() * poisson((int) y[i], means[i]), Law.normalUpper(-residuals[i]), 1e-10);
    }
    double[] expected = IntStream.rangeClosed(0, 9).mapToDouble(count -> Arrays.stream(means).map(m -> poisson(count,
        m)).sum()).toArray();
    Agree.figures(expected, QuantileResiduals.expectedCounts(means, 9));
  }

  private static double poisson(int count, double mean) {
    return Math.exp(-mean) * Math.pow(mean, count) / Naive.factorial(count).doubleValue();
  }

  @NaiveReference(of = BinnedResiduals.class, members = {"of", "fitted", "residuals", "limits", "counts", "beyond"})
  @RepeatedTest(ROUNDS)
  void binsAreEqualPartsOfTheOrder(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.oneIn(2) ? draw.between(2, 30) : draw.between(90, 250);
    double[] fitted = draw.oneIn(2) ? draw.tied(n, 6) : draw.normal(n);
    double[] left = draw.normal(n);
    if (n < 4) {
      assertThrows(NotComputableException.class, () -> BinnedResiduals.of(fitted, left));
      return;
    }
    int bins = n >= 100 ? (int) Math.sqrt(n) : n > 10 ? 10 : n / 2;
    BinnedResiduals found = BinnedResiduals.of(fitted, left);
    long beyond = 0;
    for (int b = 0; b < bins; b++) {
      long from = (long) b * n / bins;
      long to = (b + 1L) * n / bins;
      // A case's place is how many are before it: lower fitted values, and equal ones that come earlier.
      int[] own = IntStream.range(0, n).filter(i -> {
        long place = IntStream.range(0, n).filter(j -> fitted[j] < fitted[i] || fitted[j] == fitted[i] && j < i)
            .count();
        return place >= from && place < to;
      }).toArray();
      double mean = Arrays.stream(own).mapToDouble(i -> left[i]).average().orElseThrow();
      double squares = Arrays.stream(own).mapToDouble(i -> Math.pow(left[i] - mean, 2)).sum();
      double limit = own.length < 2 ? 0 : 2 * Math.sqrt(squares / (own.length - 1) / own.length);
      assertEquals(own.length, found.counts()[b]);
      Agree.figure(mean, found.residuals()[b]);
      Agree.figure(limit, found.limits()[b]);
      Agree.figure(Arrays.stream(own).mapToDouble(i -> fitted[i]).average().orElseThrow(), found.fitted()[b]);
      beyond += Math.abs(mean) > limit ? 1 : 0;
    }
    assertEquals(beyond, found.beyond());
    assertEquals(bins, found.counts().length);
  }
}
