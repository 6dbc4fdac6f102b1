// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Shares, fourfold tables and changes: probabilities summed outcome by outcome, limits where a test just turns. */
class NaiveProportionsTest {
  private static final int ROUNDS = 150;
  private static final MathContext EXACT = new MathContext(50);

  private static BigDecimal choose(long n, long k) {
    return new BigDecimal(Naive.factorial(n).divide(Naive.factorial(k)).divide(Naive.factorial(n - k)));
  }

  /** Probability of the numbers of successes that a condition holds for. */
  private static double binomial(long n, double p, LongPredicate counted) {
    BigDecimal exact = new BigDecimal(p);
    return LongStream.rangeClosed(0, n).filter(counted).mapToObj(k -> choose(n, k).multiply(exact.pow((int) k), EXACT)
        .multiply(BigDecimal.ONE.subtract(exact).pow((int) (n - k)), EXACT)).reduce(BigDecimal.ZERO, BigDecimal::add)
        .doubleValue();
  }

  /** Wilson's limits are the shares from which the observed one is z standard errors away, by their own errors. */
  private static double[] wilson(long x, long n, double z) {
    DoubleUnaryOperator far = p -> Math.abs((double) x / n - p) - z * Math.sqrt(p * (1 - p) / n);
    double share = Math.max(1e-12, Math.min(1 - 1e-12, (double) x / n)); // at 0 and 1 the distance is 0 as well
    return new double[] {x == 0 ? 0 : Law.root(far, 0, share), x == n ? 1 : Law.root(far, share, 1)};
  }

  @NaiveReference(of = Proportion.class, members = {"successes", "trials", "value", "wilson", "clopperPearson"})
  @NaiveReference(of = BinomialTest.class, members = {"of", "greater", "less"})
  @RepeatedTest(ROUNDS)
  void sharesOfSuccesses(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long n = draw.between(0, 40);
    long x = draw.oneIn(5) ? 0 : draw.oneIn(5) ? n : draw.between(0, (int) n);
    Proportion share = new Proportion(x, n);
    assertEquals(n, share.trials());
    if (n == 0) {
      assertEquals("the base of the proportion is 0", assertThrows(NotComputableException.class, () -> share.wilson(
          0.95)).getMessage());
      return;
    }
    Agree.figure((double) x / n, share.value());
    double level = draw.oneIn(2) ? 0.95 : 0.8;
    double[] wilson = wilson(share.successes(), n, Law.z(level));
    Agree.interval(wilson[0], wilson[1], share.wilson(level));
    Interval exact = share.clopperPearson(level);
    double alpha = (1 - level) / 2;
    Agree.figure(x == 0 ? 0 : alpha, binomial(n, exact.lower(), k -> x > 0 && k >= x));
    Agree.figure(x == n ? 0 : alpha, binomial(n, exact.upper(), k -> x < n && k <= x));
    assertEquals(x == 0, exact.lower() == 0);
    assertEquals(x == n, exact.upper() == 1);
    double p = draw.between(1, 19) / 20.0;
    BinomialTest test = BinomialTest.of(share, p);
    Agree.p(binomial(n, p, k -> k >= x), test.greater());
    Agree.p(binomial(n, p, k -> k <= x), test.less());
  }

  /** Probability of a count in the first cell, given the margins and the odds ratio. */
  private static double fourfold(long[] t, double odds, LongPredicate counted) {
    long row = t[0] + t[1];
    long column = t[0] + t[2];
    long other = t[2] + t[3];
    BigDecimal ratio = new BigDecimal(odds);
    BigDecimal[] sums = {BigDecimal.ZERO, BigDecimal.ZERO};
    for (long k = Math.max(0, column - other); k <= Math.min(row, column); k++) {
      BigDecimal weight = choose(row, k).multiply(choose(other, column - k)).multiply(ratio.pow((int) k), EXACT);
      sums[1] = sums[1].add(weight);
      sums[0] = counted.test(k) ? sums[0].add(weight) : sums[0];
    }
    return sums[0].divide(sums[1], EXACT).doubleValue();
  }

