// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Progress;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Counts what stands in a column; each different value of a chunk is looked at once. */
final class ValueCounts {
  /** Among more different values nobody chooses from a list. */
  private static final int MOST = 50_000;
  private final GridColumn column;
  private final Map<GridCell, Integer> counts = new HashMap<>();

  ValueCounts(GridColumn column) {
    this.column = column;
  }

  /** The values of some rows in their order, missing ones behind them. */
  List<ValueCount> of(GridRows rows, Progress progress) {
    int chunkSize = column.stored().rowsPerChunk();
    int place = 0;
    int[] sorted = new int[rows.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.row(i);
    }
    Arrays.sort(sorted);
    for (int chunk = 0; chunk < column.stored().chunkCount() && place < sorted.length; chunk++) {
      DataGrid.requireWanted(progress);
      int end = place;
      while (end < sorted.length && sorted[end] / chunkSize == chunk) {
        end++;
      }
      if (end > place) {
        count(column.stored().chunk(chunk), sorted, place, end, chunk * chunkSize);
        place = end;
      }
    }
    List<ValueCount> all = new ArrayList<>();
    counts.forEach((cell, n) -> all.add(new ValueCount(cell, n)));
    all.sort(order());
    return all;
  }

  private void count(ColumnValues values, int[] rows, int from, int to, int first) {
    Map<Object, int[]> seen = new HashMap<>();
    for (int i = from; i < to; i++) {
      int row = rows[i] - first;
      MissingKind kind = values.missing(row);
      Object same = values instanceof CodeValues codes ? codes.code(row) : kind != MissingKind.NONE ? kind
          : values instanceof TextValues texts ? (Object) texts.index(row) : values.number(row);
      int place = rows[i];
      seen.computeIfAbsent(same, s -> new int[] {place, 0})[1]++;
    }
    for (int[] each : seen.values()) {
      GridCell cell = column.cell(each[0]);
      // Kinds of missing are chosen as such, whichever code stood for them.
      counts.merge(cell.missing() == MissingKind.NONE ? cell : new GridCell("", "", cell.missing()), each[1],
          Integer::sum);
    }
    if (counts.size() > MOST) {
      throw new DataException(column.column().getKey() + " has more than " + MOST + " different values; write a "
          + "condition, such as starts(" + column.column().getKey() + ", \"A\")");
    }
  }

  private Comparator<ValueCount> order() {
    Comparator<ValueCount> missingLast = Comparator.comparing(c -> c.cell().missing().getValue());
    return column.stored().type() == ColumnType.TEXT
        ? missingLast.thenComparing(c -> c.cell().value(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(c -> c.cell().value())
        : missingLast.thenComparingDouble(c -> c.cell().value().isEmpty() ? 0 : Double.parseDouble(c.cell().value()));
  }
}
