// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;

/**
 * Finds a number of a result by its place and prints it with its base.
 *
 * <p>A place is the name of a value, or {@code table/row/column}: the table's id, the text of the row's first cell or
 * its number from 1, the column's id or title or its number from 1.
 */
final class NumberText {
  private NumberText() {}

  /** The number at a place; empty when there is none, also for the empty place. */
  static Optional<Double> find(AnalysisResult result, String place) {
    Double value = result.values().get(place);
    return value != null ? Optional.of(value) : cell(result, place).flatMap(Cell::number);
  }

  /** What stands at a place, with its base; empty when there is nothing there. */
  static Optional<String> print(AnalysisResult result, String place) {
    Double value = result.values().get(place);
    if (value != null) {
      return Optional.of(print(result, place, value));
    }
    return cell(result, place).map(c -> c.valueName().filter(result.values()::containsKey)
        .map(n -> print(result, n, result.values().get(n)))
        .or(() -> c.number().map(n -> number(place, n)))
        .orElse(c.text()));
  }

  private static String print(AnalysisResult result, String name, double value) {
    String text = number(name, value);
    return base(result.bases(), name).map(b -> text + " (" + base(b, symbol(name), value) + ")").orElse(text);
  }

  private static String number(String name, double value) {
    String symbol = symbol(name);
    if (symbol.equals("percent")) {
      return plain(value, 1) + " %";
    }
    if (symbol.equals("p")) {
      return value < 0.001 ? "p < .001" : "p = " + plain(value, 3).replaceFirst("^0\\.", ".");
    }
    String text = value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : plain(value, 2);
    return symbol.isEmpty() || symbol.contains("/") ? text : symbol + " = " + text;
  }

  private static String base(Base base, String symbol, double value) {
    long of = switch (base.rule()) {
      case "all" -> base.all();
      case "applicable" -> base.applicable();
      default -> base.valid();
    };
    StringBuilder text = new StringBuilder();
    double count = value * of / 100;
    if (symbol.equals("percent") && Math.abs(count - Math.rint(count)) < 1e-6) {
      text.append((long) Math.rint(count)).append(" of ").append(of).append(' ').append(base.rule());
    } else {
      text.append("n = ").append(base.used());
    }
    if (base.all() != of) {
      text.append("; ").append(base.all()).append(" in all");
    }
    return text.toString();
  }

  /** The base whose name is the longest beginning of the value's name; the only one where there is one. */
  private static Optional<Base> base(List<Base> bases, String name) {
    return bases.stream().filter(b -> name.equals(b.name()) || name.startsWith(b.name() + "."))
        .max(Comparator.comparingInt(b -> b.name().length()))
        .or(() -> bases.size() == 1 ? Optional.of(bases.get(0)) : Optional.empty());
  }

  private static Optional<Cell> cell(AnalysisResult result, String place) {
    int first = place.indexOf('/');
    int last = place.lastIndexOf('/');
    if (first < 0 || first == last) {
      return Optional.empty();
    }
    String row = place.substring(first + 1, last);
    String column = place.substring(last + 1);
    return result.tables().stream().filter(t -> t.id().equals(place.substring(0, first))).findFirst()
        .flatMap(t -> row(t, row).flatMap(cells -> column(t, column).map(cells::get)));
  }

  private static Optional<List<Cell>> row(ResultTable table, String row) {
    return table.rows().stream().filter(r -> !r.isEmpty() && r.get(0).text().equals(row)).findFirst()
        .or(() -> index(row, table.rows().size()).map(table.rows()::get));
  }

  private static Optional<Integer> column(ResultTable table, String column) {
    for (int i = 0; i < table.columns().size(); i++) {
      ResultColumn c = table.columns().get(i);
      if (c.id().equals(column) || c.title().equals(column)) {
        return Optional.of(i);
      }
    }
    return index(column, table.columns().size());
  }

  private static Optional<Integer> index(String number, int size) {
    if (!number.matches("[0-9]{1,9}")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(number) - 1;
    return index >= 0 && index < size ? Optional.of(index) : Optional.empty();
  }

  private static String symbol(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static String plain(double value, int decimals) {
    return java.math.BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString();
  }
}
