// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;

class NumbersTest {
  @Test
  void tiesRoundAwayFromZeroAsReadersExpect() {
    assertEquals("72.5\u00A0%", Numbers.percent(72.45, 1));
    assertEquals("1.01", Numbers.decimal(1.005));
    assertEquals("-0.5", Numbers.decimal(-0.45, 1));
    assertEquals("0.00", Numbers.decimal(-0.0));
  }

  @Test
  void pValuesHaveNoLeadingZeroAndNoZeroAtAll() {
    assertEquals("<\u00A0.001", Numbers.p(0.00099));
    assertEquals(".001", Numbers.p(0.001));
    assertEquals(".050", Numbers.p(0.04999));
    assertEquals(">\u00A0.999", Numbers.p(1));
  }

  @Test
  void whatIsNoNumberIsADash() {
    for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
      assertEquals("–", Numbers.count(none));
      assertEquals("–", Numbers.percent(none, 1));
      assertEquals("–", Numbers.decimal(none));
      assertEquals("–", Numbers.p(none));
      assertEquals("–", Numbers.exact(none));
    }
  }

  @Test
  void smallNumbersAreNotPrintedAsZero() {
    assertEquals("0.0083", Numbers.decimal(0.00826));
    assertEquals("-0.00010", Numbers.decimal(-0.0001));
    assertEquals("4.00e-05", Numbers.decimal(0.00004));
    assertEquals("0.00", Numbers.decimal(0));
  }

  @Test
  void hugeNumbersAreReadable() {
    assertEquals("9999999999.00", Numbers.decimal(9_999_999_999.0));
    assertEquals("1.00e+300", Numbers.decimal(1e300));
  }

  @Test
  void theMachinesLocaleDoesNotShow() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertEquals("1,234,567", Numbers.count(1234567));
      assertEquals("0.00015", Numbers.decimal(0.00015));
      assertEquals("0.333333", Numbers.exact(0.333333));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void cellsFollowTheirColumn() {
    assertEquals("92.9\u00A0%", Numbers.cell(Cell.of(92.857), Format.PERCENT));
    assertEquals("12", Numbers.cell(Cell.of(12), Format.COUNT));
    assertEquals("12.5", Numbers.cell(Cell.of(12.5), Format.COUNT));
    assertEquals("-0.01", Numbers.cell(Cell.of(-0.0057), Format.COEFFICIENT));
    assertEquals("0.00", Numbers.cell(Cell.of(-0.00032), Format.COEFFICIENT));
    assertEquals("-0.0057", Numbers.cell(Cell.of(-0.0057), Format.DECIMAL));
    assertEquals("agree", Numbers.cell(Cell.of("agree"), Format.PERCENT));
  }
}
