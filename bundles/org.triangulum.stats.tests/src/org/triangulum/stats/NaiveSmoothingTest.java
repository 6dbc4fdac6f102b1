// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Lines and cells of clouds of points, with every point weighed at every place. */
class NaiveSmoothingTest {
  private static final int ROUNDS = 60;

  /** Cleveland's line: at each place a straight one by weights of nearness and of trust, as often as asked. */
  private static double[] lowess(double[] x, double[] y, double span, int rounds) {
    int n = x.length;
    int near = Math.max(2, Math.min(n, (int) (span * n + 1e-7)));
    double[] trust = new double[n];
    Arrays.fill(trust, 1);
    double[] line = new double[n];
    for (int round = 0; round <= rounds; round++) {
      for (int i = 0; i < n; i++) {
        double[] distances = new double[n];
        int at = i;
        Arrays.setAll(distances, j -> Math.abs(x[j] - x[at]));
        double reach = Arrays.stream(distances).sorted().toArray()[near - 1];
        double[] weights = new double[n];
        Arrays.setAll(weights, j -> distances[j] > 0.999 * reach ? 0 : trust[j] * (distances[j] <= 0.001 * reach ? 1
            : Math.pow(1 - Math.pow(distances[j] / reach, 3), 3)));
        line[i] = Arrays.stream(weights).sum() > 0 ? local(x, y, weights, x[i]) : y[i];
      }
      double[] off = IntStream.range(0, n).mapToDouble(j -> Math.abs(y[j] - line[j])).toArray();
      double[] sorted = Arrays.stream(off).sorted().toArray();
      double six = 3 * (sorted[(n - 1) / 2] + sorted[n / 2]);
      if (six < 1e-7 * Arrays.stream(off).average().orElseThrow()) {
        break; // most are on the line: there is no measure of how far off the others are
      }
      Arrays.setAll(trust, j -> off[j] <= 0.001 * six ? 1 : off[j] > 0.999 * six ? 0 : Math.pow(1 - Math.pow(off[j]
          / six, 2), 2));
    }
    return line;
  }

  /** Weighted least squares by its two normal equations; the weighted mean where the places do not spread. */
  private static double local(double[] x, double[] y, double[] weights, double at) {
    double w = Arrays.stream(weights).sum();
    double mx = Matrices.dot(weights, x) / w;
    double my = Matrices.dot(weights, y) / w;
    double xx = 0;
    double xy = 0;
    for (int j = 0; j < x.length; j++) {
      xx += weights[j] * (x[j] - mx) * (x[j] - mx);
      xy += weights[j] * (x[j] - mx) * (y[j] - my);
    }
    double range = x[x.length - 1] - x[0];
    return Math.sqrt(xx / w) > 0.001 * range ? my + xy / xx * (at - mx) : my;
  }

  @NaiveReference(of = Lowess.class, members = {"of(double[], double[])", "of(double[], double[], double, int)", "x",
      "y"})
  @RepeatedTest(ROUNDS)
  void aSmoothLineIsOfLocalOnes(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.between(8, 40); // of fewer points, near ones are so few that the line runs through each
    // Places more than a hundredth of the range apart: none is skipped.
    double[] x = IntStream.range(0, n).mapToDouble(i -> 3 * i + draw.real(0, 1.5)).toArray();
    double[] y = draw.after(Arrays.stream(x).map(v -> Math.sin(v / 9)).toArray(), 2, draw.oneIn(3));
    int[] order = IntStream.range(0, n).map(i -> (i * 7 + 3) % n).toArray();
    if (n % 7 == 0) {
      order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    }
    double[] mixedX = Arrays.stream(order).mapToDouble(i -> x[i]).toArray();
    double[] mixedY = Arrays.stream(order).mapToDouble(i -> y[i]).toArray();
    double span = draw.real(0.5, 1);
    int rounds = draw.between(0, 3);
    Lowess found = Lowess.of(mixedX, mixedY, span, rounds);
    Agree.figures(x, found.x());
    double[] expected = lowess(x, y, span, rounds);
    double[] usual = lowess(x, y, 2 / 3.0, 3);
    for (int i = 0; i < n; i++) {
      assertEquals(expected[i], found.y()[i], 1e-8);
      assertEquals(usual[i], Lowess.of(mixedX, mixedY).y()[i], 1e-8);
    }
  }

  @NaiveReference(of = Lowess.class, members = "means")
  @RepeatedTest(ROUNDS)
  void meansAtEachPlace(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] x = draw.tied(draw.between(1, 40), 6);
    double[] y = draw.normal(x.length);
    Lowess means = Lowess.means(x, y);
    double[] places = Arrays.stream(x).distinct().sorted().toArray();
    Agree.figures(places, means.x());
    Agree.figures(Arrays.stream(places).map(v -> IntStream.range(0, x.length).filter(i -> x[i] == v).mapToDouble(i -> y[
        i]).average().orElseThrow()).toArray(), means.y());
  }

  @NaiveReference(of = HexagonBins.class, members = {"of", "x", "y", "counts"})
  @RepeatedTest(ROUNDS)
  void aPointBelongsToTheNearestCentre(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int across = draw.between(1, 8);
    double[] x = draw.normal(draw.between(1, 80));
    double[] y = draw.normal(x.length);
    double[] low = {Arrays.stream(x).min().orElseThrow(), Arrays.stream(y).min().orElseThrow()};
    double[] span = {Arrays.stream(x).max().orElseThrow() - low[0], Arrays.stream(y).max().orElseThrow() - low[1]};
    Arrays.setAll(span, d -> span[d] == 0 ? 1 : span[d]);
    // Centres in units of a cell's width: middles of rectangles as high as the root of 3, then their corners. The
    // outermost points are as near to two; the latter one has them.
    int all = (across + 3) * (across + 3);
    double[][] sums = new double[2 * all][3];
    for (int i = 0; i < x.length; i++) {
      double u = (x[i] - low[0]) / span[0] * across;
      double v = (y[i] - low[1]) / span[1] * across;
      int nearest = -1;
      double least = Double.MAX_VALUE;
      for (int c = 0; c < sums.length; c++) {
        double half = c < all ? 0.5 : 0;
        double distance = Math.pow(u - (c % all % (across + 3) - 1 + half), 2) + Math.pow(v - Math.sqrt(3) * (c % all
            / (across + 3) - 1 + half), 2);
        if (distance < least + 1e-12) {
          least = Math.min(distance, least);
          nearest = c;
        }
      }
      sums[nearest][0] += x[i];
      sums[nearest][1] += y[i];
      sums[nearest][2]++;
    }
    HexagonBins bins = HexagonBins.of(x, y, across);
    double[][] filled = Arrays.stream(sums).filter(s -> s[2] > 0).toArray(double[][]::new);
    assertEquals(filled.length, bins.counts().length);
    for (double[] cell : filled) {
      assertTrue(IntStream.range(0, filled.length).anyMatch(b -> bins.counts()[b] == cell[2] && Math.abs(bins.x()[b]
          - cell[0] / cell[2]) < 1e-9 && Math.abs(bins.y()[b] - cell[1] / cell[2]) < 1e-9));
    }
  }
}
