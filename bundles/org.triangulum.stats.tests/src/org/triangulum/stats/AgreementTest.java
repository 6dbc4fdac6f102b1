// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.triangulum.stats.KrippendorffAlpha.Level;

/** Coefficients of agreement: published examples, relations between them, data that allow none. */
class AgreementTest {
  private static final double X = Double.NaN;

  @Test
  void krippendorffsOwnExample() {
    double[][] ratings = {
        {1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X}, {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3},
        {X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X}, {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X}};
    assertEquals(0.743, KrippendorffAlpha.of(Level.NOMINAL, ratings).alpha(), 5e-4);
    assertEquals(0.815, KrippendorffAlpha.of(Level.ORDINAL, ratings).alpha(), 5e-4);
    assertEquals(0.849, KrippendorffAlpha.of(Level.INTERVAL, ratings).alpha(), 5e-4);
    assertEquals(11, KrippendorffAlpha.of(Level.NOMINAL, ratings).n(), "the case with one rating says nothing");
    assertEquals(40, KrippendorffAlpha.of(Level.NOMINAL, ratings).ratings());
  }

  @Test
  void fourteenRatersOfTenCases() {
    int[][] counts = {{0, 0, 0, 0, 14}, {0, 2, 6, 4, 2}, {0, 0, 3, 5, 6}, {0, 3, 9, 2, 0}, {2, 2, 8, 1, 1},
        {7, 7, 0, 0, 0}, {3, 2, 6, 3, 0}, {2, 5, 3, 2, 2}, {6, 5, 2, 1, 0}, {0, 2, 2, 3, 7}};
    assertEquals(0.210, FleissKappa.of(counts).kappa(), 5e-4);
  }

  @RepeatedTest(40)
  void ofTwoRatersFleissIsScottsPiAndAlphaItsSmallSampleForm(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int n = 2 + random.nextInt(30);
    int categories = 2 + random.nextInt(4);
    double[] a = random.ints(n, 0, categories).asDoubleStream().toArray();
    double[] b = IntStream.range(0, n).mapToDouble(i -> random.nextInt(3) > 0 ? a[i] : random.nextInt(categories))
        .toArray();
    if (Stream.of(a, b).flatMapToDouble(Arrays::stream).distinct().count() < 2) {
      return;
    }
    int[][] counts = new int[n][categories];
    double[] share = new double[categories];
    double agree = 0;
    for (int i = 0; i < n; i++) {
      counts[i][(int) a[i]]++;
      counts[i][(int) b[i]]++;
      share[(int) a[i]] += 0.5 / n;
      share[(int) b[i]] += 0.5 / n;
      agree += a[i] == b[i] ? 1.0 / n : 0;
    }
    double chance = Arrays.stream(share).map(p -> p * p).sum();
    double pi = (agree - chance) / (1 - chance);
    assertEquals(pi, FleissKappa.of(counts).kappa(), 1e-12);
    assertEquals(1 - (1 - pi) * (2 * n - 1) / (2 * n), KrippendorffAlpha.of(Level.NOMINAL, a, b).alpha(), 1e-12);
    if (categories == 2) {
      double nominal = KrippendorffAlpha.of(Level.NOMINAL, a, b).alpha();
      assertEquals(nominal, KrippendorffAlpha.of(Level.ORDINAL, a, b).alpha(), 1e-12);
      assertEquals(nominal, KrippendorffAlpha.of(Level.INTERVAL, a, b).alpha(), 1e-12);
    }
  }

  @RepeatedTest(20)
  void aCategoryNobodyUsesChangesNothing(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int[] a = random.ints(20, 0, 3).toArray();
    int[] b = random.ints(20, 0, 2).toArray();
    CohenKappa three = CohenKappa.of(CrossTab.of(a, 3, b, 3, null), CohenKappa.Weights.NONE);
    CohenKappa four = CohenKappa.of(CrossTab.of(a, 4, b, 4, null), CohenKappa.Weights.NONE);
    assertEquals(three.kappa(), four.kappa(), 1e-14);
    assertEquals(three.variance(), four.variance(), 1e-14);
  }

  @Test
  void theSameSeedGivesTheSameIntervalAndADrawCanStop() {
    double[] a = {1, 2, 3, 1, 2, 3, 1, 2};
    double[] b = {1, 2, 3, 1, 2, 2, 1, X};
    KrippendorffAlpha alpha = KrippendorffAlpha.of(Level.NOMINAL, a, b);
    assertEquals(alpha.bootstrap(0.9, 300, new ReproducibleRandom(5), r -> { }),
        alpha.bootstrap(0.9, 300, new ReproducibleRandom(5), r -> { }));
    assertThrows(CancellationException.class, () -> alpha.bootstrap(0.9, 300, new ReproducibleRandom(5), r -> {
      if (r == 3) {
        throw new CancellationException();
      }
    }));
  }

  @TestFactory
  Stream<DynamicTest> withoutAResult() {
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> FleissKappa.of(new int[0][2]), "no case was rated by all");
    calls.put(() -> FleissKappa.of(new int[][] {{3, 0}, {3, 0}}), "all ratings are in one category");
    calls.put(() -> FleissKappa.of(new int[][] {{1, 1}}).interval(0.95),
        "the interval needs at least 2 cases, there is 1");
    calls.put(() -> KrippendorffAlpha.of(Level.NOMINAL, new double[] {1, X}, new double[] {X, 2}),
        "no case has two ratings");
    calls.put(() -> KrippendorffAlpha.of(Level.ORDINAL, new double[] {2, 2}, new double[] {2, 2}).alpha(),
        "all ratings are equal");
    calls.put(() -> KrippendorffAlpha.of(Level.NOMINAL, new double[] {1}, new double[] {1}).bootstrap(0.95, 100,
        new ReproducibleRandom(1), r -> { }), "too few of the draws have different ratings");
    return calls.entrySet().stream().map(call -> dynamicTest(call.getValue(), () -> assertEquals(call.getValue(),
        assertThrows(NotComputableException.class, call.getKey()).getMessage())));
  }
}
