// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.triangulum.stats.PrintedDeviation.Outcome;

/** What printed statistics are checked with: p values against R, GRIMMER against all answers that there can be. */
class PrintedStatisticsTest {

  @Test
  void pValuesAreThoseOfR() throws Exception {
    List<String> lines;
    try (InputStream in = getClass().getResourceAsStream("p-values.csv")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(l -> !l.startsWith("#")).toList();
    }
    assertTrue(lines.size() > 80);
    for (String line : lines) {
      String[] c = line.split(",");
      double x = Double.parseDouble(c[1]);
      double df = Double.parseDouble(c[2]);
      double p = switch (c[0]) {
        case "t" -> PValues.t(x, df);
        case "f" -> PValues.f(x, df, Double.parseDouble(c[3]));
        case "chi2" -> PValues.chiSquare(x, df);
        case "r" -> PValues.r(x, df);
        default -> PValues.z(x);
      };
      double expected = Double.parseDouble(c[4]);
      assertEquals(expected, p, Math.max(1e-300, 1e-10 * expected), line);
    }
    assertThrows(IllegalArgumentException.class, () -> PValues.t(1, 0));
    assertThrows(IllegalArgumentException.class, () -> PValues.r(1.2, 10));
  }

  private static PrintedDeviation printed(String mean, String sd) {
    return new PrintedDeviation(PrintedFigure.of(mean), PrintedFigure.of(sd));
  }

  /** Every multiset of n answers from low to high, as they print rounded half up. */
  private static Set<String> all(int n, int low, int high, int decimals) {
    Set<String> prints = new HashSet<>();
    answers(new int[n], 0, low, high, decimals, prints);
    return prints;
  }

  private static void answers(int[] chosen, int at, int low, int high, int decimals, Set<String> prints) {
    if (at == chosen.length) {
      double mean = 0;
      for (int x : chosen) {
        mean += (double) x / chosen.length;
      }
      double squares = 0;
      for (int x : chosen) {
        squares += (x - mean) * (x - mean);
      }
      prints.add(round(mean, decimals) + " " + round(Math.sqrt(squares / (chosen.length - 1)), decimals));
      return;
    }
    for (int x = at == 0 ? low : chosen[at - 1]; x <= high; x++) {
      chosen[at] = x;
      answers(chosen, at + 1, low, high, decimals, prints);
    }
  }

  private static String round(double value, int decimals) {
    return new BigDecimal(value).round(new MathContext(12)).setScale(decimals, RoundingMode.HALF_UP)
        .toPlainString();
  }

  @NaiveReference(of = PrintedDeviation.class, members = {"test", "mean", "sd"})
  @Test
  void whatAnswersCanGiveIsPossible() {
    for (int n : new int[] {2, 5, 8}) {
      for (String each : all(n, 1, 5, 2)) {
        String[] figures = each.split(" ");
        PrintedDeviation figure = printed(figures[0], figures[1]);
        assertEquals(Outcome.POSSIBLE, figure.test(n, 1, 1, 5), each + " of " + n);
        assertEquals(each, figure.mean().value() + " " + figure.sd().value());
      }
    }
  }

  @Test
  void mostOfWhatNoAnswersGiveIsFound() {
    int n = 8;
    Set<String> possible = all(n, 1, 5, 2);
    int impossible = 0;
    int found = 0;
    for (int sum = n; sum <= 5 * n; sum++) {
      String mean = round((double) sum / n, 2);
      for (int hundredths = 0; hundredths <= 250; hundredths++) {
        String sd = BigDecimal.valueOf(hundredths, 2).toPlainString();
        if (!possible.contains(mean + " " + sd)) {
          impossible++;
          found += printed(mean, sd).test(n, 1, 1, 5) == Outcome.POSSIBLE ? 0 : 1;
        }
      }
    }
    // Cut off figures pass as well, and the sum of squares is not told apart by every whole number.
    assertTrue(found > 0.9 * impossible, found + " of " + impossible);
  }

  @Test
  void outcomesSayWhatIsWrong() {
    assertEquals(Outcome.MEAN_IMPOSSIBLE, printed("3.75", "1.78").test(18, 1, 1, 7));
    assertEquals(Outcome.SD_IMPOSSIBLE, printed("3.72", "1.79").test(18, 1, 1, 7));
    assertEquals(Outcome.POSSIBLE, printed("3.72", "1.78").test(18, 1, 1, 7));
    assertEquals(Outcome.OUT_OF_SCALE, printed("4.22", "4.15").test(23, 1, 1, 7));
    assertThrows(IllegalArgumentException.class, () -> printed("1", "1").test(1, 1, 0, 1));
  }

  /** R 4.2.2: 2 * pt(-60, 500), pf(1500, 3, 400, lower = FALSE), pchisq(1300, 4, lower = FALSE), 2 * pnorm(-36). */
  @Test
  void tailsKeepTheirDigitsFarOut() {
    assertEquals(1, PValues.t(60, 500) / 1.33935412672638e-230, 1e-10);
    assertEquals(1, PValues.f(1500, 3, 400) / 3.61550927053374e-217, 1e-10);
    assertEquals(1, PValues.chiSquare(1300, 4) / 3.3278807185719e-280, 1e-10);
    assertEquals(1, PValues.z(36) / 8.36524813159457e-284, 1e-10);
  }

  /** Data far from 0 lose none of the digits of their differences. */
  @Test
  void aLargeOffsetCostsNothing() {
    double[] near = {0.125, 0.5, -0.25, 1.75, 0.375, -1.5};
    double[] far = Arrays.stream(near).map(v -> 1e9 + v).toArray();
    assertEquals(Descriptives.of(near).sd(), Descriptives.of(far).sd(), 1e-15);
    assertEquals(Descriptives.of(near).skewness(), Descriptives.of(far).skewness(), 1e-14);
    double[] other = {1, 3, 2, 2.5, 7, 1};
    assertEquals(Correlation.pearson(near, other).r(), Correlation.pearson(far, other).r(), 1e-15);
    assertEquals(Anova.of(near, other).f(), Anova.of(far, Arrays.stream(other).map(v -> 1e9 + v).toArray()).f(), 1e-13);
  }
}
