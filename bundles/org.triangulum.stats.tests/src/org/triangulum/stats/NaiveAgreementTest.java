// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
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

  @NaiveReference(of = FleissKappa.class, members = "nullVariance")
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

  /** The ratings of each case that has two or more. */
  private static List<double[]> pairable(double[][] ratings) {
    return IntStream.range(0, ratings[0].length).mapToObj(c -> Arrays.stream(ratings).mapToDouble(r -> r[c]).filter(v ->
        !Double.isNaN(v)).sorted().toArray()).filter(unit -> unit.length > 1).toList();
  }

  /** One less the disagreement within cases over that of any two ratings; not a number where there is none. */
  private static double alpha(Level level, List<double[]> units) {
    List<Double> all = units.stream().flatMapToDouble(Arrays::stream).boxed().toList();
    double n = all.size();
    double observed = 0;
    for (double[] unit : units) {
      for (double a : unit) {
        for (double b : unit) {
          observed += distance(level, a, b, all) / (unit.length - 1) / n;
        }
      }
    }
    double expected = 0;
    for (double a : all) {
      for (double b : all) {
        expected += distance(level, a, b, all) / (n * (n - 1));
      }
    }
    return 1 - observed / expected;
  }

  @NaiveReference(of = KrippendorffAlpha.class, members = {"of", "n", "ratings", "alpha"})
  @NaiveReference(of = Level.class, members = {"NOMINAL", "ORDINAL", "INTERVAL"})
  @RepeatedTest(ROUNDS)
  void krippendorffWithGaps(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] ratings = ratings(random, 2 + random.nextInt(5), 5 + random.nextInt(15), 2 + random.nextInt(4), 0.25);
    List<double[]> units = pairable(ratings);
    for (Level level : Level.values()) {
      KrippendorffAlpha alpha = KrippendorffAlpha.of(level, ratings);
      assertEquals(alpha(level, units), alpha.alpha(), 1e-11, level.name());
      assertEquals(units.size(), alpha.n());
      assertEquals(units.stream().mapToInt(u -> u.length).sum(), alpha.ratings());
    }
  }

  @NaiveReference(of = KrippendorffAlpha.class, members = "bootstrap")
  @RepeatedTest(ROUNDS)
  void limitsOfAlphaAreOfCasesDrawnAgain(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    double[][] ratings = ratings(random, 3, 8, 3, 0.2);
    List<double[]> units = pairable(ratings).stream().sorted(Arrays::compare).toList();
    for (Level level : Level.values()) {
      ReproducibleRandom draws = new ReproducibleRandom(info.getCurrentRepetition());
      double[] alphas = IntStream.range(0, 41).mapToDouble(i -> alpha(level, IntStream.range(0, units.size()).mapToObj(
          u -> units.get((int) (draws.next() * units.size()))).toList())).filter(v -> !Double.isNaN(v)).sorted()
          .toArray();
      Interval interval = KrippendorffAlpha.of(level, ratings).bootstrap(0.8, 41, new ReproducibleRandom(info
          .getCurrentRepetition()), draw -> { });
      assertEquals(at(alphas, 1), interval.lower(), 1e-10);
      assertEquals(at(alphas, 9), interval.upper(), 1e-10);
    }
  }

  @NaiveReference(of = CaseBootstrap.class, members = {"of", "interval"})
  @RepeatedTest(ROUNDS)
  void limitsOfAShareAreOfCasesDrawnOneByOne(RepetitionInfo info) {
    Random random = new Random(info.getCurrentRepetition());
    long[] cases = LongStream.generate(() -> random.nextInt(6)).limit(4).toArray(); // kinds without cases too
    cases[random.nextInt(4)]++;
    List<Integer> each = new ArrayList<>();
    IntStream.range(0, 4).forEach(kind -> LongStream.range(0, cases[kind]).forEach(i -> each.add(kind)));
    CaseBootstrap drawn = CaseBootstrap.of(cases, 41, new ReproducibleRandom(info.getCurrentRepetition()), i -> { },
        List.of(n -> n[0] / (double) LongStream.of(n).sum(), n -> n[1] == 0 ? Double.NaN : n[0] / (double) n[1]));
    ReproducibleRandom again = new ReproducibleRandom(info.getCurrentRepetition());
    List<Double> shares = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      List<Integer> sample = each.stream().map(c -> each.get((int) (again.next() * each.size()))).toList();
      double first = sample.stream().filter(kind -> kind == 0).count();
      double second = sample.stream().filter(kind -> kind == 1).count();
      shares.add(first / sample.size());
      if (second > 0) {
        ratios.add(first / second);
      }
    }
    assertLimits(shares, drawn, 0);
    if (2 * ratios.size() < 41) {
      assertThrows(NotComputableException.class, () -> drawn.interval(1, 0.8));
    } else {
      assertLimits(ratios, drawn, 1);
    }
  }

  private static void assertLimits(List<Double> found, CaseBootstrap drawn, int statistic) {
    double[] sorted = found.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    assertEquals(at(sorted, 1), drawn.interval(statistic, 0.8).lower(), 1e-12);
    assertEquals(at(sorted, 9), drawn.interval(statistic, 0.8).upper(), 1e-12);
  }

  /** The value so many tenths of the way from the least to the largest. */
  private static double at(double[] sorted, int tenths) {
    int place = (sorted.length - 1) * tenths;
    double low = sorted[place / 10];
    return low + (sorted[Math.min(sorted.length - 1, place / 10 + 1)] - low) * (place % 10) / 10;
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
}
