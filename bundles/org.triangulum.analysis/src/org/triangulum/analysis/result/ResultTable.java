// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.List;
import java.util.Optional;

/**
 * A table of a result.
 *
 * @param id stable within the result; a cell is cited as {@code id/row/column}
 * @param title what the table shows, base included
 * @param columns headings with how to print their numbers
 * @param rows one list of cells a row, as long as the columns
 * @param notes footnotes
 */
public record ResultTable(String id, String title, List<ResultColumn> columns, List<List<Cell>> rows,
    List<String> notes) {
  private static final String FROM = " from";
  private static final String TO = "to";

  public ResultTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            id + ": row of " + row.size() + " cells under " + columns.size() + " columns");
      }
    }
  }

  /**
   * What stands over two columns that are the limits of one range, such as {@code 95 % CI} over <i>from</i> and
   * <i>to</i>; empty for a column with a heading of its own.
   *
   * @param column number of either of the two
   */
  public Optional<String> range(int column) {
    int first = column > 0 && columns.get(column).title().equals(TO) ? column - 1 : column;
    String title = columns.get(first).title();
    return title.endsWith(FROM) && first + 1 < columns.size() && columns.get(first + 1).title().equals(TO)
        ? Optional.of(title.substring(0, title.length() - FROM.length())) : Optional.empty();
  }

  /** The heading of a column, below that of its range where it has one. */
  public String heading(int column) {
    String title = columns.get(column).title();
    return startsRange(column) ? FROM.strip() : title;
  }

  /** Whether it is the first of two columns that are the limits of one range. */
  public boolean startsRange(int column) {
    return !columns.get(column).title().equals(TO) && range(column).isPresent();
  }
}
