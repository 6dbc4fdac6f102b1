// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.Interval;
import org.triangulum.stats.LinearRegression;

/** What a regression lets expect and whether a predictor of categories matters, by the fit under another coding. */
class NaiveMarginsTest {
  private static final List<String> ROLES = List.of("carer", "manager", "nurse");

  private Map<String, Double> values;

  private void assertValue(double expected, String name) {
    assertEquals(expected, values.getOrDefault(name, Double.NaN), 1e-8 * Math.max(1, Math.abs(expected)), name);
  }

  /** Cases with both numbers, as rows of outcome, role and predictor. */
  private static double[][] complete(double[] score, int[] role, double[] x) {
    return IntStream.range(0, score.length).filter(i -> score[i] == score[i] && x[i] == x[i]).mapToObj(i ->
        new double[] {score[i], role[i], x[i]}).toArray(double[][]::new);
  }

  private static double[] column(double[][] rows, int column) {
    return Arrays.stream(rows).mapToDouble(r -> r[column]).toArray();
  }

  private static double[] is(double[][] rows, int role) {
    return Arrays.stream(rows).mapToDouble(r -> r[1] == role ? 1 : 0).toArray();
  }

  @RepeatedTest(100)
  void meansOfARegression(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int n = 15 + random.nextInt(40);
    int[] role = IntStream.range(0, n).map(i -> i < 6 ? i % 3 : random.nextInt(3)).toArray();
    double[] x = random.ints(n, 0, 6).mapToDouble(v -> random.nextInt(9) == 0 ? Double.NaN : v).toArray();
    double[] score = IntStream.range(0, n).mapToDouble(i -> random.nextInt(9) == 0 ? Double.NaN : role[i] + random
        .nextGaussian()).toArray();
    double[][] rows = complete(score, role, x);
    if (column(rows, 1).length < 8 || IntStream.range(0, 3).anyMatch(r -> Arrays.stream(is(rows, r)).sum() == 0)
        || Arrays.stream(column(rows, 2)).distinct().count() < 2) {
      return;
    }
    values = Tables.run("linear-regression", Tables.table(Tables.decimals("score", score), Tables.texts("role",
        Arrays.stream(role).mapToObj(ROLES::get).toArray(String[]::new)), Tables.decimals("x", x)), "score,role,x", "",
        "means=true").values();
    double[] y = column(rows, 0);
    double[] predictor = column(rows, 2);
    double mean = Arrays.stream(predictor).average().orElseThrow();
    double sd = Math.sqrt(Arrays.stream(predictor).map(v -> (v - mean) * (v - mean)).sum() / (y.length - 1));
    // Compared with the last role and from the mean of the predictor: the intercept is what is expected of that role.
    LinearRegression fit = LinearRegression.of(y, is(rows, 0), is(rows, 1), Arrays.stream(predictor).map(v -> v - mean)
        .toArray());
    Coefficients b = fit.coefficients();
    for (int r = 0; r < 3; r++) {
      assertMean(b, ROLES.get(r), "role=", new double[] {1, r == 0 ? 1 : 0, r == 1 ? 1 : 0, 0});
    }
    assertMean(b, "low", "x.", new double[] {1, 1 / 3.0, 1 / 3.0, -sd});
    assertMean(b, "middle", "x.", new double[] {1, 1 / 3.0, 1 / 3.0, 0});
    assertMean(b, "high", "x.", new double[] {1, 1 / 3.0, 1 / 3.0, sd});
    // The squares that the roles take away, over those left.
    double without = LinearRegression.of(y, predictor).ssResidual();
    double f = (without - fit.ssResidual()) / 2 / (fit.ssResidual() / fit.df());
    assertValue(y.length, "n");
    assertValue(f, "role.joint.f");
    assertValue(2, "role.joint.df1");
    assertValue(fit.df(), "role.joint.df2");
    assertValue((without - fit.ssResidual()) / without, "role.joint.eta2");
    assertValue(b.estimates()[3], "x.b");
    assertValue(b.error(3), "x.se");
    assertValue(-b.estimates()[1] + b.estimates()[2], "role=manager.b");
  }

  private void assertMean(Coefficients b, String place, String predictor, double... weights) {
    String name = "means." + predictor + place + ".";
    Interval interval = b.combinationInterval(0.95, weights);
    assertValue(b.combination(weights), name + "mean");
    assertValue(interval.lower(), name + "lower");
    assertValue(interval.upper(), name + "upper");
  }
}
