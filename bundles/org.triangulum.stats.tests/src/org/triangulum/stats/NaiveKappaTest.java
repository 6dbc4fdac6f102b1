// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.CohenKappa.Weights;
import org.triangulum.stats.IntraclassCorrelation.Form;

/** Agreement counted pair by pair; variances by what a little more weight of a cell or case does. */
class NaiveKappaTest {
  private static final int ROUNDS = 100;

  private static double disagreement(Weights weights, int i, int j) {
    return switch (weights) {
      case NONE -> i == j ? 0 : 1;
      case LINEAR -> Math.abs(i - j);
      case QUADRATIC -> (i - j) * (i - j);
    };
  }

  /** One less the disagreement over that of any first with any second rating. */
  private static double[] kappa(Weights weights, int k, double... cells) {
    double n = Arrays.stream(cells).sum();
    double found = 0;
    double chance = 0;
    for (int a = 0; a < cells.length; a++) {
      found += cells[a] * disagreement(weights, a / k, a % k) / n;
      for (int b = 0; b < cells.length; b++) {
        chance += cells[a] * cells[b] * disagreement(weights, a / k, b % k) / (n * n);
      }
    }
    return new double[] {1 - found / chance, found, chance};
  }

  @NaiveReference(of = CohenKappa.class, members = {"of", "n", "observed", "expected", "kappa", "variance",
      "nullVariance", "interval", "test"})
  @NaiveReference(of = Weights.class, members = {"NONE", "LINEAR", "QUADRATIC"})
  @RepeatedTest(ROUNDS)
  void twoRaters(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int k = draw.between(2, 4);
    long[][] counts = draw.table(k, k, draw.between(0, 60));
    double[] cells = Arrays.stream(counts).flatMapToLong(Arrays::stream).asDoubleStream().toArray();
    double n = Arrays.stream(cells).sum();
    double[] shares = Arrays.stream(cells).map(c -> c / n).toArray();
    double[] independent = new double[k * k];
    for (int cell = 0; cell < k * k; cell++) {
      int at = cell;
      independent[cell] = IntStream.range(0, k).mapToDouble(j -> shares[at / k * k + j]).sum()
          * IntStream.range(0, k).mapToDouble(i -> shares[i * k + at % k]).sum();
    }
    for (Weights weights : Weights.values()) {
      CrossTab table = CrossTab.of(counts);
      double worst = disagreement(weights, 0, weights == Weights.NONE ? 1 : k - 1);
      double[] expected = kappa(weights, k, cells);
      if (n == 0 || expected[2] == 0) {
        assertThrows(NotComputableException.class, () -> CohenKappa.of(table, weights));
        continue;
      }
      CohenKappa kappa = CohenKappa.of(table, weights);
      assertEquals(n, kappa.n());
      Agree.figure(1 - expected[1] / worst, kappa.observed());
      Agree.figure(1 - expected[2] / worst, kappa.expected());
      NaiveAssociationTest.assertDelta(cells, c -> kappa(weights, k, c)[0], kappa.kappa(), Math.sqrt(kappa.variance()),
          clipped(kappa.interval(0.9)));
      // Where ratings are independent the same variance is that of agreement by chance.
      double square = 0;
      for (int i = 0; i < k * k; i++) {
        double slope = independent[i] == 0 ? 0 : Matrices.derivative(c -> kappa(weights, k, c)[0], independent, i,
            2e-4);
        square += independent[i] * slope * slope;
      }
      assertEquals(square / n, kappa.nullVariance(), 1e-6 * Math.max(1e-3, square / n));
      if (kappa.nullVariance() > 1e-12) {
        Agree.normal(kappa.kappa() / Math.sqrt(kappa.nullVariance()), kappa.test());
      }
    }
  }

  /** Kappa's interval is not kept within -1 and 1. */
  private static Interval clipped(Interval interval) {
    return new Interval(Math.max(-1, interval.lower()), Math.min(1, interval.upper()), interval.confidence());
  }

  /** Fleiss' kappa of cases that weigh differently, pair by pair. */
  private static double fleiss(int[][] ratings, double... weights) {
    double all = Arrays.stream(weights).sum();
    double agreeing = 0;
    double chance = 0;
    for (int i = 0; i < ratings.length; i++) {
      agreeing += weights[i] / all * agreement(ratings[i]);
      for (int j = 0; j < ratings.length; j++) {
        for (int a : ratings[i]) {
          for (int b : ratings[j]) {
            chance += a == b ? weights[i] * weights[j] / (all * all * ratings[i].length * ratings[j].length) : 0;
          }
        }
      }
    }
    return (agreeing - chance) / (1 - chance);
  }