  @NaiveReference(of = FisherExact.class, members = {"of", "twoSided", "less", "greater", "oddsRatio"})
  @RepeatedTest(ROUNDS)
  void fishersTestOfAFourfoldTable(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long[] t = draw.random.longs(4, 0, draw.between(1, 12)).toArray();
    TwoByTwo table = new TwoByTwo(t[0], t[1], t[2], t[3]);
    if (t[0] + t[1] == 0 || t[2] + t[3] == 0 || t[0] + t[2] == 0 || t[1] + t[3] == 0) {
      assertThrows(NotComputableException.class, () -> FisherExact.of(table));
      return;
    }
    FisherExact fisher = FisherExact.of(table);
    Agree.p(Naive.fisher(new long[][] {{t[0], t[1]}, {t[2], t[3]}}), fisher.twoSided());
    Agree.p(fourfold(t, 1, k -> k <= t[0]), fisher.less());
    Agree.p(fourfold(t, 1, k -> k >= t[0]), fisher.greater());
    long least = Math.max(0, t[0] - t[3]);
    long most = Math.min(t[0] + t[1], t[0] + t[2]);
    if (t[0] == least || t[0] == most) {
      assertThrows(NotComputableException.class, () -> fisher.oddsRatio(0.95));
      return;
    }
    Estimate odds = fisher.oddsRatio(0.95);
    // At the conditional estimate the first cell is expected to be what it is.
    double expected = 0;
    for (long k = least; k <= most; k++) {
      long count = k;
      expected += k * fourfold(t, odds.value(), c -> c == count);
    }
    Agree.figure(t[0], expected);
    Agree.figure(0.025, fourfold(t, odds.interval().lower(), k -> k >= t[0]));
    Agree.figure(0.025, fourfold(t, odds.interval().upper(), k -> k <= t[0]));
  }

  /** Half a width by the delta method: the derivatives of a function of the counts to each count. */
  private static double error(ToDoubleFunction<double[]> f, double... counts) {
    double n1 = counts[0] + counts[1];
    double n2 = counts[2] + counts[3];
    double variance = 0;
    for (int group = 0; group < 2; group++) {
      // Moving a case from without to with the outcome: the variance of the count is that of a binomial variable.
      double n = group == 0 ? n1 : n2;
      double p = counts[2 * group] / n;
      int at = group;
      double slope = Matrices.derivative(share -> f.applyAsDouble(at == 0
          ? new double[] {share[0] * n1, (1 - share[0]) * n1, counts[2], counts[3]}
          : new double[] {counts[0], counts[1], share[0] * n2, (1 - share[0]) * n2}), new double[] {p}, 0, 1e-4 * Math
          .min(p, 1 - p));
      variance += slope * slope * p * (1 - p) / n;
    }
    return Math.sqrt(variance);
  }

  @NaiveReference(of = TwoByTwo.class, members = {"of", "a", "b", "c", "d", "oddsRatio", "oddsRatioHaldane",
      "riskRatio", "riskDifference", "riskDifferenceNewcombe"})
  @RepeatedTest(ROUNDS)
  void effectsInAFourfoldTableHaveErrorsByTheDeltaMethod(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long[] t = draw.random.longs(4, 0, draw.between(2, 30)).toArray();
    TwoByTwo table = TwoByTwo.of(CrossTab.of(new long[][] {{t[0], t[1]}, {t[2], t[3]}}));
    double a = table.a();
    double b = table.b();
    double c = table.c();
    double d = table.d();
    double z = Law.z(0.9);
    if (a + b == 0 || c + d == 0) {
      assertThrows(NotComputableException.class, () -> table.riskDifferenceNewcombe(0.9));
      return;
    }
    double p1 = a / (a + b);
    double p2 = c / (c + d);
    Agree.figure(p1 - p2, table.riskDifference(0.9).value());
    double wald = Math.sqrt(p1 * (1 - p1) / (a + b) + p2 * (1 - p2) / (c + d));
    Agree.around(p1 - p2, z * wald, table.riskDifference(0.9).interval());
    double[] one = wilson(t[0], t[0] + t[1], z);
    double[] two = wilson(t[2], t[2] + t[3], z);
    Agree.interval(p1 - p2 - Math.hypot(p1 - one[0], two[1] - p2), p1 - p2 + Math.hypot(one[1] - p1, p2 - two[0]),
        table.riskDifferenceNewcombe(0.9).interval());
    Agree.figure(p1 - p2, table.riskDifferenceNewcombe(0.9).value());
    assertRatio(z, x -> Math.log(x[0] * x[3] / x[1] / x[2]), table.oddsRatioHaldane(0.9), a + 0.5, b + 0.5, c + 0.5, d
        + 0.5);
    if (a * b * c * d == 0) {
      assertThrows(NotComputableException.class, () -> table.oddsRatio(0.9));
      return;
    }
    assertRatio(z, x -> Math.log(x[0] * x[3] / x[1] / x[2]), table.oddsRatio(0.9), a, b, c, d);
    assertRatio(z, x -> Math.log(x[0] / (x[0] + x[1]) / (x[2] / (x[2] + x[3]))), table.riskRatio(0.9), a, b, c, d);
  }

