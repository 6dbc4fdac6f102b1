// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Tables drawn with given margins give Fisher's p as far as chance allows, the same for the same seed. */
class FisherSimulationTest {
  private static final double ALMOST_SURE = 0.9999;

  private static FisherSimulation of(long[][] table, long seed) {
    return FisherSimulation.of(CrossTab.of(table), 20_000, new ReproducibleRandom(seed), draw -> { });
  }

  /** The least count whose probability not to be exceeded reaches a number drawn, all added from the least count on. */
  private static int hypergeometric(double drawn, int white, int black, int balls) {
    double upTo = 0;
    int count = Math.max(0, balls - black) - 1;
    while (upTo < drawn) {
      count++;
      upTo += new BigDecimal(choose(white, count).multiply(choose(black, balls - count))).divide(new BigDecimal(choose(
          white + black, balls)), MathContext.DECIMAL128).doubleValue();
    }
    return count;
  }

  private static BigInteger choose(int n, int k) {
    return Naive.factorial(n).divide(Naive.factorial(k)).divide(Naive.factorial(n - k));
  }

  /** A table with given margins, cell by cell by columns. */
  private static long[][] drawn(long[] rows, long[] columns, ReproducibleRandom random) {
    long[][] table = new long[rows.length][columns.length];
    long[] left = rows.clone();
    for (int c = 0; c < columns.length; c++) {
      long need = columns[c];
      for (int r = 0; r < rows.length; r++) {
        long below = Arrays.stream(left, r + 1, left.length).sum();
        table[r][c] = r == rows.length - 1 ? need : c == columns.length - 1 ? left[r] : hypergeometric(random.next(),
            (int) left[r], (int) below, (int) need);
        need -= table[r][c];
      }
      for (int r = 0; r < rows.length; r++) {
        left[r] -= table[r][c];
      }
    }
    return table;
  }

  private static BigInteger factorials(long[][] table) {
    return Arrays.stream(table).flatMapToLong(Arrays::stream).mapToObj(Naive::factorial).reduce(BigInteger.ONE,
        BigInteger::multiply);
  }

  @NaiveReference(of = FisherSimulation.class, members = {"of", "extreme", "draws", "p", "interval"})
  @RepeatedTest(40)
  void extremeTablesAreCountedAmongThoseDrawn(RepetitionInfo info) {
    Draw draw = new Draw(info);
    long[][] given = draw.table(draw.between(2, 4), draw.between(2, 4), draw.between(4, 30));
    CrossTab table = CrossTab.of(given).withoutEmpty();
    if (table.rows() < 2 || table.columns() < 2) {
      assertThrows(NotComputableException.class, () -> of(given, 1));
      return;
    }
    long[] rows = IntStream.range(0, table.rows()).mapToLong(table::rowTotal).toArray();
    long[] columns = IntStream.range(0, table.columns()).mapToLong(table::columnTotal).toArray();
    ReproducibleRandom random = new ReproducibleRandom(info.getCurrentRepetition());
    BigInteger observed = factorials(given);
    // The larger the product of factorials, the less likely the table.
    long extreme = IntStream.range(0, 200).filter(i -> factorials(drawn(rows, columns, random)).compareTo(observed)
        >= 0).count();
    FisherSimulation found = FisherSimulation.of(CrossTab.of(given), 200, new ReproducibleRandom(info
        .getCurrentRepetition()), step -> { });
    assertEquals(extreme, found.extreme());
    assertEquals(200, found.draws());
    Agree.figure((extreme + 1) / 201.0, found.p());
    assertEquals(new Proportion(extreme, 200).clopperPearson(0.9), found.interval(0.9));
  }

  @Test
  void theExactPLiesWithinItsLimits() {
    Random random = new Random(3);
    for (int round = 0; round < 30; round++) {
      long[][] table = new long[2 + random.nextInt(3)][2 + random.nextInt(3)];
      for (long[] row : table) {
        for (int c = 0; c < row.length; c++) {
          row[c] = 1 + random.nextInt(random.nextInt(5) == 0 ? 9 : 4);
        }
      }
      double exact = FisherExactTable.twoSided(CrossTab.of(table));
      Interval limits = of(table, 100 + round).interval(ALMOST_SURE);
      assertTrue(limits.lower() <= exact && exact <= limits.upper(), exact + " is not in " + limits);
    }
  }

  @Test
  void largeTablesHaveAProbability() {
    long[][] none = {{2000, 1999, 2001}, {1000, 1001, 999}, {52, 50, 47}};
    assertEquals(1, of(none, 1).p(), 0.01);
    FisherSimulation some = of(new long[][] {{900, 850, 800, 780}, {950, 900, 850, 900}, {500, 520, 560, 540}}, 1);
    Interval limits = some.interval(ALMOST_SURE);
    double chi = ChiSquare.of(CrossTab.of(new long[][] {{900, 850, 800, 780}, {950, 900, 850, 900},
        {500, 520, 560, 540}})).pearson().p();
    assertTrue(Math.abs(some.p() - chi) < 0.1 * chi + limits.upper() - limits.lower(), some.p() + " and " + chi);
  }

  @Test
  void theSameSeedGivesTheSame() {
    long[][] table = {{3, 1, 4}, {1, 5, 9}, {2, 6, 5}};
    assertEquals(of(table, 7), of(table, 7));
    assertTrue(of(table, 7).extreme() != of(table, 8).extreme());
    assertEquals(of(table, 7), of(new long[][] {{3, 0, 1, 4}, {0, 0, 0, 0}, {1, 0, 5, 9}, {2, 0, 6, 5}}, 7));
  }

  @Test
  void tablesWithoutATestAreRefused() {
    assertEquals("a test of independence needs at least two rows and two columns with cases, there are 1 and 2",
        assertThrows(NotComputableException.class, () -> of(new long[][] {{3, 4}, {0, 0}}, 1)).getMessage());
    assertEquals("tables of 10000003 cases are not simulated; use chi-square", assertThrows(
        NotComputableException.class, () -> of(new long[][] {{10_000_000, 1}, {1, 1}}, 1)).getMessage());
  }
}