  private static double agreement(int... ratings) {
    double pairs = ratings.length * (ratings.length - 1);
    return IntStream.range(0, ratings.length).mapToDouble(i -> IntStream.range(0, ratings.length).filter(j -> i != j
        && ratings[i] == ratings[j]).count() / pairs).sum();
  }

  @NaiveReference(of = FleissKappa.class, members = {"of(int[][])", "of(int[][], long[])", "n", "raters", "observed",
      "expected", "kappa", "variance", "interval", "test", "brennanPrediger", "brennanPredigerInterval"})
  @RepeatedTest(ROUNDS)
  void severalRaters(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int raters = draw.between(2, 4);
    int[][] ratings = new int[draw.between(1, 12)][];
    Arrays.setAll(ratings, i -> IntStream.range(0, raters).map(r -> draw.oneIn(2) ? i % 3 : draw.between(0, 3))
        .toArray());
    int[][] counts = Arrays.stream(ratings).map(r -> IntStream.range(0, 5).map(c -> (int) Arrays.stream(r).filter(v ->
        v == c).count()).toArray()).toArray(int[][]::new);
    double[] even = new double[ratings.length];
    Arrays.fill(even, 1);
    if (Arrays.stream(ratings).flatMapToInt(Arrays::stream).distinct().count() < 2) {
      assertThrows(NotComputableException.class, () -> FleissKappa.of(counts));
      return;
    }
    FleissKappa kappa = FleissKappa.of(counts);
    double value = fleiss(ratings, even);
    double observed = Arrays.stream(ratings).mapToDouble(NaiveKappaTest::agreement).average().orElseThrow();
    int n = ratings.length;
    assertEquals(n, kappa.n());
    assertEquals(raters, kappa.raters());
    Agree.figure(observed, kappa.observed());
    Agree.figure((observed - value) / (1 - value), kappa.expected());
    Agree.figure(value, kappa.kappa());
    Agree.normal(value / Math.sqrt(kappa.nullVariance()), kappa.test());
    Agree.figure((5 * observed - 1) / 4, kappa.brennanPrediger(5));
    long[] times = draw.random.longs(n, 0, 3).toArray();
    int[][] repeated = IntStream.range(0, n).boxed().flatMap(i -> IntStream.range(0, (int) times[i]).mapToObj(t ->
        counts[i])).toArray(int[][]::new);
    if (repeated.length > 1 && Arrays.stream(repeated).map(Arrays::hashCode).distinct().count() > 1) {
      assertEquals(FleissKappa.of(repeated).kappa(), FleissKappa.of(counts, times).kappa(), 1e-12);
      assertEquals(FleissKappa.of(repeated).variance(), FleissKappa.of(counts, times).variance(), 1e-12);
    }
    if (n == 1) {
      assertThrows(NotComputableException.class, () -> kappa.interval(0.9));
      return;
    }
    double squares = IntStream.range(0, n).mapToDouble(i -> Math.pow(n * Matrices.derivative(w -> fleiss(ratings, w),
        even, i, 1e-3), 2)).sum();
    assertEquals(squares / (n * (n - 1.0)), kappa.variance(), 1e-7);
    Agree.around(value, Law.z(0.9) * Math.sqrt(kappa.variance()), kappa.interval(0.9));
    if (raters == 2) {
      double spread = Arrays.stream(ratings).mapToDouble(r -> Math.pow(agreement(r) - observed, 2)).sum() / (n - 1);
      Agree.around((5 * observed - 1) / 4, Law.z(0.9) * Math.sqrt(spread / n) * 5 / 4,
          kappa.brennanPredigerInterval(5, 0.9));
    }
  }

