// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import org.triangulum.analysis.result.Base;
import org.triangulum.stats.CrossTab;

/** How often each pair of categories of two factors occurs, missing ones included, counts weighed in. */
public final class JointTally {
  private final Factor rows;
  private final Factor columns;
  private final long[] cells;
  private final CrossTab table;

  JointTally(Factor rows, Factor columns, long[] cells) {
    this.rows = rows;
    this.columns = columns;
    this.cells = cells;
    int width = Counter.width(columns);
    long[][] counts = new long[rows.size()][columns.size()];
    for (int r = 0; r < rows.size(); r++) {
      System.arraycopy(cells, r * width, counts[r], 0, columns.size());
    }
    table = CrossTab.of(counts);
  }

  /** The row variable. */
  public Factor rows() {
    return rows;
  }

  /** The column variable. */
  public Factor columns() {
    return columns;
  }

  /** The cases with a value in both. */
  public CrossTab table() {
    return table;
  }

  /** The counts behind a statistic of both variables that uses so many cases. */
  public Base base(String name, long used) {
    int width = Counter.width(columns);
    long all = 0;
    long applicable = 0;
    for (int cell = 0; cell < cells.length; cell++) {
      int row = Counter.code(rows, cell / width);
      int column = Counter.code(columns, cell % width);
      all += row == Factor.LEFT_OUT || column == Factor.LEFT_OUT ? 0 : cells[cell];
      applicable += Factor.applicable(row) && Factor.applicable(column) ? cells[cell] : 0;
    }
    return new Base(name, all, applicable, table.n(), used, "valid");
  }

  /** The cases of the row variable alone, whatever the other is. */
  public Tally rowTally() {
    int width = Counter.width(columns);
    long[] places = new long[Counter.width(rows)];
    for (int cell = 0; cell < cells.length; cell++) {
      places[cell / width] += cells[cell];
    }
    return new Tally(rows, places);
  }

  /** The cases of the column variable alone. */
  public Tally columnTally() {
    int width = Counter.width(columns);
    long[] places = new long[width];
    for (int cell = 0; cell < cells.length; cell++) {
      places[cell % width] += cells[cell];
    }
    return new Tally(columns, places);
  }
}
