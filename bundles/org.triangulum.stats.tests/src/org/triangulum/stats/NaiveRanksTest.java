// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Tests of ranks by comparing all with all; their variances are those of drawing from the ranks that there are. */
class NaiveRanksTest {
  private static final int ROUNDS = 150;

  private static double squares(double... ranks) {
    double mean = Arrays.stream(ranks).average().orElse(0);
    return Arrays.stream(ranks).map(r -> (r - mean) * (r - mean)).sum();
  }

  private static double ties(double... x) {
    return Arrays.stream(x).distinct().map(v -> Arrays.stream(x).filter(w -> w == v).count()).map(t -> t * t * t - t)
        .sum();
  }

  /** Codes of the groups that values joined come from. */
  private static byte[] codes(double[]... groups) {
    byte[] codes = new byte[Draw.joined(groups).length];
    int at = 0;
    for (int g = 0; g < groups.length; g++) {
      for (int i = 0; i < groups[g].length; i++) {
        codes[at++] = (byte) g;
      }
    }
    return codes;
  }

  private static CrossTab table(int values, double[]... groups) {
    return CrossTab.of(Arrays.stream(groups).map(g -> IntStream.range(0, values).mapToLong(v -> Arrays.stream(g)
        .filter(x -> x == v).count()).toArray()).toArray(long[][]::new));
  }

  @NaiveReference(of = MannWhitney.class, members = {"of(double[], double[])", "of(Ranks, byte[])", "of(CrossTab)",
      "u", "n1", "n2", "tieSum", "test", "continuityCorrected", "probabilityOfSuperiority", "superiorityInterval",
      "rankBiserial"})
  @RepeatedTest(ROUNDS)
  void mannWhitneyComparesEachWithEach(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = draw.groups(2, 14, 5);
    double[] a = Draw.present(gappy)[0];
    double[] b = Draw.present(gappy)[1];
    double[] first = CompleteCases.of(gappy[0])[0];
    double[] second = CompleteCases.of(gappy[1])[0];
    if (a.length == 0 || b.length == 0) {
      assertThrows(NotComputableException.class, () -> MannWhitney.of(first, second));
      return;
    }
    double[] all = Draw.joined(a, b);
    double u = Naive.mannWhitney(a, b);
    double m = a.length;
    double n = b.length;
    MannWhitney test = MannWhitney.of(first, second);
    assertEquals(u, test.u());
    assertEquals(m, test.n1());
    assertEquals(n, test.n2());
    assertEquals(ties(all), test.tieSum());
    assertEquals(test, MannWhitney.of(Ranks.of(all), codes(a, b)));
    assertEquals(test, MannWhitney.of(table(6, a, b)));
    Agree.figure(u / (m * n), test.probabilityOfSuperiority());
    Agree.figure((u - Naive.mannWhitney(b, a)) / (m * n), test.rankBiserial());
    double level = draw.oneIn(2) ? 0.95 : 0.8;
    for (double[] end : new double[][] {{test.superiorityInterval(level).lower(), 0},
        {test.superiorityInterval(level).upper(), 1}}) {
      if (u / (m * n) == end[1]) {
        assertEquals(end[1], end[0]);
      } else { // the limit is z of its own standard errors away: Hanley and McNeil's with the mean number of cases
        double t = end[0];
        double variance = (t * (1 - t) + ((m + n) / 2 - 1) * (t / (2 - t) - t * t + 2 * t * t / (1 + t) - t * t))
            / (m * n);
        assertEquals(Law.z(level), Math.abs(u / (m * n) - t) / Math.sqrt(variance), 1e-7);
      }
    }
    double sd = Math.sqrt(m * n / ((m + n) * (m + n - 1)) * squares(Naive.midranks(all)));
    if (sd == 0) {
      assertThrows(NotComputableException.class, test::test);
      return;
    }
    double off = u - m * n / 2;
    Agree.normal(off / sd, test.test());
    Agree.normal((off - Math.signum(off) / 2) / sd, test.continuityCorrected());
  }

  @NaiveReference(of = Wilcoxon.class, members = {"of", "v", "n", "zeros", "tieSum", "test", "continuityCorrected",
      "rankBiserial", "rankBiserialInterval"})
  @RepeatedTest(ROUNDS)
  void signedRanksAddUpWhatIsPositive(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int cases = draw.between(0, 16);
    double[][] gappy = {draw.gappy(draw.tied(cases, 6)), draw.gappy(draw.tied(cases, 6))};
    double[][] kept = CompleteCases.of(gappy);
    double[][] x = Draw.complete(gappy);
    double[] differences = IntStream.range(0, x[0].length).mapToDouble(i -> x[0][i] - x[1][i]).filter(d -> d != 0)
        .toArray();
    if (differences.length == 0) {
      assertThrows(NotComputableException.class, () -> Wilcoxon.of(kept[0], kept[1]));
      return;
    }
    double[] ranks = Naive.midranks(Arrays.stream(differences).map(Math::abs).toArray());
    double up = IntStream.range(0, ranks.length).filter(i -> differences[i] > 0).mapToDouble(i -> ranks[i]).sum();
    double down = IntStream.range(0, ranks.length).filter(i -> differences[i] < 0).mapToDouble(i -> ranks[i]).sum();
    Wilcoxon test = Wilcoxon.of(kept[0], kept[1]);
    assertEquals(up, test.v());
    assertEquals(ranks.length, test.n());
    assertEquals(x[0].length - ranks.length, test.zeros());
    assertEquals(ties(ranks), test.tieSum());
    double sd = Math.sqrt(Arrays.stream(ranks).map(r -> r * r).sum()) / 2; // each rank has either sign
    double off = (up - down) / 2;
    Agree.normal(off / sd, test.test());
    Agree.normal((off - Math.signum(off) / 2) / sd, test.continuityCorrected());
    Agree.figure((up - down) / (up + down), test.rankBiserial());
    if (up * down == 0) {
      assertThrows(NotComputableException.class, () -> test.rankBiserialInterval(0.95));
      return;
    }
    double untied = Math.sqrt(IntStream.rangeClosed(1, ranks.length).mapToDouble(r -> r * r).sum()) / (up + down);
    double z = Math.log(up / down) / 2; // atanh of the correlation
    double half = Law.z(0.95) * untied;
    Agree.interval(Math.tanh(z - half), Math.tanh(z + half), test.rankBiserialInterval(0.95));
  }