  @NaiveReference(of = IntraclassCorrelation.class, members = {"of", "n", "k", "cases", "raters", "residual", "value",
      "f", "dfError", "p", "interval"})
  @NaiveReference(of = Form.class, members = {"ONE_SINGLE", "TWO_SINGLE", "THREE_SINGLE", "ONE_MEAN", "TWO_MEAN",
      "THREE_MEAN"})
  @RepeatedTest(ROUNDS)
  void meanSquaresOfRatings(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] trait = draw.normal(draw.between(8, 25));
    double[][] gappy = new double[draw.between(2, 4)][];
    Arrays.setAll(gappy, r -> Arrays.stream(draw.after(trait, 2, draw.oneIn(2))).map(v -> v + 0.4 * r).toArray());
    gappy[0] = draw.gappy(gappy[0]);
    double[][] x = Draw.complete(gappy);
    double n = x[0].length;
    double k = x.length;
    double mean = Arrays.stream(Draw.joined(x)).average().orElseThrow();
    double cases = IntStream.range(0, (int) n).mapToDouble(i -> k * Math.pow(Arrays.stream(x).mapToDouble(r -> r[i])
        .average().orElseThrow() - mean, 2)).sum() / (n - 1);
    double raters = Arrays.stream(x).mapToDouble(r -> n * Math.pow(Arrays.stream(r).average().orElseThrow() - mean, 2))
        .sum() / (k - 1);
    double total = Arrays.stream(Draw.joined(x)).map(v -> (v - mean) * (v - mean)).sum();
    double residual = (total - (n - 1) * cases - (k - 1) * raters) / ((n - 1) * (k - 1));
    double within = (total - (n - 1) * cases) / (n * (k - 1));
    IntraclassCorrelation icc = IntraclassCorrelation.of(CompleteCases.of(gappy));
    assertEquals(n, icc.n());
    assertEquals(k, icc.k());
    Agree.figure(cases, icc.cases());
    Agree.figure(raters, icc.raters());
    Agree.figure(residual, icc.residual());
    for (Form form : Form.values()) {
      boolean oneWay = form == Form.ONE_SINGLE || form == Form.ONE_MEAN;
      boolean single = form.ordinal() < 3;
      double error = oneWay ? within : residual;
      double df = oneWay ? n * (k - 1) : (n - 1) * (k - 1);
      boolean random = form == Form.TWO_SINGLE || form == Form.TWO_MEAN;
      double one = (cases - error) / (cases + (k - 1) * error + (random ? k * (raters - residual) / n : 0));
      Agree.figure(single ? one : k * one / (1 + (k - 1) * one), icc.value(form));
      Agree.figure(cases / error, icc.f(form));
      assertEquals(df, icc.dfError(form));
      Agree.p(Law.fUpper(icc.f(form), n - 1, df), icc.p(form));
      Interval interval = icc.interval(form, 0.9);
      double low = single ? interval.lower() : interval.lower() / (k - (k - 1) * interval.lower());
      double high = single ? interval.upper() : interval.upper() / (k - (k - 1) * interval.upper());
      if (random) {
        assertMixed(new double[] {n, k, cases, raters, residual, one}, low, high);
      } else { // F over what it is expected to be is just not surprising
        assertEquals(0.05, Law.fUpper(cases / error / (1 + k * low / (1 - low)), n - 1, df), 1e-9);
        assertEquals(0.95, Law.fUpper(cases / error / (1 + k * high / (1 - high)), n - 1, df), 1e-9);
      }
    }
  }

  /** McGraw and Wong 1996, table 7, ICC(A,1): F with Satterthwaite's degrees of freedom of the mixed mean square. */
  private static void assertMixed(double[] given, double low, double high) {
    double n = given[0];
    double k = given[1];
    double a = k * given[5] / (n * (1 - given[5]));
    double b = 1 + k * given[5] * (n - 1) / (n * (1 - given[5]));
    double df = Math.pow(a * given[3] + b * given[4], 2) / (Math.pow(a * given[3], 2) / (k - 1) + Math.pow(b * given[4],
        2) / ((n - 1) * (k - 1)));
    double mixed = k * given[3] + (k * n - k - n) * given[4];
    // low = n (cases - f residual) / (f mixed + n cases), solved for the f that is exceeded in one of twenty
    double f = n * given[2] * (1 - low) / (low * mixed + n * given[4]);
    assertEquals(0.05, Law.fUpper(f, n - 1, df), 1e-8);
    double g = (high * mixed + n * given[4]) / (n * given[2] * (1 - high));
    assertEquals(0.05, Law.fUpper(g, df, n - 1), 1e-8);
  }
}