  /** The interval of the logarithm, put back. */
  private static void assertRatio(double z, ToDoubleFunction<double[]> logarithm, Estimate actual,
      double... counts) {
    double value = logarithm.applyAsDouble(counts);
    double half = z * error(logarithm, counts);
    Agree.figure(value, Math.log(actual.value()));
    Agree.around(value, half, new Interval(Math.log(actual.interval().lower()), Math.log(actual.interval().upper()),
        0.9));
  }

  @NaiveReference(of = McNemar.class, members = {"of", "a", "b", "c", "d", "n", "changed", "test",
      "continuityCorrected", "exactP", "difference", "differenceInterval", "oddsRatio", "bowker"})
  @RepeatedTest(ROUNDS)
  void changesOfAnAnswer(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int k = draw.between(2, 4);
    long[][] counts = draw.table(k, k, draw.between(0, 30));
    double symmetry = 0;
    int pairs = 0;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < i; j++) {
        double there = counts[i][j];
        double back = counts[j][i];
        pairs += there + back > 0 ? 1 : 0;
        symmetry += there + back > 0 ? (there - back) * (there - back) / (there + back) : 0;
      }
    }
    CrossTab table = CrossTab.of(counts);
    if (pairs == 0) {
      assertThrows(NotComputableException.class, () -> McNemar.bowker(table));
    } else {
      Agree.chiSquare(symmetry, pairs, McNemar.bowker(table));
    }
    if (k > 2) {
      return;
    }
    McNemar answers = McNemar.of(table);
    double n = answers.a() + answers.b() + answers.c() + answers.d();
    double b = counts[0][1];
    double c = counts[1][0];
    assertEquals(n, answers.n());
    assertEquals(b + c, answers.changed());
    if (b + c == 0) {
      assertThrows(NotComputableException.class, answers::exactP);
      return;
    }
    Agree.chiSquare((b - c) * (b - c) / (b + c), 1, answers.test());
    double off = Math.max(0, Math.abs(b - c) - 1);
    Agree.chiSquare(off * off / (b + c), 1, answers.continuityCorrected());
    long few = Math.min(counts[0][1], counts[1][0]);
    Agree.p(b == c ? 1 : 2 * binomial((long) (b + c), 0.5, x -> x <= few), answers.exactP());
    Agree.figure((b - c) / n, answers.difference());
    if (b * c > 0) {
      Estimate odds = answers.oddsRatio(0.9);
      Agree.figure(b / c, odds.value());
      double low = odds.interval().lower() / (1 + odds.interval().lower());
      double high = odds.interval().upper() / (1 + odds.interval().upper());
      Agree.figure(0.05, binomial((long) (b + c), low, x -> x >= b));
      Agree.figure(0.05, binomial((long) (b + c), high, x -> x <= b));
    }
    assertNewcombe(counts, n, answers.differenceInterval(0.9));
  }

  /** Method 10 of Newcombe 1998: Wilson's limits of both shares, squared and added with the correlation. */
  private static void assertNewcombe(long[][] t, double n, Interval actual) {
    double[] first = wilson(t[0][0] + t[0][1], (long) n, Law.z(0.9));
    double[] second = wilson(t[0][0] + t[1][0], (long) n, Law.z(0.9));
    double p1 = (t[0][0] + t[0][1]) / n;
    double p2 = (t[0][0] + t[1][0]) / n;
    double numerator = t[0][0] * t[1][1] - t[0][1] * t[1][0];
    double corrected = numerator > n / 2 ? numerator - n / 2 : numerator >= 0 ? 0 : numerator;
    double margins = n * p1 * n * (1 - p1) * n * p2 * n * (1 - p2);
    double phi = margins < 1e-9 ? 0 : corrected / Math.sqrt(margins);
    double down = Math.pow(p1 - first[0], 2) - 2 * phi * (p1 - first[0]) * (second[1] - p2)
        + Math.pow(second[1] - p2, 2);
    double up = Math.pow(first[1] - p1, 2) - 2 * phi * (first[1] - p1) * (p2 - second[0])
        + Math.pow(p2 - second[0], 2);
    Agree.interval(p1 - p2 - Math.sqrt(down), p1 - p2 + Math.sqrt(up), actual);
  }
}
