// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;

/**
 * What stands at a place of a result. A place is the name of a value, or {@code table/row/column}: the table's id, the
 * text of the row's first cell or the row's number from 1, the column's id or title or number from 1.
 *
 * @param valueName name of the value; empty for a cell without one
 * @param number the number at full precision; empty for a cell of text
 * @param label what it is, in words; empty where the result does not say
 * @param printed the number as people read it, with its base
 */
record ResultPlace(Optional<String> valueName, Optional<Double> number, String label, String printed) {

  /** What stands at a place; empty when there is nothing, also for the empty place. */
  static Optional<ResultPlace> find(AnalysisResult result, String place) {
    return result.values().containsKey(place) ? Optional.of(value(result, place))
        : cell(result, place).map(cell -> of(result, cell, place));
  }

  private static ResultPlace value(AnalysisResult result, String name) {
    return new ResultPlace(Optional.of(name), Optional.of(result.values().get(name)), NumberText.label(result, name),
        NumberText.of(result, name));
  }

  private static ResultPlace of(AnalysisResult result, Cell cell, String place) {
    return cell.valueName().filter(result.values()::containsKey).map(name -> value(result, name))
        .orElseGet(() -> new ResultPlace(Optional.empty(), cell.number(), place.replace("/", ", "),
            cell.number().map(NumberText::of).orElse(cell.text())));
  }

  private static Optional<Cell> cell(AnalysisResult result, String place) {
    int first = place.indexOf('/');
    int last = place.lastIndexOf('/');
    if (first == last) {
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
}
