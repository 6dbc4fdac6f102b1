// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.CohenKappa.Weights;
import org.triangulum.stats.IntraclassCorrelation.Form;
import org.triangulum.stats.KrippendorffAlpha.Level;

/** Agreement of many raters against its definition pair by pair, on random ratings with ties and gaps. */
class NaiveAgreementTest {
  private static final int ROUNDS = 40;

  private static double[][] ratings(Random random, int raters, int cases, int categories, double gaps) {
    return IntStream.range(0, raters).mapToObj(r -> IntStream.range(0, cases).mapToDouble(c ->
        random.nextDouble() < gaps
        ? Double.NaN : random.nextInt(3) == 0 ? random.nextInt(categories) : c % categories).toArray())
        .toArray(double[][]::new);
  }

  @RepeatedTest(ROUNDS)
  void fleissOfManyRaters(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int raters = 3 + random.nextInt(6);
    int cases = 4 + random.nextInt(20);
    int categories = 2 + random.nextInt(4);
    double[][] ratings = ratings(random, raters, cases, categories, 0);
    int[][] counts = new int[cases][categories + 1]; // a category that nobody uses
    double[] share = new double[categories];
    double agreeing = 0;
    for (int c = 0; c < cases; c++) {
      for (int i = 0; i < raters; i++) {
        counts[c][(int) ratings[i][c]]++;
        share[(int) ratings[i][c]] += 1.0 / (cases * raters);
        for (int j = 0; j < raters; j++) {
          agreeing += i != j && ratings[i][c] == ratings[j][c] ? 1.0 / (raters * (raters - 1)) : 0;
        }
      }
    }
    double chance = Arrays.stream(share).map(p -> p * p).sum();
    FleissKappa kappa = FleissKappa.of(counts);
    assertEquals(raters, kappa.raters());
    assertEquals((agreeing / cases - chance) / (1 - chance), kappa.kappa(), 1e-12);
    assertEquals((agreeing / cases - 0.2) / 0.8, kappa.brennanPrediger(5), 1e-12);
    double pq = Arrays.stream(share).map(p -> p * (1 - p)).sum();
    double skew = Arrays.stream(share).map(p -> p * (1 - p) * (1 - 2 * p)).sum();
    assertEquals(2 * (pq * pq - skew) / (cases * raters * (raters - 1.0) * pq * pq), kappa.nullVariance(), 1e-12);
  }

  @RepeatedTest(ROUNDS)
  void krippendorffWithGaps(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] ratings = ratings(random, 2 + random.nextInt(5), 5 + random.nextInt(15), 2 + random.nextInt(4), 0.25);
    for (Level level : List.of(Level.NOMINAL, Level.ORDINAL, Level.INTERVAL)) {
      List<Double> pairable = new ArrayList<>();
      List<double[]> units = new ArrayList<>();
      for (int c = 0; c < ratings[0].length; c++) {
        int at = c;
        double[] unit = Arrays.stream(ratings).mapToDouble(r -> r[at]).filter(v -> !Double.isNaN(v)).toArray();
        if (unit.length > 1) {
          units.add(unit);
          Arrays.stream(unit).forEach(pairable::add);
        }
      }
      double n = pairable.size();
      double observed = 0;
      for (double[] unit : units) {
        for (int i = 0; i < unit.length; i++) {
          for (int j = 0; j < unit.length; j++) {
            observed += distance(level, unit[i], unit[j], pairable) / (unit.length - 1) / n;
          }
        }
      }
      double expected = 0;
      for (double a : pairable) {
        for (double b : pairable) {
          expected += distance(level, a, b, pairable) / (n * (n - 1));
        }
      }
      assertTrue(expected > 0);
      assertEquals(1 - observed / expected, KrippendorffAlpha.of(level, ratings).alpha(), 1e-11, level.name());
    }
  }

  private static double distance(Level level, double a, double b, List<Double> all) {
    if (a == b) {
      return 0;
    }
    return switch (level) {
      case NOMINAL -> 1;
      case ORDINAL -> {
        double between = 0;
        for (double v : all) {
          between += v > Math.min(a, b) && v < Math.max(a, b) ? 1 : v == a || v == b ? 0.5 : 0;
        }
        yield between * between;
      }
      default -> (a - b) * (a - b);
    };
  }

  @RepeatedTest(ROUNDS)
  void weightedKappaIsOneLessTheShareOfDisagreement(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int k = 3 + random.nextInt(3);
    double[][] two = ratings(random, 2, 20 + random.nextInt(30), k, 0);
    long[][] counts = new long[k][k];
    IntStream.range(0, two[0].length).forEach(c -> counts[(int) two[0][c]][(int) two[1][c]]++);
    for (Weights weights : Weights.values()) {
      double found = 0;
      double chance = 0;
      for (double a : two[0]) {
        for (double b : two[1]) {
          chance += disagreement(weights, a, b) / (two[0].length * two[1].length);
        }
      }
      for (int c = 0; c < two[0].length; c++) {
        found += disagreement(weights, two[0][c], two[1][c]) / two[0].length;
      }
      assertEquals(1 - found / chance, CohenKappa.of(CrossTab.of(counts), weights).kappa(), 1e-12, weights.name());
    }
  }

  private static double disagreement(Weights weights, double a, double b) {
    return switch (weights) {
      case NONE -> a == b ? 0 : 1;
      case LINEAR -> Math.abs(a - b);
      case QUADRATIC -> (a - b) * (a - b);
    };
  }

  @RepeatedTest(ROUNDS)
  void intraclassCorrelationsAreOfMeanSquares(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    int k = 2 + random.nextInt(4);
    int n = 5 + random.nextInt(20);
    double[][] x = IntStream.range(0, k).mapToObj(r -> IntStream.range(0, n).mapToDouble(c -> c % 5 + random.nextInt(4))
        .toArray()).toArray(double[][]::new);
    double mean = Arrays.stream(x).flatMapToDouble(Arrays::stream).average().orElseThrow();
    double cases = 0;
    double raters = 0;
    double all = 0;
    for (int c = 0; c < n; c++) {
      int at = c;
      cases += k * Math.pow(Arrays.stream(x).mapToDouble(r -> r[at]).average().orElseThrow() - mean, 2);
    }
    for (double[] rater : x) {
      raters += n * Math.pow(Arrays.stream(rater).average().orElseThrow() - mean, 2);
      all += Arrays.stream(rater).map(v -> (v - mean) * (v - mean)).sum();
    }
    double bms = cases / (n - 1);
    double jms = raters / (k - 1);
    double ems = (all - cases - raters) / ((n - 1.0) * (k - 1));
    double wms = (all - cases) / (n * (k - 1.0));
    IntraclassCorrelation icc = IntraclassCorrelation.of(x);
    assertEquals((bms - wms) / (bms + (k - 1) * wms), icc.value(Form.ONE_SINGLE), 1e-10);
    assertEquals((bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n), icc.value(Form.TWO_SINGLE), 1e-10);
    assertEquals((bms - ems) / (bms + (k - 1) * ems), icc.value(Form.THREE_SINGLE), 1e-10);
    assertEquals((bms - wms) / bms, icc.value(Form.ONE_MEAN), 1e-10);
  }
}
