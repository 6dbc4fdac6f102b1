// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.Trail;

/**
 * A named value of a result as people read it, with its base: {@code 72.4 % (21 of 29 valid; 35 in all)}.
 *
 * <p>Count and base of a percentage are those of its trail. The number of cases and of all rows are the values named
 * {@code n} and {@code all} nearest to it: beside it, or beside one of the parts of its name.
 */
final class NumberText {
  private static final Set<String> BASES = Set.of("all", "applicable", "valid");
  private static final String OF_TOTAL = "100 * count / ";
  private static final Map<String, String> TOTALS = Map.of("row total", " in the row", "column total",
      " in the column", "n", "");
  private static final Set<String> OF_PERCENT = Set.of("lower", "upper");

  private final AnalysisResult result;
  private final String name;
  private final double value;

  private NumberText(AnalysisResult result, String name) {
    this.result = result;
    this.name = name;
    this.value = result.values().get(name);
  }

  /** The printed form of a value that the result has. */
  static String of(AnalysisResult result, String name) {
    return new NumberText(result, name).text();
  }

  /** A number without a name, to two decimals. */
  static String of(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number) : decimals(number, 2);
  }

  /** A number without a name as its column prints it. */
  static String of(double number, Format format) {
    return switch (format) {
      case PERCENT -> decimals(number, 1) + " %";
      case P -> p(number);
      default -> of(number);
    };
  }

  /** What the value is, in words; empty where the result does not say. */
  static String label(AnalysisResult result, String name) {
    Trail trail = result.trail().get(name);
    return trail == null ? "" : trail.label();
  }

  private String text() {
    String base = base();
    return number() + (base.isEmpty() ? "" : " (" + base + ")");
  }

  private String number() {
    String symbol = symbol();
    if (percentage()) {
      return decimals(value, 1) + " %";
    }
    return switch (symbol) {
      case "p" -> "p " + (value < 0.001 ? "" : "= ") + p(value);
      case "count" -> of(value);
      case "chi2" -> "χ² = " + of(value);
      case "g2" -> "G² = " + of(value);
      default -> symbol + " = " + of(value);
    };
  }

  private static String p(double p) {
    return p < 0.001 ? "< .001" : decimals(p, 3).replaceFirst("^0\\.", ".");
  }

  private String base() {
    Trail trail = result.trail().get(name);
    String text = "";
    if (ofTotal()) {
      Trail whole = whole(trail).orElseThrow();
      return trail.inputs().get(0).value() + " of " + whole.value() + TOTALS.get(whole.label());
    }
    if (percentage() && trail != null && trail.inputs().size() == 2
        && trail.inputs().get(1).label().startsWith("base (")) {
      String label = trail.inputs().get(1).label();
      text = trail.inputs().get(0).value() + " of " + trail.inputs().get(1).value() + " "
          + label.substring("base (".length(), label.length() - 1);
    } else if (!symbol().equals("n")) {
      text = nearest("n").map(n -> "n = " + of(n)).orElse("");
    }
    String all = nearest("all").map(NumberText::of).orElse("");
    return all.isEmpty() || text.isEmpty() || text.matches(".* (of|=) " + all + "( .*)?") ? text
        : text + "; " + all + " in all";
  }

  private boolean percentage() {
    String symbol = symbol();
    return ofTotal() || symbol.equals("percent") || symbol.equals("cumulative")
        || BASES.contains(symbol) && name.endsWith(".percent." + symbol)
        || OF_PERCENT.contains(symbol) && result.values().containsKey(prefix(name) + "percent");
  }

  /** Whether it is the share of a cell of a table in its row, its column or all. */
  private boolean ofTotal() {
    Trail trail = result.trail().get(name);
    return trail != null && trail.operation().startsWith(OF_TOTAL) && whole(trail).isPresent();
  }

  private static Optional<Trail> whole(Trail share) {
    String total = share.operation().substring(OF_TOTAL.length());
    return share.inputs().stream().filter(input -> input.label().equals(total) && TOTALS.containsKey(total))
        .findFirst();
  }

  /** The value of a symbol beside this one, or beside the nearest part of its name that has one. */
  private Optional<Double> nearest(String symbol) {
    for (String at = prefix(name);; at = prefix(at.substring(0, at.length() - 1))) {
      Double found = result.values().get(at + symbol);
      if (found != null && !at.endsWith("percent.")) { // percent.all is a percentage, not a number of rows
        return Optional.of(found);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
    }
  }

  private String symbol() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String prefix(String of) {
    return of.substring(0, of.lastIndexOf('.') + 1);
  }

  private static String decimals(double number, int decimals) {
    return BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }
}
