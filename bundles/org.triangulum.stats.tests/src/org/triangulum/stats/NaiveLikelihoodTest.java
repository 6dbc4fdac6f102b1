// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Fits by Newton's steps on the columns as they are, likelihoods case by case, on columns with ties and gaps. */
class NaiveLikelihoodTest {
  private static final int ROUNDS = 40;

  private Draw draw;
  private double[] y;
  private double[][] x;
  private double[][] design;
  private int n;

  /** An outcome after a chance or rate, and its predictors, without the cases that miss one. */
  private void draw(RepetitionInfo info, DoubleUnaryOperator outcome) {
    draw = new Draw(info);
    double[][] gappy = new double[draw.between(2, 4)][];
    int cases = draw.between(60, 120);
    for (int j = 1; j < gappy.length; j++) {
      gappy[j] = draw.gappy(draw.oneIn(2) ? draw.tied(cases, 4) : draw.normal(cases));
    }
    gappy[0] = Arrays.stream(gappy[1]).map(v -> outcome.applyAsDouble(0.5 * v - 0.4)).toArray();
    double[][] columns = Draw.complete(gappy);
    y = columns[0];
    x = Arrays.copyOfRange(columns, 1, columns.length);
    n = y.length;
    design = Matrices.design(n, x);
  }

  private double poisson(double mean) {
    double product = draw.random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= draw.random.nextDouble();
      count++;
    }
    return count;
  }

  private double[][] information(double[] b, double[] offset, boolean binomial) {
    double[][] weighted = IntStream.range(0, n).mapToObj(i -> {
      double mean = mean(Matrices.dot(design[i], b) + offset[i], binomial);
      return Arrays.stream(design[i]).map(v -> v * (binomial ? mean * (1 - mean) : mean)).toArray();
    }).toArray(double[][]::new);
    return Matrices.product(Matrices.transposed(design), weighted);
  }

  private static double mean(double linear, boolean binomial) {
    return binomial ? 1 / (1 + Math.exp(-linear)) : Math.exp(linear);
  }

  private double[][] scores(double[] b, double[] offset, boolean binomial) {
    return IntStream.range(0, n).mapToObj(i -> {
      double left = y[i] - mean(Matrices.dot(design[i], b) + offset[i], binomial);
      return Arrays.stream(design[i]).map(v -> v * left).toArray();
    }).toArray(double[][]::new);
  }

  private double[] newton(double[] offset, boolean binomial) {
    double[] b = new double[design[0].length];
    for (int step = 0; step < 40; step++) {
      double[] gradient = sum(scores(b, offset, binomial));
      double[] move = Matrices.product(Matrices.inverse(information(b, offset, binomial)), gradient);
      Arrays.setAll(b, j -> b[j] + move[j]);
    }
    return b;
  }

  private static double[] sum(double[][] rows) {
    return Arrays.stream(Matrices.transposed(rows)).mapToDouble(c -> Arrays.stream(c).sum()).toArray();
  }

  private void assertFit(double[] b, double[] offset, boolean binomial, LikelihoodRegression fit) {
    Agree.figures(b, fit.coefficients().estimates());
    double[][] bread = Matrices.inverse(information(b, offset, binomial));
    assertCovariances(bread, scores(b, offset, binomial), fit, 1e-9);
    double likelihood = 0;
    double without = 0;
    double share = Arrays.stream(y).sum() / (binomial ? n : Arrays.stream(offset).map(Math::exp).sum());
    for (int i = 0; i < n; i++) {
      double mean = mean(Matrices.dot(design[i], b) + offset[i], binomial);
      likelihood += binomial ? Math.log(y[i] == 1 ? mean : 1 - mean) : probability(y[i], mean);
      without += binomial ? Math.log(y[i] == 1 ? share : 1 - share) : probability(y[i], share * Math.exp(offset[i]));
    }
    assertLikelihoods(likelihood, without, b.length, fit);
  }

  /** Logarithm of the probability of a count. */
  private static double probability(double count, double mean) {
    return count * Math.log(mean) - mean - IntStream.rangeClosed(1, (int) count).mapToDouble(Math::log).sum();
  }

  private void assertCovariances(double[][] bread, double[][] scores, LikelihoodRegression fit, double digits) {
    int[] clusters = draw.random.ints(n, 0, 7).map(c -> c == 3 ? 9 : c).toArray(); // numbers that no cluster has
    double[][] sums = new double[10][bread.length];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < bread.length; a++) {
        sums[clusters[i]][a] += scores[i][a];
      }
    }
    double groups = Arrays.stream(clusters).distinct().count();
    double[][] robust = sandwich(bread, scores);
    double[][] clustered = sandwich(bread, sums);
    Coefficients given = fit.clustered(clusters);
    for (int a = 0; a < bread.length; a++) {
      assertEquals(1, fit.coefficients().error(a) / Math.sqrt(bread[a][a]), digits);
      assertEquals(1, fit.robust().error(a) / Math.sqrt(robust[a][a]), digits);
      assertEquals(1, given.error(a) / Math.sqrt(clustered[a][a] * groups / (groups - 1)), digits);
      for (int c = 0; c < bread.length; c++) {
        assertEquals(bread[a][c], fit.coefficients().covariance()[a][c], digits * Math.sqrt(bread[a][a] * bread[c][c]));
      }
    }
    assertTrue(Double.isInfinite(given.df()));
  }

  private static double[][] sandwich(double[][] bread, double[][] scores) {
    return Matrices.product(Matrices.product(bread, Matrices.product(Matrices.transposed(scores), scores)), bread);
  }

  private void assertLikelihoods(double likelihood, double without, int parameters, LikelihoodRegression fit) {
    assertEquals(n, fit.n());
    Agree.figure(likelihood, fit.logLikelihood());
    Agree.figure(without, fit.nullLogLikelihood());
    Agree.figure(2 * parameters - 2 * likelihood, fit.aic());
    Agree.figure(Math.log(n) * parameters - 2 * likelihood, fit.bic());
    assertEquals(2 * (likelihood - without), fit.test().statistic(), 1e-8);
    Agree.chiSquare(fit.test().statistic(), x.length, fit.test());
    Agree.figure((without - likelihood) / without, fit.mcFadden());
    double perCase = Math.exp((without - likelihood) * 2 / n); // Cox and Snell's over its largest
    Agree.figure((1 - perCase) / (1 - Math.exp(2 * without / n)), fit.nagelkerke());
  }

  @NaiveReference(of = LikelihoodRegression.class, members = {"logistic", "n", "coefficients", "robust", "clustered",
      "logLikelihood", "nullLogLikelihood", "aic", "bic", "test", "mcFadden", "nagelkerke"})
  @RepeatedTest(ROUNDS)
  void logisticFit(RepetitionInfo info) {
    draw(info, linear -> draw.random.nextDouble() < 1 / (1 + Math.exp(-linear)) ? 1 : 0);
    assertFit(newton(new double[n], true), new double[n], true, LikelihoodRegression.logistic(y, x));
  }

  @NaiveReference(of = LikelihoodRegression.class, members = "poisson")
  @RepeatedTest(ROUNDS)
  void poissonFit(RepetitionInfo info) {
    draw(info, linear -> poisson(Math.exp(linear)));
    double[] exposure = draw.random.ints(n, 1, 5).asDoubleStream().toArray();
    double[] offset = Arrays.stream(exposure).map(Math::log).toArray();
    assertFit(newton(offset, false), offset, false, LikelihoodRegression.poisson(y, exposure, x));
  }

  /** Probability of a case's class: the difference of the chances to be at most in it and at most in the one before. */
  private double ordinal(double[] b, int classes, int i) {
    double slope = IntStream.range(0, x.length).mapToDouble(p -> b[classes - 1 + p] * x[p][i]).sum();
    double upTo = y[i] == classes - 1 ? 1 : mean(b[(int) y[i]] - slope, true);
    return upTo - (y[i] == 0 ? 0 : mean(b[(int) y[i] - 1] - slope, true));
  }

  @NaiveReference(of = LikelihoodRegression.class, members = "ordinal")
  @RepeatedTest(20)
  void ordinalFit(RepetitionInfo info) {
    draw(info, linear -> linear);
    int classes = draw.between(3, 4);
    y = IntStream.range(0, n).mapToDouble(i -> i < classes ? i : Math.max(0, Math.min(classes - 1, Math.rint(y[i] + 1.5
        + draw.random.nextGaussian())))).toArray();
    LikelihoodRegression fit = LikelihoodRegression.ordinal(Arrays.stream(y).mapToInt(v -> (int) v).toArray(), classes,
        x);
    double[] b = fit.coefficients().estimates();
    double[] step = IntStream.range(0, b.length).mapToDouble(a -> 0.01 * fit.coefficients().error(a)).toArray();
    ToDoubleFunction<double[]> likelihood = at -> IntStream.range(0, n).mapToDouble(i -> Math.log(ordinal(at, classes,
        i))).sum();
    double[][] scores = IntStream.range(0, n).mapToObj(i -> IntStream.range(0, b.length).mapToDouble(a -> Matrices
        .derivative(at -> Math.log(ordinal(at, classes, i)), b, a, step[a])).toArray()).toArray(double[][]::new);
    double[][] curvature = new double[b.length][b.length];
    for (int a = 0; a < b.length; a++) {
      int first = a;
      for (int c = 0; c < b.length; c++) {
        curvature[a][c] = -Matrices.derivative(at -> Matrices.derivative(likelihood, at, first, step[first]), b, c,
            step[c]);
      }
    }
    double[][] bread = Matrices.inverse(curvature);
    // A step of Newton's from the estimates leads nowhere; the step is as exact as differences are.
    double[] move = Matrices.product(bread, sum(scores));
    for (int a = 0; a < b.length; a++) {
      assertEquals(0, move[a] / fit.coefficients().error(a), 1e-8);
    }
    assertCovariances(bread, scores, fit, 1e-6);
    double without = IntStream.range(0, n).mapToDouble(i -> Math.log(Arrays.stream(y).filter(v -> v == y[i]).count()
        / (double) n)).sum();
    assertLikelihoods(likelihood.applyAsDouble(b), without, b.length, fit);
  }

  @NaiveReference(of = BrantTest.class, members = {"of", "all", "predictors"})
  @RepeatedTest(ROUNDS)
  void brantComparesTheFitsAboveEachStep(RepetitionInfo info) {
    draw(info, linear -> linear);
    int[] classes = IntStream.range(0, n).map(i -> (int) Math.max(0, Math.min(2, Math.rint(y[i] + 1.2
        + 1.2 * draw.random.nextGaussian())))).toArray();
    int k = x.length;
    double[][] fits = new double[2][];
    double[][] chances = new double[2][];
    for (int step = 0; step < 2; step++) {
      int above = step;
      y = Arrays.stream(classes).mapToDouble(c -> c > above ? 1 : 0).toArray();
      fits[step] = newton(new double[n], true);
      double[] b = fits[step];
      chances[step] = IntStream.range(0, n).mapToDouble(i -> mean(Matrices.dot(design[i], b), true)).toArray();
    }
    // The two indicators of a case are both 1 where the second is: their covariance is its chance less the product.
    double[][][][] covariances = new double[2][2][][];
    for (int s = 0; s < 2; s++) {
      for (int t = 0; t < 2; t++) {
        double[] one = chances[s];
        double[] two = chances[t];
        double[] both = chances[Math.max(s, t)];
        double[][] weighted = IntStream.range(0, n).mapToObj(i -> Arrays.stream(design[i]).map(v -> v * (both[i]
            - one[i] * two[i])).toArray()).toArray(double[][]::new);
        covariances[s][t] = Matrices.product(Matrices.transposed(design), weighted);
      }
    }
    double[][] first = Matrices.inverse(covariances[0][0]);
    double[][] second = Matrices.inverse(covariances[1][1]);
    double[][] cross = Matrices.product(Matrices.product(first, covariances[0][1]), second);
    double[] difference = IntStream.rangeClosed(1, k).mapToDouble(j -> fits[0][j] - fits[1][j]).toArray();
    double[][] spread = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        spread[i][j] = first[i + 1][j + 1] + second[i + 1][j + 1] - cross[i + 1][j + 1] - cross[j + 1][i + 1];
      }
    }
    BrantTest brant = BrantTest.of(classes, 3, x);
    assertEquals(Matrices.dot(difference, Matrices.product(Matrices.inverse(spread), difference)), brant.all()
        .statistic(), 1e-7);
    Agree.chiSquare(brant.all().statistic(), k, brant.all());
    for (int j = 0; j < k; j++) {
      assertEquals(difference[j] * difference[j] / spread[j][j], brant.predictors().get(j).statistic(), 1e-7);
      assertEquals(1, brant.predictors().get(j).df());
    }
  }
}
