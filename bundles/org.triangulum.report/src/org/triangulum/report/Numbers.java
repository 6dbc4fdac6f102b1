// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;

/**
 * How numbers are printed, everywhere alike and whatever the machine's locale: full stop as decimal mark, comma
 * between thousands, ties rounded away from zero, no-break space before the percent sign.
 */
public final class Numbers {
  private static final double TINY = 1e-4;
  private static final double SMALL = 0.01;
  private static final double LARGE = 1e10;
  private static final String NBSP = "\u00A0";
  /** In place of what is no number; analyses state the reason beside it. */
  private static final String NONE = "–";

  private Numbers() {}

  /** A whole number, such as {@code 1,234}. */
  public static String count(double number) {
    return Double.isFinite(number) ? String.format(Locale.ROOT, "%,d", round(number, 0).toBigInteger()) : NONE;
  }

  /** A share of 0 to 100, such as {@code 92.9 %} with one decimal. */
  public static String percent(double percent, int decimals) {
    return Double.isFinite(percent) ? round(percent, decimals).toPlainString() + NBSP + "%" : NONE;
  }

  /** A number with so many decimals. */
  public static String decimal(double number, int decimals) {
    return Double.isFinite(number) ? round(number, decimals).toPlainString() : NONE;
  }

  /** A number with two decimals, with two significant digits or as a power of ten when two decimals would hide it. */
  public static String decimal(double number) {
    double size = Math.abs(number);
    if (size == 0 || size >= SMALL && size < LARGE || !Double.isFinite(number)) {
      return decimal(number, 2);
    }
    return size >= TINY && size < LARGE ? new BigDecimal(number).round(new MathContext(2, RoundingMode.HALF_UP))
        .toPlainString() : String.format(Locale.ROOT, "%.2e", number);
  }

  /** A p value: {@code < .001} below that, {@code > .999} above, else three decimals without the leading zero. */
  public static String p(double p) {
    if (!Double.isFinite(p)) {
      return NONE;
    }
    if (p < 0.001) {
      return "<" + NBSP + ".001";
    }
    return p > 0.999 ? ">" + NBSP + ".999" : decimal(p, 3).substring(1);
  }

  /** A number at full precision, for the title behind a rounded one. */
  public static String exact(double number) {
    if (!Double.isFinite(number)) {
      return NONE;
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /** A cell as its column prints it; empty for a cell without text and number. */
  public static String cell(Cell cell, ResultColumn.Format format) {
    if (cell.number().isEmpty()) {
      return cell.text();
    }
    double number = cell.number().get();
    return switch (format) {
      case COUNT -> number == Math.rint(number) ? count(number) : decimal(number, 1);
      case PERCENT -> percent(number, 1);
      case P -> p(number);
      case COEFFICIENT -> decimal(number, 2);
      case DECIMAL, TEXT -> decimal(number);
    };
  }

  /** The counts behind a statistic in words: {@code 126 used of 126 applicable; 175 asked}. */
  public static String base(Base base) {
    StringBuilder out = new StringBuilder(count(base.used())).append(" used");
    if (base.valid() != base.used()) {
      out.append(" of ").append(count(base.valid())).append(" valid");
    }
    if (base.applicable() != base.valid()) {
      out.append(" of ").append(count(base.applicable())).append(" applicable");
    }
    return base.all() == base.applicable() ? out.toString()
        : out.append("; ").append(count(base.all())).append(" asked")
        .toString();
  }

  private static BigDecimal round(double number, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? rounded.abs() : rounded;
  }
}
