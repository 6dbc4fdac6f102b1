// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.Reliability.SplitHalf;

/** Scales from the sums of their items' answers, case by case; omega from the likelihood written out. */
class NaiveScaleTest {
  private static final int ROUNDS = 100;

  private static double[] total(double[][] items, boolean... chosen) {
    return IntStream.range(0, items[0].length).mapToDouble(c -> IntStream.range(0, items.length).filter(i -> chosen[i])
        .mapToDouble(i -> items[i][c]).sum()).toArray();
  }

  private static double variance(double... x) {
    return Naive.sumOfProducts(x, x).doubleValue() / (x.length - 1);
  }

  private static double alpha(double[][] items, boolean... chosen) {
    double k = IntStream.range(0, items.length).filter(i -> chosen[i]).count();
    double own = IntStream.range(0, items.length).filter(i -> chosen[i]).mapToDouble(i -> variance(items[i])).sum();
    return k / (k - 1) * (1 - own / variance(total(items, chosen)));
  }

  private static boolean[] all(int k, int without) {
    boolean[] chosen = new boolean[k];
    IntStream.range(0, k).forEach(i -> chosen[i] = i != without);
    return chosen;
  }

  @NaiveReference(of = Reliability.class, members = {"of", "n", "size", "alpha", "standardizedAlpha",
      "meanCorrelation", "alphaInterval", "alphaWithout", "itemRest", "split"})
  @NaiveReference(of = SplitHalf.class, members = {"r", "guttman", "firstItems", "secondItems", "spearmanBrown",
      "horst"})
  @RepeatedTest(ROUNDS)
  void reliabilityOfASum(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int k = draw.between(2, 6);
    double[] trait = draw.normal(draw.between(4, 30));
    double[][] gappy = new double[k][];
    Arrays.setAll(gappy, i -> draw.oneIn(12) ? new double[trait.length] : draw.after(trait, i == 1 ? 0.2 : 1, true));
    gappy[0] = draw.gappy(gappy[0]);
    double[][] items = Draw.complete(gappy);
    double[][] kept = CompleteCases.of(gappy);
    int n = items[0].length;
    if (n < 2 || Draw.constant(total(items, all(k, -1)))) {
      assertThrows(NotComputableException.class, () -> Reliability.of(kept));
      return;
    }
    Reliability scale = Reliability.of(kept);
    double alpha = alpha(items, all(k, -1));
    assertEquals(n, scale.n());
    assertEquals(k, scale.size());
    Agree.figure(alpha, scale.alpha());
    Interval interval = scale.alphaInterval(0.9); // (1 - alpha) / (1 - its estimate) is F (Feldt 1965)
    assertEquals(0.05, Law.fUpper((1 - interval.lower()) / (1 - alpha), n - 1, (n - 1) * (k - 1.0)), 1e-9);
    assertEquals(0.95, Law.fUpper((1 - interval.upper()) / (1 - alpha), n - 1, (n - 1) * (k - 1.0)), 1e-9);
    if (Arrays.stream(items).anyMatch(Draw::constant)) {
      assertThrows(NotComputableException.class, scale::meanCorrelation);
      return;
    }
    double r = IntStream.range(0, k).mapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> Naive.pearson(items[i],
        items[j])).sum()).sum() * 2 / (k * (k - 1.0));
    Agree.figure(r, scale.meanCorrelation());
    if (1 + (k - 1) * r > 1e-3) {
      double[][] standard = Arrays.stream(items).map(x -> Arrays.stream(x).map(v -> v / Math.sqrt(variance(x)))
          .toArray()).toArray(double[][]::new);
      Agree.figure(alpha(standard, all(k, -1)), scale.standardizedAlpha());
    }
    for (int i = 0; i < k; i++) {
      double[] rest = total(items, all(k, i));
      if (!Draw.constant(rest)) {
        Agree.figure(Naive.pearson(items[i], rest), scale.itemRest(i).r());
        if (k > 2) {
          Agree.figure(alpha(items, all(k, i)), scale.alphaWithout(i));
        }
      }
    }
    assertHalves(draw, items, scale);
  }

  private static void assertHalves(Draw draw, double[][] items, Reliability scale) {
    int k = items.length;
    int first = draw.between(1, k - 1);
    boolean[] in = new boolean[k];
    boolean[] out = new boolean[k];
    IntStream.range(0, k).forEach(i -> {
      in[i] = (i * 5 + 2) % k < first || k == 5 && i < first; // some of them, not in a row
      out[i] = !in[i];
    });
    double[] one = total(items, in);
    double[] two = total(items, out);
    long chosen = IntStream.range(0, k).filter(i -> in[i]).count();
    if (chosen == 0 || chosen == k || Draw.constant(one) || Draw.constant(two)) {
      assertThrows(NotComputableException.class, () -> scale.split(in));
      return;
    }
    double r = Naive.pearson(one, two);
    SplitHalf halves = scale.split(in);
    Agree.figure(r, halves.r());
    Agree.figure(2 * (1 - (variance(one) + variance(two)) / variance(total(items, all(k, -1)))), halves.guttman());
    assertEquals(chosen, halves.firstItems());
    assertEquals(k - chosen, halves.secondItems());
    if (Math.abs(r) > 0.99 || Math.abs(r) < 0.01) {
      return;
    }
    Agree.figure(2 / (1 + 1 / r), halves.spearmanBrown());
    // The whole's reliability from which parts of these lengths would correlate like that, by Spearman and Brown.
    double p = (double) chosen / k;
    double whole = Law.root(x -> r * r * (1 - (1 - p) * x) * (1 - p * x) - p * (1 - p) * x * x, 0, r > 0 ? 1 : -1e4);
    Agree.figure(whole, halves.horst());
  }

  /** Minus twice the log likelihood per case of covariances under one factor, loadings first, then unique variances. */
  private static double misfit(double[][] covariances, double... parameters) {
    double[][] model = model(parameters);
    double[][] inverse = Matrices.inverse(model);
    double trace = IntStream.range(0, model.length).mapToDouble(i -> Matrices.dot(inverse[i], covariances[i])).sum();
    return Math.log(Matrices.determinant(model)) + trace;
  }

  private static double[][] model(double... parameters) {
    int k = parameters.length / 2;
    double[][] model = new double[k][k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        model[i][j] = parameters[i] * parameters[j] + (i == j ? parameters[k + i] : 0);
      }
    }
    return model;
  }

  private static double omega(double... parameters) {
    int k = parameters.length / 2;
    double common = Math.pow(Arrays.stream(parameters, 0, k).sum(), 2);
    return common / (common + Arrays.stream(parameters, k, 2 * k).sum());
  }

  @NaiveReference(of = Reliability.class, members = "omega")
  @NaiveReference(of = Omega.class, members = {"value", "standardError", "interval"})
  @RepeatedTest(25)
  void omegaIsOfTheLikeliestFactor(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int k = draw.between(3, 5);
    double[] trait = draw.normal(draw.between(60, 120));
    double[][] gappy = new double[k][];
    Arrays.setAll(gappy, i -> draw.gappy(draw.after(trait, 0.7 + 0.3 * i, draw.oneIn(2))));
    double[][] items = Draw.complete(gappy);
    int n = items[0].length;
    double[][] covariances = Arrays.stream(items).map(x -> Arrays.stream(items).mapToDouble(y -> Naive.sumOfProducts(x,
        y).doubleValue() / (n - 1)).toArray()).toArray(double[][]::new);
    double[] at = NaiveFactorsTest.likeliest(covariances, 1);
    if (Arrays.stream(at, k, 2 * k).anyMatch(u -> u < 0.1)) {
      return; // near a Heywood case expectation and maximisation takes for ever
    }
    Omega omega = Reliability.of(CompleteCases.of(gappy)).omega();
    assertEquals(omega(at), omega.value(), 1e-9);
    // What the likelihood would be expected to be curved like, were the model true; its curvature by differences.
    double[][] implied = model(at);
    double[][] information = new double[2 * k][2 * k];
    for (int a = 0; a < 2 * k; a++) {
      int first = a;
      ToDoubleFunction<double[]> slope = p -> Matrices.derivative(q -> misfit(implied, q), p, first, 1e-3 * at[first]);
      for (int b = 0; b < 2 * k; b++) {
        information[a][b] = (n - 1) / 2.0 * Matrices.derivative(slope, at, b, 1e-3 * at[b]);
      }
    }
    double[] gradient = IntStream.range(0, 2 * k).mapToDouble(a -> Matrices.derivative(NaiveScaleTest::omega, at, a,
        1e-3 * at[a])).toArray();
    double error = Math.sqrt(Matrices.dot(gradient, Matrices.product(Matrices.inverse(information), gradient)));
    assertEquals(1, omega.standardError() / error, 1e-5); // as near as differences come
    double w = omega.value();
    double half = Law.z(0.9) * omega.standardError() / (w * (1 - w));
    double odds = w / (1 - w);
    Agree.interval(1 - 1 / (1 + odds * Math.exp(-half)), 1 - 1 / (1 + odds * Math.exp(half)), omega.interval(0.9));
  }
}
