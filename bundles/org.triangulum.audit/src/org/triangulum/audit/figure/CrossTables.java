// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.stats.CrossTab;

/** Two-way tables of counts as a report prints them, whole and with categories put together. */
public final class CrossTables {
  private static final int MOST_ROWS = 8;

  /**
   * A table that a statistic may have been computed of.
   *
   * @param what how it was made of the printed one; {@code as printed} for that itself
   */
  public record Candidate(CrossTab table, String what) {}

  private CrossTables() {
  }

  /** The counts of a table without totals; empty where it is not all counts. */
  public static Optional<CrossTab> of(TableGrid grid) {
    List<Integer> columns = grid.figureColumns().stream().filter(c -> !TableGrid.saysTotal(grid.columnLabel(c)))
        .toList();
    List<long[]> rows = new ArrayList<>();
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      int r = row;
      List<CellFigure> figures = columns.stream().map(c -> grid.figure(r, c)).flatMap(Optional::stream)
          .filter(CellFigure::isCount).toList();
      boolean total = TableGrid.saysTotal(grid.rowLabel(row));
      if (!total && figures.size() == columns.size()) {
        rows.add(figures.stream().mapToLong(f -> f.main().longValueExact()).toArray());
      } else if (!total && !figures.isEmpty()) {
        return Optional.empty();
      }
    }
    boolean small = rows.size() < 2 || columns.size() < 2 || rows.size() > 12 || columns.size() > 12;
    return small ? Optional.empty() : Optional.of(CrossTab.of(rows.toArray(long[][]::new)));
  }

  /**
   * The table as printed, and where categories were put together every cut of the columns in two neighbouring halves
   * and of the rows in two sets.
   *
   * @param collapsed whether the report says that categories were put together
   */
  public static List<Candidate> candidates(CrossTab table, boolean collapsed) {
    List<Candidate> all = new ArrayList<>(List.of(new Candidate(table, "as printed")));
    if (!collapsed) {
      return all;
    }
    List<Candidate> columns = new ArrayList<>(all);
    for (int cut = 1; cut < table.columns(); cut++) {
      if (table.columns() > 2) {
        columns.add(new Candidate(columnsCut(table, cut), "columns 1-" + cut + " and " + (cut + 1) + "-"
            + table.columns() + " put together"));
      }
    }
    all.addAll(columns.subList(1, columns.size()));
    if (table.rows() > 2 && table.rows() <= MOST_ROWS) {
      for (Candidate each : columns) {
        for (int set = 1; set < 1 << table.rows() - 1; set++) {
          all.add(new Candidate(rowsCut(each.table, set), each.what + ", rows put together in two"));
        }
      }
    }
    return all;
  }

  private static CrossTab columnsCut(CrossTab table, int cut) {
    long[][] counts = new long[table.rows()][2];
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        counts[r][c < cut ? 0 : 1] += table.count(r, c);
      }
    }
    return CrossTab.of(counts);
  }

  private static CrossTab rowsCut(CrossTab table, int set) {
    long[][] counts = new long[2][table.columns()];
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        counts[set >> r & 1][c] += table.count(r, c);
      }
    }
    return CrossTab.of(counts);
  }
}
