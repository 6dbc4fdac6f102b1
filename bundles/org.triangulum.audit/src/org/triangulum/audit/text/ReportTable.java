// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.List;
import java.util.Optional;

/**
 * A table of a report.
 *
 * @param caption beside it; empty where none stands there
 * @param rows its cells, row by row
 * @param start in the text, UTF-16 units
 * @param end behind it
 * @param block index of the part that it is
 */
public record ReportTable(Optional<Caption> caption, List<List<TableCell>> rows, int start, int end, int block) {

  public ReportTable {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** How people refer to it. */
  public String name() {
    return caption.map(Caption::name).orElse("a table without a number");
  }

  /** The number of columns of its widest row. */
  public int columns() {
    return rows.stream().flatMap(List::stream).mapToInt(c -> c.column() + c.span()).max().orElse(0);
  }

  /** The cell that covers a place of the grid; empty where there is none. */
  public Optional<TableCell> at(int row, int column) {
    return rows.get(row).stream().filter(c -> c.column() <= column && column < c.column() + c.span()).findFirst();
  }
}
