// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.triangulum.stats.PrintedFigure;

/**
 * A count printed with its percentage.
 *
 * @param count the count, 0 or more
 * @param percent as printed
 * @param label what it is a share of
 * @param start in the text of the report
 * @param end behind it
 */
public record Share(long count, PrintedFigure percent, String label, int start, int end) {
  private static final Map<RoundingMode, String> NAMES = Map.of(RoundingMode.HALF_UP, "half up", RoundingMode.HALF_EVEN,
      "half even", RoundingMode.DOWN, "truncated");

  /** The rounding rules under which it fits a base. */
  public Set<RoundingMode> rules(long base) {
    return base < 1 || count > base ? Set.of() : percent.rulesThatFit(count, base);
  }

  /** Whether some rounding rule fits. */
  public boolean fits(long base) {
    return !rules(base).isEmpty();
  }

  /** Whether it fits rounded half up or half even. */
  public boolean rounded(long base) {
    return rules(base).stream().anyMatch(r -> r != RoundingMode.DOWN);
  }

  /** The percentage as it should be printed. */
  public String right(long base) {
    return printed(count, base, percent.value().scale());
  }

  /** A percentage of a base with so many decimals, rounded half up. */
  public static String printed(long count, long base, int decimals) {
    return BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP)
        .toPlainString() + "%";
  }

  /** The arithmetic, with the rounding rules that were tried. */
  public String arithmetic(long base) {
    String exact = BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(base), new MathContext(6))
        .stripTrailingZeros().toPlainString();
    return String.format(Locale.ROOT, "100 × %d / %d = %s; tried: rounded half up, half even, truncated; fits: %s",
        count,
        base, exact, rules(base).isEmpty() ? "none" : String.join(", ", List.of(RoundingMode.values()).stream()
            .filter(rules(base)::contains).map(NAMES::get).toList()));
  }
}
