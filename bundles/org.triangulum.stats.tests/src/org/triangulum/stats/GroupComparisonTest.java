// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Comparisons of groups and of repeated measurements against their definitions, and data that allow none. */
class GroupComparisonTest {
  private static final int ROUNDS = 40;
  private static final double[] NONE = {};

  private static double[][] likert(Random random, int columns, int rows, int distinct) {
    return IntStream.range(0, columns).mapToObj(c -> random.ints(rows, 0, distinct).asDoubleStream().toArray())
        .toArray(double[][]::new);
  }

  @Test
  void theRangeOfTwoIsTwiceTheTDistribution() {
    for (double df : new double[] {0.7, 1, 2, 3.5, 17, 400}) {
      for (double t : new double[] {0.01, 0.7, 2, 5, 40}) {
        double p = Tails.tTwoSided(t, df);
        assertEquals(p, new StudentizedRange(2, df).upper(t * Math.sqrt(2)), 2e-13 * p, "t " + t + ", df " + df);
      }
      assertEquals(Tails.tCritical(0.95, df), new StudentizedRange(2, df).critical(0.95) / Math.sqrt(2),
          1e-10 * Tails.tCritical(0.95, df));
    }
  }

  @Test
  void aNoncentralityOfZeroIsTheCentralDistribution() {
    for (double df : new double[] {1, 4, 30, 1000}) {
      assertEquals(Tails.tTwoSided(1.3, df) / 2, Noncentral.tUpper(1.3, df, 0), 1e-14);
      assertEquals(1 - Tails.tTwoSided(1.3, df) / 2, Noncentral.tLower(1.3, df, 0), 1e-14);
    }
  }

