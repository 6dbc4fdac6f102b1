// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The fast ways against the definitions, on random data with ties, constants and empty groups. */
class NaiveComparisonTest {
  private static final int ROUNDS = 60;
  private static final double[] MIXED = {
      -0.0, 0.0, 1e-300, -5, 3, 3.5, 1e12, 1e12 + 1, -1e300, 0.1, 0.30000000000000004};

  private Random random;

  private double[] values(int n, int distinct) {
    return switch (random.nextInt(3)) {
      case 0 -> random.doubles(n).map(x -> x * 2 - 1).toArray();
      case 1 -> random.ints(n, 0, distinct).mapToDouble(i -> i).toArray();
      default -> random.ints(n, 0, MIXED.length).mapToDouble(i -> MIXED[i]).toArray();
    };
  }

  private double[] codes(int n, int distinct) {
    return random.ints(n, 0, distinct).mapToDouble(i -> i).toArray();
  }

  private static byte[] bytes(double[] codes) {
    byte[] bytes = new byte[codes.length];
    IntStream.range(0, codes.length).forEach(i -> bytes[i] = (byte) codes[i]);
    return bytes;
  }

  private static boolean constant(double[] x) {
    return Arrays.stream(x).distinct().count() < 2;
  }

  private void seed(RepetitionInfo info) {
    random = new Random(info.getCurrentRepetition());
  }

  @RepeatedTest(ROUNDS)
  void midranksAndTies(RepetitionInfo info) {
    seed(info);
    double[] x = values(random.nextInt(200), 7);
    Ranks ranks = Ranks.of(x);
    double[] expected = Naive.midranks(x);
    assertArrayEquals(expected, IntStream.range(0, x.length).mapToDouble(ranks::rank).toArray());
    double mean = (x.length + 1) / 2.0;
    assertEquals(Arrays.stream(expected).map(r -> (r - mean) * (r - mean)).sum(), ranks.sumOfSquares(), 1e-6);
    double[] coded = codes(random.nextInt(200), 4);
    Ranks counted = Ranks.of(bytes(coded), 5);
    assertArrayEquals(Naive.midranks(coded), IntStream.range(0, coded.length).mapToDouble(counted::rank).toArray());
  }

  @RepeatedTest(ROUNDS)
  void correlations(RepetitionInfo info) {
    seed(info);
    int n = 2 + random.nextInt(60);
    double[] x = codes(n, 5);
    double[] y = random.nextBoolean() ? codes(n, 4) : random.doubles(n).toArray();
    if (constant(x) || constant(y)) {
      return;
    }
    double rho = Naive.pearson(Naive.midranks(x), Naive.midranks(y));
    assertEquals(rho, Correlation.spearman(x, y).r(), 1e-13);
    assertEquals(Naive.pearson(x, y), Correlation.pearson(x, y).r(), 1e-13);
    double[] coded = codes(n, 4);
    if (!constant(coded)) {
      CrossTab table = CrossTab.of(bytes(x), 6, bytes(coded), 7);
      assertEquals(Correlation.spearman(x, coded).r(), Correlation.spearman(table).r(), 1e-13);
      assertEquals(Correlation.pearson(x, coded).r(), LinearTrend.of(table).r(), 1e-13);
      assertEquals(OrdinalAssociation.of(x, coded), OrdinalAssociation.of(table));
    }
  }

  @NaiveReference(of = OrdinalAssociation.class, members = {"of(double[], double[])", "concordant", "discordant",
      "tiedX", "tiedY"})
  @RepeatedTest(ROUNDS)
  void pairsOfCases(RepetitionInfo info) {
    seed(info);
    int n = 2 + random.nextInt(50);
    double[] x = values(n, 4);
    double[] y = values(n, 6);
    if (constant(x) || constant(y)) {
      return;
    }
    OrdinalAssociation a = OrdinalAssociation.of(x, y);
    assertEquals(Naive.pairs(x, y, 1, 1), a.concordant());
    assertEquals(Naive.pairs(x, y, 1, -1), a.discordant());
    assertEquals(Naive.pairs(x, y, 0, 1) + Naive.pairs(x, y, 0, 0), a.tiedX());
    assertEquals(Naive.pairs(x, y, 1, 0) + Naive.pairs(x, y, 0, 0), a.tiedY());
  }

  @NaiveReference(of = OrdinalAssociation.class, members = "nullVariance")
  @RepeatedTest(10)
  void varianceOfKendallsScoreWithTies(RepetitionInfo info) {
    seed(info);
    double[] x = codes(7, 3);
    double[] y = codes(7, 4);
    if (!constant(x) && !constant(y)) {
      assertEquals(Naive.pairingVariance(x, y), OrdinalAssociation.of(x, y).nullVariance(), 1e-9);
    }
  }