  @NaiveReference(of = KruskalWallis.class, members = {"of(double[][])", "of(Ranks, byte[], int)", "of(CrossTab)",
      "test", "n", "meanRanks", "droppedGroups", "epsilonSquared", "epsilonSquaredInterval"})
  @NaiveReference(of = Dunn.class, members = {"of(double[][])", "of(CrossTab)", "first", "second", "difference",
      "test"})
  @RepeatedTest(ROUNDS)
  void groupsDifferInTheirMeanRanks(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[][] gappy = draw.groups(draw.between(2, 4), 9, 4);
    double[][] groups = Draw.present(gappy);
    double[][] kept = Arrays.stream(gappy).map(g -> CompleteCases.of(g)[0]).toArray(double[][]::new);
    double[] all = Draw.joined(groups);
    int[] filled = IntStream.range(0, groups.length).filter(g -> groups[g].length > 0).toArray();
    if (filled.length < 2 || Draw.constant(all)) {
      assertThrows(NotComputableException.class, () -> KruskalWallis.of(kept));
      assertThrows(NotComputableException.class, () -> Dunn.of(kept));
      return;
    }
    double[] ranks = Naive.midranks(all);
    byte[] codes = codes(groups);
    List<Double> means = new ArrayList<>();
    for (int g : filled) {
      means.add(IntStream.range(0, all.length).filter(i -> codes[i] == g).mapToDouble(i -> ranks[i]).average()
          .orElseThrow());
    }
    KruskalWallis test = KruskalWallis.of(kept);
    double h = Naive.kruskalWallis(groups);
    Agree.chiSquare(h, filled.length - 1, test.test());
    assertEquals(all.length, test.n());
    assertEquals(means, test.meanRanks());
    assertEquals(IntStream.range(0, groups.length).filter(g -> groups[g].length == 0).boxed().toList(),
        test.droppedGroups());
    assertEquals(test, KruskalWallis.of(Ranks.of(all), codes, groups.length));
    assertEquals(test, KruskalWallis.of(table(5, groups)));
    double most = all.length - 1;
    Agree.figure(h / most, test.epsilonSquared());
    Agree.inverted(e -> Noncentral.chiSquareLower(h, filled.length - 1, e * most), 0, 1, test.epsilonSquaredInterval(
        0.9));
    double variance = squares(ranks) / most;
    List<Dunn> pairs = Dunn.of(kept);
    int at = 0;
    for (int i = 0; i < filled.length; i++) {
      for (int j = i + 1; j < filled.length; j++) {
        Dunn pair = pairs.get(at);
        assertEquals(filled[i], pair.first());
        assertEquals(filled[j], pair.second());
        Agree.figure(means.get(i) - means.get(j), pair.difference());
        Agree.normal((means.get(i) - means.get(j)) / Math.sqrt(variance / groups[filled[i]].length + variance
            / groups[filled[j]].length), pair.test());
        Agree.figure(pair.difference(), Dunn.of(table(5, groups)).get(at++).difference());
      }
    }
    assertEquals(at, pairs.size());
  }

  @NaiveReference(of = Friedman.class, members = {"of", "test", "n", "meanRanks", "tieSum", "w", "wInterval",
      "compare"})
  @RepeatedTest(ROUNDS)
  void measurementsDifferInTheirMeanRanksWithinCases(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int k = draw.between(2, 5);
    int cases = draw.between(0, 9);
    double[][] gappy = new double[k][];
    Arrays.setAll(gappy, j -> draw.gappy(draw.tied(cases, 4)));
    double[][] kept = CompleteCases.of(gappy);
    double[][] x = Draw.complete(gappy);
    int n = x[0].length;
    double[] means = new double[k];
    double within = 0;
    double tieSum = 0;
    for (int i = 0; i < n; i++) {
      int row = i;
      double[] own = Arrays.stream(x).mapToDouble(c -> c[row]).toArray();
      double[] ranks = Naive.midranks(own);
      Arrays.setAll(means, j -> means[j] + ranks[j] / n);
      within += squares(ranks);
      tieSum += ties(own);
    }
    if (within == 0) {
      assertThrows(NotComputableException.class, () -> Friedman.of(kept));
      return;
    }
    // One case's ranks in any order: their variance is squares / k, and squares / (k - 1) beside each other.
    double statistic = n * n * squares(means) / (within / (k - 1));
    Friedman test = Friedman.of(kept);
    Agree.chiSquare(statistic, k - 1, test.test());
    assertEquals(n, test.n());
    assertEquals(tieSum, test.tieSum());
    for (int j = 0; j < k; j++) {
      Agree.figure(means[j], test.meanRanks().get(j));
    }
    double most = n * (k - 1.0);
    Agree.figure(statistic / most, test.w());
    Agree.inverted(w -> Noncentral.chiSquareLower(statistic, k - 1, w * most), 0, 1, test.wInterval(0.9));
    double error = Math.sqrt(2 * within / (k - 1)) / n;
    Agree.normal((means[0] - means[1]) / error, test.compare(0, 1));
  }
}