  @NaiveReference(of = Friedman.class, members = "exactP")
  @RepeatedTest(ROUNDS)
  void friedman(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] columns = likert(random, 3, 1 + random.nextInt(4), 3);
    int n = columns[0].length;
    double[] sums = new double[3];
    double within = 0;
    for (int i = 0; i < n; i++) {
      double[] ranks = Naive.midranks(new double[] {columns[0][i], columns[1][i], columns[2][i]});
      for (int j = 0; j < 3; j++) {
        sums[j] += ranks[j];
        within += (ranks[j] - 2) * (ranks[j] - 2);
      }
    }
    if (within == 0) {
      assertThrows(NotComputableException.class, () -> Friedman.of(columns));
      return;
    }
    double between = Arrays.stream(sums).map(s -> (s - 2 * n) * (s - 2 * n)).sum();
    Friedman test = Friedman.of(columns);
    assertEquals(between / n * 2 * n / within, test.test().statistic(), 1e-12);
    assertEquals(between / (n * within), test.w(), 1e-12);
    int[] counts = new int[2];
    orders(columns, 0, new double[3], between, counts);
    assertEquals((double) counts[0] / counts[1], Friedman.exactP(columns), 1e-12);
  }

  /** Counts the ways to order every case's ranks, and those at least as extreme. */
  private static void orders(double[][] columns, int i, double[] sums, double observed, int[] counts) {
    if (i == columns[0].length) {
      double between = Arrays.stream(sums).map(s -> (s - 2 * i) * (s - 2 * i)).sum();
      counts[0] += between >= observed - 1e-9 ? 1 : 0;
      counts[1]++;
      return;
    }
    double[] ranks = Naive.midranks(new double[] {columns[0][i], columns[1][i], columns[2][i]});
    for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      orders(columns, i + 1, new double[] {sums[0] + ranks[order[0]], sums[1] + ranks[order[1]],
          sums[2] + ranks[order[2]]}, observed, counts);
    }
  }

  @RepeatedTest(ROUNDS)
  void ofYesAndNoFriedmanIsCochransQ(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int k = 2 + random.nextInt(4);
    double[][] columns = likert(random, k, 20, 2);
    double yes = 0;
    double squares = 0;
    for (int i = 0; i < 20; i++) {
      int row = i;
      double sum = Arrays.stream(columns).mapToDouble(c -> c[row]).sum();
      yes += sum;
      squares += sum * sum;
    }
    double columnSquares = Arrays.stream(columns).mapToDouble(c -> Math.pow(Arrays.stream(c).sum(), 2)).sum();
    double q = (k - 1) * (k * columnSquares - yes * yes) / (k * yes - squares);
    assertEquals(q, Friedman.of(columns).test().statistic(), 1e-11);
    if (k == 2) {
      CrossTab table = CrossTab.of(IntStream.range(0, 20).map(i -> (int) columns[0][i]).toArray(), 2,
          IntStream.range(0, 20).map(i -> (int) columns[1][i]).toArray(), 2, null);
      assertEquals(McNemar.of(table).test().statistic(), q, 1e-11);
      assertEquals(McNemar.bowker(table).statistic(), q, 1e-11);
    }
  }

  @RepeatedTest(ROUNDS)
  void dunnsDifferencesAreOfMidranks(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] groups = IntStream.range(0, 4).mapToObj(g -> random.ints(random.nextInt(9), 0, 4).asDoubleStream()
        .toArray()).toArray(double[][]::new);
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    if (Arrays.stream(groups).filter(g -> g.length > 0).count() < 2 || Arrays.stream(all).distinct().count() < 2) {
      assertThrows(NotComputableException.class, () -> Dunn.of(groups));
      return;
    }
    double[] ranks = Naive.midranks(all);
    double mean = (all.length + 1) / 2.0;
    double variance = Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum() / (all.length - 1);
    double[] means = new double[4];
    int at = 0;
    for (int g = 0; g < 4; g++) {
      means[g] = Arrays.stream(ranks, at, at + groups[g].length).average().orElse(0);
      at += groups[g].length;
    }
    for (Dunn pair : Dunn.of(groups)) {
      double difference = means[pair.first()] - means[pair.second()];
      assertEquals(difference, pair.difference(), 1e-12);
      assertEquals(difference / Math.sqrt(variance * (1.0 / groups[pair.first()].length
          + 1.0 / groups[pair.second()].length)), pair.test().z(), 1e-12);
    }
  }

  @RepeatedTest(ROUNDS)
  void adjustedPValuesRejectWhatTheProceduresReject(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[] p = random.ints(1 + random.nextInt(9), 0, 30).mapToDouble(i -> i / 100.0).toArray();
    double[] sorted = Arrays.stream(p).sorted().toArray();
    double alpha = (1 + random.nextInt(30)) / 100.0 + 1e-4;
    int m = p.length;
    int holm = 0;
    while (holm < m && sorted[holm] <= alpha / (m - holm)) {
      holm++;
    }
    int discoveries = m;
    while (discoveries > 0 && sorted[discoveries - 1] > alpha * discoveries / m) {
      discoveries--;
    }
    assertEquals(holm, Arrays.stream(PAdjustment.HOLM.of(p)).filter(a -> a <= alpha).count());
    assertEquals(discoveries, Arrays.stream(PAdjustment.BENJAMINI_HOCHBERG.of(p)).filter(a -> a <= alpha).count());
    assertArrayEquals(Arrays.stream(p).map(x -> Math.min(1, m * x)).toArray(), PAdjustment.BONFERRONI.of(p));
  }

  @RepeatedTest(ROUNDS)
  void limitsOfAStandardisedMeanAreWhereTheTestTurns(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    GroupSummary a = GroupSummary.of(random.doubles(2 + random.nextInt(30)).toArray());
    GroupSummary b = GroupSummary.of(random.doubles(2 + random.nextInt(30)).map(x -> x * 2).toArray());
    StandardizedMean d = StandardizedMean.of(a, b);
    Interval interval = d.interval(0.9);
    assertEquals(0.05, Noncentral.tUpper(d.d() / d.scale(), d.df(), interval.lower() / d.scale()), 1e-10);
    assertEquals(0.05, Noncentral.tLower(d.d() / d.scale(), d.df(), interval.upper() / d.scale()), 1e-10);
    assertEquals(TTest.student(a, b).test().statistic(), d.d() / d.scale(), 1e-12);
  }

  @Test
  void twoGroupsGiveWelchsAndStudentsP() {
    List<GroupSummary> two = List.of(new GroupSummary(12, 3.1, 1.2), new GroupSummary(20, 4, 2.3));
    TTest welch = TTest.welch(two.get(0), two.get(1));
    assertEquals(welch.test().p(), WelchAnova.of(two).p(), 1e-14);
    assertEquals(welch.test().p(), PairwiseMeans.gamesHowell(two).get(0).p(), 1e-13);
    TTest student = TTest.student(two.get(0), two.get(1));
    assertEquals(student.test().p(), PairwiseMeans.tukey(two).get(0).p(), 1e-13);
    assertEquals(student.interval(0.95).lower(), PairwiseMeans.tukey(two).get(0).interval(0.95).lower(), 1e-10);
  }

  @TestFactory
  Stream<DynamicTest> withoutAResult() {
    GroupSummary one = new GroupSummary(1, 3, 0);
    GroupSummary flat = new GroupSummary(4, 3, 0);
    GroupSummary some = new GroupSummary(4, 3, 1);
    Map<Executable, String> calls = new LinkedHashMap<>();
    calls.put(() -> WelchAnova.of(List.of(some)), "comparing means needs at least 2 groups with cases, there is 1");
    calls.put(() -> WelchAnova.of(List.of(some, one)),
        "Welch's test needs at least 2 different values in each group; group 2 has 1 case");
    calls.put(() -> WelchAnova.of(List.of(flat, some)),
        "Welch's test needs at least 2 different values in each group; group 1 does not vary");
    calls.put(() -> PairwiseMeans.tukey(List.of(flat, flat)), "the values do not vary within any group");
    calls.put(() -> PairwiseMeans.gamesHowell(List.of(one, some)),
        "Welch's test needs at least 2 cases in each group");
    calls.put(() -> PairwiseMeans.gamesHowell(List.of()),
        "comparing means needs at least 2 groups with cases, there are none");
    calls.put(() -> Levene.of(Levene.Centre.MEDIAN, NONE, NONE),
        "an analysis of variance needs at least 2 groups with cases, there are none");
    calls.put(() -> Friedman.of(NONE, NONE), "there are no cases");
    calls.put(() -> Friedman.of(new double[] {1, 2}), "the test compares at least two measurements");
    calls.put(() -> Friedman.of(new double[] {1, 2}, new double[] {1, 2}), "no case has different values");
    calls.put(() -> Friedman.exactP(likert(new Random(1), 7, 3, 3)),
        "there are too many cases or measurements for the exact test; use the chi-square approximation");
    calls.put(() -> new McNemar(0, 0, 0, 0).exactP(), "there are no pairs");
    calls.put(() -> new McNemar(4, 0, 0, 3).test(), "no case changed its answer");
    calls.put(() -> new McNemar(4, 2, 0, 3).oddsRatio(0.95),
        "all changes are one way: the odds ratio has no finite interval");
    calls.put(() -> McNemar.bowker(CrossTab.of(new long[][] {{3, 0}, {0, 2}})), "no case changed its answer");
    calls.put(() -> new StandardizedMean(1, 1, 1).g(), "Hedges' g needs at least 2 degrees of freedom");
    calls.put(() -> Wilcoxon.of(new double[] {2, 3}, new double[] {1, 1}).rankBiserialInterval(0.95),
        "all differences have one sign: the correlation has no interval");
    return calls.entrySet().stream().map(call -> dynamicTest(call.getValue(), () -> assertEquals(call.getValue(),
        assertThrows(NotComputableException.class, call.getKey()).getMessage())));
  }
}
