// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.triangulum.stats.LinearRegression.Robust;

/** Regressions against what they must come to in plain cases, and data that allow none. */
class RegressionTest {
  private static double[] zeroOne(Random random, int n, double share) {
    return IntStream.range(0, n).mapToDouble(i -> random.nextDouble() < share ? 1 : 0).toArray();
  }

  @RepeatedTest(30)
  void ofOnePredictorItIsTheCorrelation(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int n = 4 + random.nextInt(40);
    double[] x = random.doubles(n).toArray();
    double[] y = Arrays.stream(x).map(v -> v + random.nextGaussian()).toArray();
    LinearRegression fit = LinearRegression.of(y, x);
    Correlation r = Correlation.pearson(x, y);
    assertEquals(r.r() * r.r(), fit.rSquared(), 1e-12);
    assertEquals(r.test().p(), fit.coefficients().p(1), 1e-11);
    assertEquals(1, fit.varianceInflation()[0], 1e-12);
    assertEquals(2, IntStream.range(0, n).mapToDouble(fit::leverage).sum(), 1e-11);
    assertEquals(0, IntStream.range(0, n).mapToDouble(fit::residual).sum(), 1e-11);
  }

  @RepeatedTest(30)
  void ofTwoGroupsItIsTheTTestAndWithHc2WelchsError(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] a = random.doubles(3 + random.nextInt(9)).toArray();
    double[] b = random.doubles(3 + random.nextInt(9)).map(v -> 3 * v).toArray();
    double[] y = Stream.of(b, a).flatMapToDouble(Arrays::stream).toArray();
    double[] x = IntStream.range(0, y.length).mapToDouble(i -> i < b.length ? 0 : 1).toArray();
    LinearRegression fit = LinearRegression.of(y, x);
    TTest student = TTest.student(GroupSummary.of(a), GroupSummary.of(b));
    assertEquals(student.difference(), fit.coefficients().estimates()[1], 1e-12);
    assertEquals(student.standardError(), fit.coefficients().error(1), 1e-12);
    assertEquals(TTest.welch(GroupSummary.of(a), GroupSummary.of(b)).standardError(),
        fit.robust(Robust.HC2).error(1), 1e-12);
    int[] own = IntStream.range(0, y.length).toArray();
    assertEquals(fit.robust(Robust.HC1).error(1), fit.clustered(own).error(1), 1e-12, "clusters of one are cases");
  }

  /** Of one predictor of two values: the log odds ratios above the two steps are compared by the delta method. */
  @RepeatedTest(30)
  void brantsTestOfTwoGroupsComparesTheOddsRatiosOfTheSteps(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int[] y = random.ints(80, 0, 3).toArray();
    double[] x = zeroOne(random, 80, 0.4);
    double difference = 0;
    double variance = 0;
    for (int group = 0; group < 2; group++) {
      double[] share = new double[3];
      for (int i = 0; i < y.length; i++) {
        share[y[i]] += x[i] == group ? 1 : 0;
      }
      double n = share[0] + share[1] + share[2];
      double first = (share[1] + share[2]) / n;
      double second = share[2] / n;
      difference += (group == 1 ? 1 : -1) * (Math.log(first / (1 - first)) - Math.log(second / (1 - second)));
      variance += (1 / (first * (1 - first)) + 1 / (second * (1 - second)) - 2 / (first * (1 - second))) / n;
    }
    BrantTest test = BrantTest.of(y, 3, x);
    assertEquals(1, test.all().df());
    assertEquals(difference * difference / variance, test.all().statistic(), 1e-8 * (1 + test.all().statistic()));
    assertEquals(test.all(), test.predictors().get(0));
  }

  @RepeatedTest(30)
  void logisticOfTwoGroupsIsTheOddsRatio(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] x = zeroOne(random, 60, 0.4);
    double[] y = Arrays.stream(x).map(v -> random.nextDouble() < 0.3 + 0.3 * v ? 1 : 0).toArray();
    long[] cells = new long[4];
    IntStream.range(0, 60).forEach(i -> cells[(x[i] == 1 ? 0 : 2) + (y[i] == 1 ? 0 : 1)]++);
    if (Arrays.stream(cells).anyMatch(c -> c == 0)) {
      return;
    }
    Coefficients fit = LikelihoodRegression.logistic(y, x).coefficients();
    Estimate odds = new TwoByTwo(cells[0], cells[1], cells[2], cells[3]).oddsRatio(0.95);
    assertEquals(odds.value(), Math.exp(fit.estimates()[1]), 1e-10 * odds.value());
    assertEquals(odds.interval().lower(), Math.exp(fit.interval(1, 0.95).lower()), 1e-9 * odds.value());
    Coefficients ordinal = LikelihoodRegression.ordinal(Arrays.stream(y).mapToInt(v -> (int) v).toArray(), 2, x)
        .coefficients();
    assertEquals(fit.estimates()[1], ordinal.estimates()[1], 1e-10, "two classes in order are a yes-no answer");
    assertEquals(-fit.estimates()[0], ordinal.estimates()[0], 1e-10);
    assertEquals(fit.error(1), ordinal.error(1), 1e-9);
  }

  @RepeatedTest(20)
  void poissonOfTwoGroupsIsTheRatioOfRates(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] x = {0, 0, 0, 0, 1, 1, 1, 1};
    double[] y = random.ints(8, 1, 9).asDoubleStream().toArray();
    double[] time = random.ints(8, 1, 5).asDoubleStream().toArray();
    double rate = Arrays.stream(y, 4, 8).sum() / Arrays.stream(time, 4, 8).sum()
        / (Arrays.stream(y, 0, 4).sum() / Arrays.stream(time, 0, 4).sum());
    assertEquals(rate, Math.exp(LikelihoodRegression.poisson(y, time, x).coefficients().estimates()[1]), 1e-10 * rate);
  }

  @TestFactory
  Stream<DynamicTest> withoutAResult() {
    double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
    double[] half = {0, 0, 0, 0, 1, 1, 1, 1};
    double[] mixed = {0, 1, 0, 0, 1, 1, 0, 1};
    double[] none = new double[8];
    double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
    String grows = " tells some outcomes apart without error, so that the estimate grows without bound; leave it out "
        + "or "
        + "put categories together";
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> LinearRegression.of(x), "a regression needs a predictor");
    calls.put(() -> LinearRegression.of(new double[] {1, 2}, new double[] {2, 1}),
        "a regression with 1 predictor needs at least 3 cases, there are 2");
    calls.put(() -> LinearRegression.of(ones, x), "the outcome has the same value in all 8 cases");
    calls.put(() -> LinearRegression.of(x, half, ones), "predictor 2 has the same value in all cases");
    calls.put(() -> LinearRegression.of(mixed, x, Arrays.stream(x).map(v -> 3 - 2 * v).toArray()),
        "predictor 2 follows from the others");
    calls.put(() -> LinearRegression.of(x, x).f(),
        "the predictors explain the outcome fully: there is no error to test against");
    calls.put(() -> LinearRegression.of(mixed, x).clustered(new int[8]),
        "cluster-robust standard errors need at least 2 clusters, there is 1");
    calls.put(() -> LikelihoodRegression.logistic(none, x), "all cases have the same outcome");
    calls.put(() -> LikelihoodRegression.logistic(half, x), "separation: predictor 1" + grows);
    calls.put(() -> LikelihoodRegression.logistic(new double[] {0, 0, 1, 0, 1, 1, 1, 1}, mixed, half),
        "separation: predictor 2" + grows);
    calls.put(() -> LikelihoodRegression.poisson(none, ones, x), "all counts are 0");
    calls.put(() -> LikelihoodRegression.poisson(half, none, x), "an exposure of 0.0 is not above 0");
    calls.put(() -> LikelihoodRegression.poisson(half, ones, half), "separation: predictor 1" + grows);
    calls.put(() -> LikelihoodRegression.poisson(new double[] {0.5, 1}, ones(2), new double[] {1, 2}),
        "an outcome of 0.5 is no count: counts are whole numbers from 0");
    calls.put(() -> LikelihoodRegression.ordinal(new int[] {0, 0, 0, 0, 1, 1, 2, 2}, 3, x),
        "separation: predictor 1" + grows);
    calls.put(() -> LikelihoodRegression.ordinal(new int[8], 1, x), "all cases have the same outcome");
    return calls.entrySet().stream().map(call -> dynamicTest(call.getValue(), () -> assertEquals(call.getValue(),
        assertThrows(NotComputableException.class, call.getKey()).getMessage())));
  }

  private static double[] ones(int n) {
    return IntStream.range(0, n).mapToDouble(i -> 1).toArray();
  }

  /** With errors of equal spread the joint test is that of the fit without the predictors (Kutner and others 2005). */
  @Test
  void aJointTestComparesWithTheFitWithoutThosePredictors() {
    Random random = new Random(20240611);
    for (int round = 0; round < 50; round++) {
      int n = 12 + random.nextInt(60);
      double[][] x = new double[4][];
      Arrays.setAll(x, j -> random.doubles(n).map(v -> Math.rint(v * 9)).toArray());
      double[] y = IntStream.range(0, n).mapToDouble(i -> x[0][i] + 0.3 * x[3][i] + 3 * random.nextGaussian())
          .toArray();
      LinearRegression all = LinearRegression.of(y, x);
      LinearRegression without = LinearRegression.of(y, x[0], x[2]);
      JointTest test = all.coefficients().jointly(2, 4);
      double f = (without.ssResidual() - all.ssResidual()) / 2 / (all.ssResidual() / all.df());
      assertEquals(f, test.statistic(), 1e-9 * Math.max(1, f));
      assertEquals(2, test.df1());
      assertEquals(all.df(), test.df2());
      assertEquals(all.coefficients().p(1), all.coefficients().jointly(1).p(), 1e-12);
      assertEquals((without.ssResidual() - all.ssResidual()) / without.ssResidual(), test.partialEtaSquared(0.95)
          .value(), 1e-9);
    }
  }

  @Test
  void fewerClustersThanCoefficientsAreNoGroundForAJointTest() {
    double[] y = {1, 4, 2, 6, 3, 8, 5, 9};
    Coefficients clustered = LinearRegression.of(y, new double[] {1, 2, 3, 1, 2, 5, 3, 4}, new double[] {0, 1, 0, 1, 1,
        0, 0, 1}).clustered(0, 0, 0, 0, 1, 1, 1, 1);
    assertTrue(assertThrows(NotComputableException.class, () -> clustered.jointly(1, 2)).getMessage().contains(
        "fewer clusters"));
  }
}