  @RepeatedTest(ROUNDS)
  void rankTestsOfGroups(RepetitionInfo info) {
    seed(info);
    double[][] groups = new double[4][];
    Arrays.setAll(groups, g -> codes(random.nextInt(12), 5));
    double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    if (groups[0].length == 0 || groups[1].length == 0 || constant(all)) {
      return;
    }
    assertEquals(Naive.mannWhitney(groups[0], groups[1]), MannWhitney.of(groups[0], groups[1]).u());
    assertEquals(Naive.kruskalWallis(groups), KruskalWallis.of(groups).test().statistic(), 1e-10);
    CrossTab table = CrossTab.of(Arrays.stream(groups).map(g -> Frequencies.countCodes(bytes(g), 5))
        .toArray(long[][]::new));
    assertEquals(KruskalWallis.of(groups).meanRanks(), KruskalWallis.of(table).meanRanks());
    assertEquals(KruskalWallis.of(groups).droppedGroups(), KruskalWallis.of(table).droppedGroups());
    assertEquals(KruskalWallis.of(groups).test().p(), KruskalWallis.of(table).test().p(), 1e-13);
  }

  @NaiveReference(of = MannWhitney.class, members = {"exactP()", "exactP(long[])"})
  @NaiveReference(of = Wilcoxon.class, members = {"exactP()", "exactP(double[], double[])"})
  @RepeatedTest(ROUNDS)
  void exactRankTestsWithTies(RepetitionInfo info) {
    seed(info);
    double[][] groups = {codes(1 + random.nextInt(5), 4), codes(1 + random.nextInt(5), 4)};
    double[] both = Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    double[] ranks = Naive.midranks(both);
    Frequencies values = Frequencies.of(both);
    long[] ties = IntStream.range(0, values.size()).mapToLong(values::count).toArray();
    MannWhitney test = MannWhitney.of(groups[0], groups[1]);
    assertEquals(Naive.rankSumExact(ranks, groups[0].length, Arrays.stream(ranks, 0, groups[0].length).sum()),
        test.exactP(ties), 1e-12);
    if (test.tieSum() == 0) {
      assertEquals(test.exactP(), test.exactP(ties), 1e-12);
    }
    double[] x = codes(1 + random.nextInt(10), 5);
    double[] y = codes(x.length, 5);
    double[] sizes = IntStream.range(0, x.length).mapToDouble(i -> Math.abs(x[i] - y[i])).filter(d -> d > 0).toArray();
    if (sizes.length > 0) {
      assertEquals(Naive.signedRanksExact(Naive.midranks(sizes), Wilcoxon.of(x, y).v()), Wilcoxon.exactP(x, y), 1e-12);
    }
    double[] apart = random.doubles(x.length).map(d -> d - 0.4).toArray();
    double[] ranksApart = Naive.midranks(Arrays.stream(apart).map(Math::abs).toArray());
    Wilcoxon untied = Wilcoxon.of(apart, new double[apart.length]);
    assertEquals(Naive.signedRanksExact(ranksApart, untied.v()), untied.exactP(), 1e-12);
  }

  @NaiveReference(of = KruskalWallis.class, members = "exactP")
  @RepeatedTest(ROUNDS)
  void exactTestOfSeveralGroups(RepetitionInfo info) {
    seed(info);
    double[][] groups = new double[2 + random.nextInt(2)][];
    Arrays.setAll(groups, g -> codes(1 + random.nextInt(3), 4));
    if (constant(Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray())) {
      return;
    }
    CrossTab table = CrossTab.of(Arrays.stream(groups).map(g -> Frequencies.countCodes(bytes(g), 4))
        .toArray(long[][]::new));
    assertEquals(Naive.kruskalWallisExact(groups), KruskalWallis.exactP(table), 1e-12);
    if (groups.length == 2) {
      assertEquals(MannWhitney.of(table).exactP(IntStream.range(0, 4).mapToLong(table::columnTotal).toArray()),
          KruskalWallis.exactP(table), 1e-12, "two groups are the Mann-Whitney test");
    }
  }

  @RepeatedTest(ROUNDS)
  void momentsAreExactToTheLastDigits(RepetitionInfo info) {
    seed(info);
    double offset = random.nextBoolean() ? 0 : 1e9;
    double[] x = random.doubles(3 + random.nextInt(40)).map(v -> v + offset).toArray();
    Descriptives d = Descriptives.of(x);
    assertEquals(Naive.mean(x).doubleValue(), d.mean(), Math.ulp(d.mean()));
    double squares = Naive.sumOfProducts(x, x).doubleValue();
    assertEquals(squares, d.sumOfSquares(), 1e-14 * squares);
    assertEquals(squares, Descriptives.of(Frequencies.of(x)).sumOfSquares(), 1e-14 * squares);
  }

