// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers rely on beyond the figures themselves. */
class BehaviourTest {
  @Test
  void emptyRowsAndColumnsAreLeftOutAndNamed() {
    ChiSquare with = ChiSquare.of(CrossTab.of(new long[][] {{5, 0, 9}, {0, 0, 0}, {8, 0, 3}}));
    ChiSquare without = ChiSquare.of(CrossTab.of(new long[][] {{5, 9}, {8, 3}}));
    assertEquals(List.of(1), with.droppedRows());
    assertEquals(List.of(1), with.droppedColumns());
    assertEquals(without.pearson(), with.pearson());
    assertEquals(without.yates(), with.yates());
    assertEquals(1, with.pearson().df());
  }

  @Test
  void yatesIsForFourfoldTablesOnly() {
    assertEquals(Optional.empty(), ChiSquare.of(CrossTab.of(new long[][] {{5, 4, 9}, {8, 6, 3}})).yates());
  }

  @Test
  void missingCodesLeaveOutTheCase() {
    CrossTab table = CrossTab.of(new byte[] {0, -1, 1, 1, 0}, 2, new byte[] {0, 1, -3, 1, 1}, 2);
    assertEquals(3, table.n());
    assertEquals(1, table.count(0, 1));
    assertArrayEquals(new long[] {2, 2}, Frequencies.countCodes(new byte[] {0, -1, 1, 1, 0}, 2));
  }

  @Test
  void completeCasesPairwise() {
    double nan = Double.NaN;
    double[][] complete = CompleteCases.of(new double[] {1, nan, 3, 4}, new double[] {5, 6, nan, 8});
    assertArrayEquals(new double[] {1, 4}, complete[0]);
    assertArrayEquals(new double[] {5, 8}, complete[1]);
    assertArrayEquals(new double[] {2}, CompleteCases.of(new double[] {nan, 2})[0]);
  }

  @Test
  void anAnalysisOfVarianceNamesTheGroupsItLeavesOut() {
    double[] a = {1, 2, 4};
    double[] b = {3, 5};
    Anova with = Anova.of(new double[0], a, b);
    assertEquals(List.of(0), with.droppedGroups());
    assertEquals(2, with.groups());
    assertEquals(Anova.of(a, b).f(), with.f());
  }

  @Test
  void twoGroupsGiveStudentsTestSquared() {
    double[] a = {1, 2, 4, 4, 7};
    double[] b = {3, 5, 9, 9};
    TestResult t = TTest.student(GroupSummary.of(a), GroupSummary.of(b)).test();
    assertEquals(t.statistic() * t.statistic(), Anova.of(a, b).f(), 1e-12);
    assertEquals(t.p(), Anova.of(a, b).p(), 1e-12);
  }

  @Test
  void resultsDoNotChangeWithTheirInput() {
    long[][] counts = {{1, 2}, {3, 4}};
    CrossTab table = CrossTab.of(counts);
    double[] column = {3, 1, 2};
    Ranks ranks = Ranks.of(column);
    counts[0][0] = 99;
    column[0] = -5;
    assertEquals(1, table.count(0, 0));
    assertEquals(3, ranks.rank(0));
    assertArrayEquals(new double[] {-5, 1, 2}, column);
  }

  @Test
  void zeroHasOneSign() {
    assertEquals(1, Frequencies.of(0.0, -0.0).size());
    assertEquals(1.5, Ranks.of(-0.0, 0.0).rank(0));
    assertEquals(1.5, Ranks.of(0.0, -0.0).rank(0));
  }

  /** Values that agree in their upper bits are where the sort must make all its passes. */
  @Test
  void ranksOfManyCloseValues() {
    Random random = new Random(7);
    int n = 20_000;
    for (double scale : new double[] {1e-9, 1e-15, 1}) {
      double[] x = random.doubles(n).map(v -> -1 - v * scale).toArray();
      Ranks ranks = Ranks.of(x);
      double[] sorted = x.clone();
      Arrays.sort(sorted);
      assertTrue(IntStream.range(0, n).allMatch(i -> sorted[(int) Math.floor(ranks.rank(i)) - 1] == x[i]));
    }
  }

  @Test
  void intervalsEndAtTheBounds() {
    assertEquals(0, new Proportion(0, 12).wilson(0.95).lower());
    assertEquals(1, new Proportion(12, 12).wilson(0.95).upper());
    assertEquals(0, new Proportion(0, 12).clopperPearson(0.95).lower());
    assertEquals(1, new Proportion(12, 12).clopperPearson(0.95).upper());
  }

  @Test
  void agreementThatIsComplete() {
    CohenKappa kappa = CohenKappa.of(CrossTab.of(new long[][] {{4, 0}, {0, 6}}), CohenKappa.Weights.NONE);
    assertEquals(1, kappa.kappa());
    assertEquals(1, kappa.observed());
    assertEquals(0, kappa.variance(), 1e-15);
  }

  @Test
  void aConstantOfAnySizeHasNoSpread() {
    Descriptives d = Descriptives.of(0.1, 0.1, 0.1);
    assertEquals(0.1, d.mean());
    assertEquals(0, d.sd());
  }

  /** The report's 6 x 4 table, for which R needs a larger workspace: R 4.2.2 gives 0.00772056920622. */
  @Test
  void fisherOfALargerTable() {
    assertEquals(0.0077205692, FisherExactTable.twoSided(CrossTab.of(new long[][] {
        {4, 12, 7, 1}, {1, 11, 2, 0}, {26, 49, 12, 0}, {1, 1, 1, 0}, {14, 9, 2, 0}, {8, 8, 0, 0}})), 1e-10);
  }

  @Test
  void effectSizesPointTheRightWay() {
    double[] high = {5, 6, 7};
    double[] low = {1, 2};
    assertEquals(1, MannWhitney.of(high, low).rankBiserial());
    assertEquals(-1, MannWhitney.of(low, high).rankBiserial());
    assertEquals(1, Wilcoxon.of(new double[] {5, 6, 9}, new double[] {4, 4, 4}).rankBiserial());
    assertTrue(TTest.cohensD(GroupSummary.of(high), GroupSummary.of(low)) > 0);
    assertEquals(1, KruskalWallis.of(new double[] {1, 1}, new double[] {2, 2}).epsilonSquared(), 1e-15);
  }
}
