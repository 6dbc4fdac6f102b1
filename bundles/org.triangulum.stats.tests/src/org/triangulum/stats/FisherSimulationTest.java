// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tables drawn with given margins give Fisher's p as far as chance allows, the same for the same seed. */
class FisherSimulationTest {
  private static final double ALMOST_SURE = 0.9999;

  private static FisherSimulation of(long[][] table, long seed) {
    return FisherSimulation.of(CrossTab.of(table), 20_000, new ReproducibleRandom(seed), draw -> { });
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
