// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.triangulum.stats.NotComputableException;
import org.triangulum.analysis.result.ResultColumn.Format;

/** Puts a result table together: columns first, then rows. */
public final class TableBuilder {
  private final String id;
  private final String title;
  private final List<ResultColumn> columns = new ArrayList<>();
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final Set<String> leftOut = new HashSet<>();

  public TableBuilder(String id, String title) {
    this.id = id;
    this.title = title;
  }

  /** Adds a column. */
  public TableBuilder column(String columnId, String heading, Format format) {
    columns.add(new ResultColumn(columnId, heading, format));
    return this;
  }

  /** Adds a row. */
  public TableBuilder row(Cell... cells) {
    return row(List.of(cells));
  }

  /**
   * Adds a row.
   *
   * @throws NotComputableException when a number left the range of numbers on the way
   */
  public TableBuilder row(List<Cell> cells) {
    cells.forEach(cell -> cell.number().ifPresent(number -> requireFinite(number, "A number of the table " + title)));
    rows.add(cells);
    return this;
  }

  static void requireFinite(double number, String what) {
    if (!Double.isFinite(number)) {
      throw new NotComputableException(what + " is out of the range of numbers: the data are too large, too small or "
          + "too far apart");
    }
  }

  /** Leaves out a column that says nothing that is not said elsewhere. */
  public TableBuilder leaveOut(String columnId) {
    leftOut.add(columnId);
    return this;
  }

  /** Adds a footnote, once. */
  public TableBuilder note(String note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return this;
  }

  /** The table; a column in which no row has anything is left out. */
  public ResultTable build() {
    List<Integer> filled = IntStream.range(0, columns.size()).filter(this::filled).boxed().toList();
    return new ResultTable(id, title, filled.stream().map(columns::get).toList(),
        rows.stream().map(row -> row.size() == columns.size() ? filled.stream().map(row::get).toList() : row).toList(),
        notes);
  }

  private boolean filled(int column) {
    return !leftOut.contains(columns.get(column).id()) && (rows.isEmpty() || rows.stream().anyMatch(
        row -> column >= row.size() || row.get(column).number().isPresent() || !row.get(column).text().isEmpty()));
  }
}
