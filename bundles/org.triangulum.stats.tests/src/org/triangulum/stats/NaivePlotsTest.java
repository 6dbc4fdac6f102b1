// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What charts of diagnostics show, by comparing every point with every other. */
class NaivePlotsTest {
  private static final int ROUNDS = 50;

  private static double normalQuantile(double p) {
    return Law.root(z -> p - Law.normalUpper(-z), -9, 9);
  }

  /** The value at a share of the way from the least to the largest. */
  private static double quantile(double[] values, double p) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    double place = (sorted.length - 1) * p;
    int below = (int) Math.floor(place + 1e-12);
    return sorted[below] + (place - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
  }

  @NaiveReference(of = NormalPlot.class, members = {"of", "expected", "values", "intercept", "slope", "error", "line",
      "band", "outside"})
  @RepeatedTest(ROUNDS)
  void aNormalPlotHasItsLineThroughTheQuartiles(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] gappy = draw.gappy(draw.column(draw.between(2, 30)));
    double[] x = Arrays.stream(Draw.present(gappy)[0]).sorted().toArray();
    int n = x.length;
    double[] kept = CompleteCases.of(gappy)[0];
    if (n < 2 || Draw.constant(x)) {
      assertThrows(NotComputableException.class, () -> NormalPlot.of(kept));
      return;
    }
    NormalPlot plot = NormalPlot.of(kept);
    double slope = (quantile(x, 0.75) - quantile(x, 0.25)) / (normalQuantile(0.75) - normalQuantile(0.25));
    double intercept = quantile(x, 0.25) - slope * normalQuantile(0.25);
    Agree.figure(slope, plot.slope());
    Agree.figure(intercept, plot.intercept());
    long outside = 0;
    for (int i = 0; i < n; i++) {
      double place = n <= 10 ? (i + 1 - 3 / 8.0) / (n + 0.25) : (i + 0.5) / n;
      double expected = normalQuantile(place);
      double line = intercept + slope * expected;
      double error = Math.sqrt(place * (1 - place) / n) * slope / Law.density(expected);
      assertEquals(x[i], plot.values()[i]);
      Agree.figure(expected, plot.expected()[i]);
      Agree.figure(line, plot.line(i));
      Agree.figure(error, plot.error()[i]);
      Agree.around(line, Law.z(0.9) * error, plot.band(i, 0.9));
      outside += x[i] < plot.band(i, 0.9).lower() || x[i] > plot.band(i, 0.9).upper() ? 1 : 0;
    }
    assertEquals(outside, plot.outside(0.9));
  }

  /** Royston 1995: the weights of normal values from their expected ones, the last two mended by polynomials. */
  private static double[] weights(int n) {
    double[] m = IntStream.rangeClosed(1, n).mapToDouble(i -> normalQuantile((i - 3 / 8.0) / (n + 0.25))).toArray();
    double squares = Matrices.dot(m, m);
    double u = 1 / Math.sqrt(n);
    double last = m[n - 1] / Math.sqrt(squares) + 0.221157 * u - 0.147981 * Math.pow(u, 2) - 2.07119 * Math.pow(u, 3)
        + 4.434685 * Math.pow(u, 4) - 2.706056 * Math.pow(u, 5);
    double before = m[n - 2] / Math.sqrt(squares) + 0.042981 * u - 0.293762 * Math.pow(u, 2) - 1.752461 * Math.pow(u, 3)
        + 5.682633 * Math.pow(u, 4) - 3.582633 * Math.pow(u, 5);
    double[] a = new double[n];
    int mended = n > 5 ? 2 : 1;
    double left = squares - 2 * m[n - 1] * m[n - 1] - (mended == 2 ? 2 * m[n - 2] * m[n - 2] : 0);
    double share = 1 - 2 * last * last - (mended == 2 ? 2 * before * before : 0);
    Arrays.setAll(a, i -> m[i] / Math.sqrt(left / share));
    a[n - 1] = last;
    a[0] = -last;
    if (mended == 2) {
      a[n - 2] = before;
      a[1] = -before;
    }
    return n == 3 ? new double[] {-Math.sqrt(0.5), 0, Math.sqrt(0.5)} : a;
  }

  private static double p(double w, int n) {
    double log = Math.log(n);
    if (n == 3) {
      return 6 / Math.PI * (Math.asin(Math.sqrt(w)) - Math.asin(Math.sqrt(0.75)));
    }
    if (n <= 11) {
      double g = -2.273 + 0.459 * n;
      double mean = 0.544 - 0.39978 * n + 0.025054 * n * n - 6.714e-4 * n * n * n;
      double sd = Math.exp(1.3822 - 0.77857 * n + 0.062767 * n * n - 0.0020322 * n * n * n);
      return Law.normalUpper((-Math.log(g - Math.log(1 - w)) - mean) / sd);
    }
    double mean = -1.5861 - 0.31082 * log - 0.083751 * log * log + 0.0038915 * log * log * log;
    return Law.normalUpper((Math.log(1 - w) - mean) / Math.exp(-0.4803 - 0.082676 * log + 0.0030302 * log * log));
  }

  @NaiveReference(of = ShapiroWilk.class, members = {"of", "w", "p"})
  @RepeatedTest(ROUNDS)
  void wIsTheSquaredWeightedSumOverTheSumOfSquares(RepetitionInfo info) {
    Draw draw = new Draw(info);
    double[] gappy = draw.gappy(draw.oneIn(2) ? draw.tied(draw.between(2, 40), 4) : draw.normal(draw.between(2, 40)));
    double[] x = Arrays.stream(Draw.present(gappy)[0]).sorted().toArray();
    double[] kept = CompleteCases.of(gappy)[0];
    if (x.length < 3 || Draw.constant(x)) {
      assertThrows(NotComputableException.class, () -> ShapiroWilk.of(kept));
      return;
    }
    double sum = Matrices.dot(weights(x.length), x);
    double w = sum * sum / Naive.sumOfProducts(x, x).doubleValue();
    ShapiroWilk test = ShapiroWilk.of(kept);
    assertEquals(w, test.w(), 1e-10);
    assertEquals(p(w, x.length), test.p(), 1e-7 * p(w, x.length) + 1e-9);
  }

  @NaiveReference(of = Predicted.class, members = {"area", "roc", "classified", "groups", "hosmerLemeshow"})
  @RepeatedTest(ROUNDS)
  void chancesBesideWhatCame(RepetitionInfo info) {
    Draw draw = new Draw(info);
    int n = draw.between(6, 50);
    double[] chances = draw.oneIn(2) ? draw.random.doubles(n).toArray() : Arrays.stream(draw.tied(n, 7)).map(v -> (v
        + 0.5) / 7).toArray();
    double[] y = IntStream.range(0, n).mapToDouble(i -> i < 2 ? 1 : i < 4 || draw.random.nextDouble() > chances[i] ? 0
        : 1).toArray();
    Predicted predicted = new Predicted(y, chances);
    int[] yes = IntStream.range(0, n).filter(i -> y[i] == 1).toArray();
    int[] no = IntStream.range(0, n).filter(i -> y[i] == 0).toArray();
    double[] ofYes = Arrays.stream(yes).mapToDouble(i -> wins(chances, new int[] {i}, no)).toArray();
    double[] ofNo = Arrays.stream(no).mapToDouble(i -> wins(chances, yes, new int[] {i})).toArray();
    double area = wins(chances, yes, no);
    Estimate found = predicted.area(0.9);
    Agree.figure(area, found.value());
    double half = Law.z(0.9) * Math.sqrt(variance(ofYes) / yes.length + variance(ofNo) / no.length);
    Agree.interval(Math.max(0, area - half), Math.min(1, area + half), found.interval());
    double[] cutOffs = Arrays.stream(chances).distinct().sorted().toArray();
    Predicted.Roc roc = predicted.roc();
    assertEquals(cutOffs.length + 1, roc.hits().length);
    for (int c = 0; c < cutOffs.length; c++) {
      double cut = cutOffs[c];
      double hits = Arrays.stream(yes).filter(i -> chances[i] >= cut).count();
      double alarms = Arrays.stream(no).filter(i -> chances[i] >= cut).count();
      Agree.figure(hits / yes.length, roc.hits()[cutOffs.length - c]);
      Agree.figure(alarms / no.length, roc.falseAlarms()[cutOffs.length - c]);
      assertEquals(new TwoByTwo((long) hits, yes.length - (long) hits, (long) alarms, no.length - (long) alarms),
          predicted.classified(cut));
    }
    assertGroups(y, chances, predicted.groups(5));
  }

  /** How often one of the first has the higher chance than one of the second, ties counting half. */
  private static double wins(double[] chances, int[] first, int[] second) {
    double won = 0;
    for (int i : first) {
      for (int j : second) {
        won += (Math.signum(chances[i] - chances[j]) + 1) / 2 / first.length / second.length;
      }
    }
    return won;
  }

  private static double variance(double... x) {
    return Naive.sumOfProducts(x, x).doubleValue() / (x.length - 1);
  }

  private static void assertGroups(double[] y, double[] chances, Predicted.Group[] found) {
    double[] breaks = IntStream.rangeClosed(0, 5).mapToDouble(g -> quantile(chances, g / 5.0)).toArray();
    double chiSquare = 0;
    int groups = 0;
    for (int g = 1; g <= 5; g++) {
      double low = breaks[g - 1] == breaks[0] && breaks[g] > breaks[0] || breaks[5] == breaks[0] && g == 1 ? -1
          : breaks[g - 1]; // the lowest belong to the first group that is one
      double high = breaks[g];
      // Chances are compared by ten decimals.
      int[] own = IntStream.range(0, chances.length).filter(i -> chances[i] > low + 5e-11 && chances[i] <= high
          + 5e-11).toArray();
      if (own.length > 0 && high > low + 5e-11) {
        double came = Arrays.stream(own).mapToDouble(i -> y[i]).sum();
        double expected = Arrays.stream(own).mapToDouble(i -> chances[i]).sum();
        assertEquals(own.length, found[groups].cases());
        assertEquals(came, found[groups].yes());
        Agree.figure(expected, found[groups++].expected());
        chiSquare += Math.pow(came - expected, 2) / (expected * (1 - expected / own.length));
      }
    }
    assertEquals(groups, found.length);
    if (groups > 2) {
      Agree.chiSquare(chiSquare, groups - 2, Predicted.hosmerLemeshow(found));
    } else {
      assertThrows(NotComputableException.class, () -> Predicted.hosmerLemeshow(found));
    }
  }
}
