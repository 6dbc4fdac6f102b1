// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a report prints it, to compare with the number it stands for.
 *
 * <p>Read are: {@code 92 %}, {@code 0.58}, {@code .58}, {@code 3,2} (decimal comma), {@code 1,234} (thousands),
 * {@code -0.3} with any minus sign, {@code p < .001}. What stands in brackets is the base and is not read. Of several
 * numbers the only one with a percent sign counts.
 *
 * @param number the number at the precision printed
 * @param percent whether a percent sign follows
 * @param bound whether only a bound is printed: {@code <} or {@code >}; empty for an ordinary number
 */
record PrintedNumber(BigDecimal number, boolean percent, String bound) {
  private static final Pattern NUMBER = Pattern.compile(
      "([<>≤≥]?)\\s*([-−–]?)((?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)|(?:\\d*[.,]?\\d+))\\s*(%|per cent|percent)?");
  /** Computed numbers carry noise beyond this many digits. */
  private static final MathContext SIGNIFICANT = new MathContext(12, RoundingMode.HALF_EVEN);

  /** How the printed number follows from the computed one. */
  enum Rounding { HALF_UP, HALF_EVEN, TRUNCATION, BOUND, NONE }

  /** Reads a printed figure; empty when no single number can be made out. */
  static Optional<PrintedNumber> read(String printed) {
    List<PrintedNumber> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(printed.replaceAll("\\([^)]*\\)", " "));
    while (matcher.find()) {
      numbers.add(of(matcher));
    }
    if (numbers.size() > 1) {
      numbers.removeIf(n -> !n.percent());
    }
    return numbers.size() == 1 ? Optional.of(numbers.get(0)) : Optional.empty();
  }

  private static PrintedNumber of(Matcher matcher) {
    String digits = matcher.group(3);
    String plain = digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?") && !digits.startsWith("0,") ? digits.replace(",", "")
        : digits.replace(',', '.');
    BigDecimal number = new BigDecimal(plain);
    return new PrintedNumber(matcher.group(2).isEmpty() ? number : number.negate(), matcher.group(4) != null,
        matcher.group(1));
  }

  /** By which rule the printed number is the computed one; NONE where by none. */
  Rounding of(double computed) {
    BigDecimal exact = new BigDecimal(computed).round(SIGNIFICANT);
    if (!bound.isEmpty()) {
      int side = exact.compareTo(number);
      boolean holds = switch (bound) {
        case "<" -> side < 0;
        case "≤" -> side <= 0;
        case ">" -> side > 0;
        default -> side >= 0;
      };
      return holds ? Rounding.BOUND : Rounding.NONE;
    }
    if (same(exact, RoundingMode.HALF_UP)) {
      return Rounding.HALF_UP;
    }
    if (same(exact, RoundingMode.HALF_EVEN)) {
      return Rounding.HALF_EVEN;
    }
    return same(exact, RoundingMode.DOWN) ? Rounding.TRUNCATION : Rounding.NONE;
  }

  /** The computed number as it would be printed. */
  String rounded(double computed) {
    return new BigDecimal(computed).round(SIGNIFICANT).setScale(number.scale(), RoundingMode.HALF_UP).toPlainString();
  }

  private boolean same(BigDecimal exact, RoundingMode mode) {
    return exact.setScale(number.scale(), mode).compareTo(number) == 0;
  }
}
