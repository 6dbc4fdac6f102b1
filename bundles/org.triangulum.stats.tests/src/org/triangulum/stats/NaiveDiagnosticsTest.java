// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Diagnostics against what their names say, worked out the long way: by leaving cases out, by comparing all pairs. */
class NaiveDiagnosticsTest {
  private static final int ROUNDS = 25;

  private static double[] tied(Random random, int n, int values) {
    return random.ints(n, 0, values).asDoubleStream().toArray();
  }

  @Test
  void aCaseThatDeterminesItsFittedValueHasNoInfluenceThatCouldBeTold() {
    double[] y = {1, 2, 4, 3, 9};
    Influence influence = LinearRegression.of(y, new double[] {0, 0, 0, 0, 1}, new double[] {1, 2, 3, 5, 4})
        .influence();
    assertArrayEquals(new int[] {4}, influence.undefined());
    assertTrue(!influence.largest(5).contains(4) && influence.largest(5).size() == 4);
    assertEquals(1, influence.leverage()[4], 1e-12);
    assertThrows(NotComputableException.class, () -> LinearRegression.of(new double[] {1, 2, 3}, new double[] {2, 4, 6})
        .influence());
  }

  @RepeatedTest(ROUNDS)
  void aSmoothLineKeepsAStraightOneAndMovesWithTheData(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int n = 5 + random.nextInt(60);
    double[] x = info.getCurrentRepetition() % 2 == 0 ? tied(random, n, 9) : random.doubles(n).toArray();
    double[] straight = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
    Lowess line = Lowess.of(x, straight);
    for (int i = 0; i < n && info.getCurrentRepetition() % 2 == 1; i++) { // among many ties R's line may stand still
      assertEquals(3 - 2 * line.x()[i], line.y()[i], 1e-9);
    }
    double[] y = random.doubles(n).toArray();
    double[] moved = Lowess.of(x, Arrays.stream(y).map(v -> 5 + 2 * v).toArray()).y();
    double[] still = Lowess.of(x, y).y();
    for (int i = 0; i < n; i++) {
      assertEquals(5 + 2 * still[i], moved[i], 1e-8);
    }
  }

  @RepeatedTest(ROUNDS)
  void cellsOfAHoneycombKeepEveryPointAndTheMeans(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int n = 1 + random.nextInt(3000);
    double[] x = random.doubles(n).map(v -> 100 * v).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    HexagonBins bins = HexagonBins.of(x, y, 20);
    assertEquals(n, Arrays.stream(bins.counts()).sum());
    assertEquals(Arrays.stream(x).sum(), IntStream.range(0, bins.x().length).mapToDouble(i -> bins.x()[i]
        * bins.counts()[i]).sum(), 1e-8 * n * 100);
    assertTrue(bins.x().length <= 21 * 27 * 2, "no more cells than there are");
    for (int i = 0; i < Math.min(n, 50); i++) {
      int at = i;
      assertTrue(IntStream.range(0, bins.x().length).anyMatch(b -> Math.abs(bins.x()[b] - x[at]) <= 100.0 / 20),
          "every point has a cell near it");
    }
  }

  @Test
  void quantileResidualsOfPoissonCountsAreNormalAndOthersAreNot() {
    Random random = new Random(4);
    double[] means = IntStream.range(0, 2000).mapToDouble(i -> 0.2 + 5 * random.nextDouble()).toArray();
    double[] poisson = Arrays.stream(means).map(m -> poisson(random, m)).toArray();
    double[] wide = Arrays.stream(means).map(m -> poisson(random, m * 2 * random.nextDouble())).toArray();
    assertTrue(ShapiroWilk.of(QuantileResiduals.poisson(poisson, means, 1)).p() > 0.01);
    assertTrue(ShapiroWilk.of(QuantileResiduals.poisson(wide, means, 1)).p() < 0.01);
    assertTrue(Overdispersion.of(poisson, means).p() > 0.01);
    assertTrue(Overdispersion.of(wide, means).p() < 1e-6);
    double[] expected = QuantileResiduals.expectedCounts(means, 60);
    assertEquals(2000, Arrays.stream(expected).sum(), 1e-8);
  }

  private static double poisson(Random random, double mean) {
    double product = random.nextDouble();
    int count = 0;
    while (product > Math.exp(-mean)) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  @Test
  void whatCannotBeDiagnosedIsSaid() {
    for (double[] values : List.of(new double[] {1, 2}, new double[] {3, 3, 3}, new double[5001])) {
      assertThrows(NotComputableException.class, () -> ShapiroWilk.of(values));
    }
    assertThrows(NotComputableException.class, () -> NormalPlot.of(4, 4, 4));
    assertThrows(NotComputableException.class, () -> Lowess.of(new double[0], new double[0]));
    assertThrows(NotComputableException.class, () -> new Predicted(new double[] {1, 1}, new double[] {0.2, 0.9}));
    assertThrows(NotComputableException.class, () -> new Predicted(new double[] {1, 0}, new double[] {0.2, 0.9})
        .area(0.95));
    assertThrows(NotComputableException.class, () -> BinnedResiduals.of(new double[3], new double[3]));
    assertEquals(1, ShapiroWilk.of(-1, 0, 1).w(), 1e-12);
  }
}