  @RepeatedTest(ROUNDS)
  void aWeightIsThatManyCases(RepetitionInfo info) {
    seed(info);
    double[] x = codes(1 + random.nextInt(20), 5);
    long[] counts = random.longs(x.length, 0, 4).toArray();
    counts[0] = 3;
    double[] cases = IntStream.range(0, x.length).boxed().flatMapToDouble(
        i -> IntStream.range(0, (int) counts[i]).mapToDouble(k -> x[i])).toArray();
    Frequencies weighted = Frequencies.ofTable(x, counts);
    assertEquals(cases.length, weighted.n());
    assertEquals(Quantiles.of(Frequencies.of(cases)).median(), Quantiles.of(weighted).median());
    assertEquals(Descriptives.of(cases).mean(), Descriptives.of(weighted).mean(), 1e-14);
    int[] codes = Arrays.stream(x).mapToInt(v -> (int) v - 1).toArray();
    int[] weights = Arrays.stream(counts).mapToInt(c -> (int) c).toArray();
    int[] repeated = Arrays.stream(cases).mapToInt(v -> (int) v - 1).toArray();
    assertArrayEquals(Frequencies.countCodes(repeated, 4, null), Frequencies.countCodes(codes, 4, weights));
    CrossTab table = CrossTab.of(codes, 4, codes, 4, weights);
    assertEquals(Arrays.stream(repeated).filter(c -> c >= 0).count(), table.n());
  }

  @RepeatedTest(ROUNDS)
  void tablesByGroupAddUp(RepetitionInfo info) {
    seed(info);
    int n = random.nextInt(300);
    byte[] rows = bytes(codes(n, 4));
    byte[] columns = bytes(codes(n, 3));
    byte[] groups = bytes(codes(n, 3));
    IntStream.range(0, n / 10).forEach(i -> {
      rows[random.nextInt(n)] = -1;
      columns[random.nextInt(n)] = -9;
    });
    CrossTab[] parts = CrossTab.byGroup(rows, 4, columns, 3, groups, 3);
    for (int r = 0; r < 4; r++) {
      for (int c = 0; c < 3; c++) {
        for (int g = 0; g < 3; g++) {
          int row = r;
          int column = c;
          int group = g;
          assertEquals(IntStream.range(0, n).filter(i -> rows[i] == row && columns[i] == column && groups[i] == group)
              .count(), parts[g].count(r, c));
        }
        int row = r;
        int column = c;
        assertEquals(Arrays.stream(parts).mapToLong(t -> t.count(row, column)).sum(),
            CrossTab.of(rows, 4, columns, 3).count(r, c));
      }
    }
  }

  @NaiveReference(of = FisherExactTable.class, members = "twoSided")
  @RepeatedTest(ROUNDS)
  void fisherOfTablesOfAnySize(RepetitionInfo info) {
    seed(info);
    long[][] t = new long[2 + random.nextInt(2)][2 + random.nextInt(3)];
    for (int i = 0; i < 14; i++) {
      t[random.nextInt(t.length)][random.nextInt(t[0].length)]++;
    }
    CrossTab table = CrossTab.of(t);
    if (table.withoutEmpty().rows() > 1 && table.withoutEmpty().columns() > 1) {
      assertEquals(Naive.fisher(t), FisherExactTable.twoSided(table), 1e-12);
    }
  }

  @RepeatedTest(ROUNDS)
  void exactRankTests(RepetitionInfo info) {
    seed(info);
    int n1 = 1 + random.nextInt(7);
    int n2 = 1 + random.nextInt(7);
    int u = random.nextInt(n1 * n2 + 1);
    assertEquals(Naive.mannWhitneyExact(u, n1, n2), ExactRankTests.mannWhitney(u, n1, n2), 1e-13);
    int n = 1 + random.nextInt(12);
    int v = random.nextInt(n * (n + 1) / 2 + 1);
    assertEquals(Naive.signedRankExact(v, n), ExactRankTests.signedRank(v, n), 1e-13);
    int cases = 2 + random.nextInt(30);
    int concordant = random.nextInt(cases * (cases - 1) / 2 + 1);
    double kendall = Naive.kendallExact(concordant, cases);
    assertEquals(kendall, ExactRankTests.kendall(concordant, cases), 1e-12 * kendall);
  }

  @NaiveReference(of = BinomialTest.class, members = "twoSided")
  @RepeatedTest(ROUNDS)
  void binomialTwoSided(RepetitionInfo info) {
    seed(info);
    int n = 1 + random.nextInt(40);
    int x = random.nextInt(n + 1);
    BigDecimal p = BigDecimal.valueOf(1 + random.nextInt(99), 2);
    assertEquals(Naive.binomial(x, n, p), BinomialTest.of(new Proportion(x, n), p.doubleValue()).twoSided(), 1e-12);
  }
}
