// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.List;

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
}
