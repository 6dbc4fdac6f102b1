// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.triangulum.stats.PrintedFigure.Range;

class PrintedFigureTest {
  private static BigDecimal ratio(long part, long base, int scale, RoundingMode rule) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(base), scale, rule);
  }

  private static Optional<Range> range(LongStream fitting) {
    long[] all = fitting.toArray();
    return all.length == 0 ? Optional.empty() : Optional.of(new Range(all[0], all[all.length - 1]));
  }

  @NaiveReference(of = PrintedFigure.class, members = {"counts", "rulesThatFit", "value", "of"})
  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, names = {"HALF_UP", "HALF_EVEN", "DOWN"})
  void sameAsTryingEveryCount(RoundingMode rule) {
    for (int n = 1; n <= 60; n++) {
      int base = n;
      for (int tenths = 0; tenths <= 1000; tenths += 7) {
        BigDecimal printed = BigDecimal.valueOf(tenths, 1);
        assertEquals(range(LongStream.rangeClosed(0, n)
            .filter(k -> ratio(100 * k, base, 1, rule).compareTo(printed) == 0)),
            new PrintedFigure(printed).counts(n, rule), printed + " of " + n);
        PrintedFigure figure = PrintedFigure.of(printed.toPlainString());
        assertEquals(printed, figure.value());
        assertEquals(ratio(100L * (n / 3), base, 1, rule).compareTo(printed) == 0, figure.rulesThatFit(n / 3, n)
            .contains(rule));
      }
    }
  }

  @NaiveReference(of = PrintedFigure.class, members = {"sums", "bases"})
  @ParameterizedTest
  @EnumSource(value = RoundingMode.class, names = {"HALF_UP", "HALF_EVEN", "DOWN"})
  void sameAsTryingEverySumAndEveryBase(RoundingMode rule) {
    for (int n = 1; n <= 30; n++) {
      int base = n;
      for (int hundredths = -300; hundredths <= 300; hundredths += 13) {
        BigDecimal printed = BigDecimal.valueOf(hundredths, 2);
        assertEquals(range(LongStream.rangeClosed(-200, 200)
            .filter(s -> ratio(s, base, 2, rule).compareTo(printed) == 0)),
            new PrintedFigure(printed).sums(n, rule), printed + " of " + n);
      }
      for (int percent = 0; percent <= 100; percent++) {
        BigDecimal printed = BigDecimal.valueOf(percent);
        assertEquals(range(LongStream.rangeClosed(base, 500)
            .filter(b -> ratio(100L * base, b, 0, rule).compareTo(printed) == 0)),
            new PrintedFigure(printed).bases(base, 500, rule), percent + "% is " + base);
      }
    }
  }

  @Test
  void aMeanThatNoWholeScoresCanHave() {
    assertEquals(Optional.empty(), PrintedFigure.of("5.19").sums(28, RoundingMode.HALF_UP)); // Brown and Heathers 2017
    assertEquals(Optional.of(new Range(145, 145)), PrintedFigure.of("5.18").sums(28, RoundingMode.HALF_UP));
  }

  @Test
  void trailingZerosArePrintedDecimals() {
    assertEquals(Optional.of(new Range(14, 14)), PrintedFigure.of("50.0").counts(28, RoundingMode.HALF_UP));
    assertEquals(Optional.empty(), PrintedFigure.of("50.0").counts(27, RoundingMode.HALF_UP));
    assertEquals(Optional.of(new Range(99, 100)), PrintedFigure.of("50").counts(200, RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @CsvSource({"1E+2, 7, 7", "100, 7, 7", "0, 0, 0"})
  void wholeAndNothing(String printed, long lowest, long highest) {
    assertEquals(Optional.of(new Range(lowest, highest)), PrintedFigure.of(printed).counts(7, RoundingMode.HALF_UP));
  }

  @Test
  void figuresFarOutsideAnyCount() {
    assertEquals(Optional.empty(), PrintedFigure.of("150").counts(10, RoundingMode.HALF_UP));
    assertEquals(Optional.empty(), PrintedFigure.of("-3").counts(10, RoundingMode.HALF_UP));
    assertEquals(Optional.empty(), PrintedFigure.of("1e40").sums(10, RoundingMode.HALF_UP));
  }
}
