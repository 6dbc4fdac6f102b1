// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Progress;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Tests the cells of a column chunk by chunk; each different value is looked at once a chunk. */
final class CellMatcher {
  private final GridColumn column;
  private final Predicate<GridCell> wanted;

  /** Tests cells. */
  CellMatcher(GridColumn column, Predicate<GridCell> wanted) {
    this.column = column;
    this.wanted = wanted;
  }

  /** The rows whose cell is wanted. */
  BitSet rows(Progress progress) {
    BitSet found = new BitSet(column.stored().size());
    for (int chunk = 0; chunk < column.stored().chunkCount(); chunk++) {
      DataGrid.requireWanted(progress);
      add(chunk, found);
    }
    return found;
  }

  private void add(int chunk, BitSet found) {
    ColumnValues values = column.stored().chunk(chunk);
    int first = chunk * column.stored().rowsPerChunk();
    if (values instanceof CodeValues codes) {
      boolean[] known = new boolean[256];
      boolean[] answers = new boolean[256];
      for (int row = 0; row < values.size(); row++) {
        int code = codes.code(row) & 0xff;
        if (!known[code]) {
          known[code] = true;
          answers[code] = test(first + row);
        }
        if (answers[code]) {
          found.set(first + row);
        }
      }
    } else if (values instanceof TextValues texts) {
      byte[] answers = new byte[texts.dictionary().size()];
      boolean[] missing = missing();
      for (int row = 0; row < values.size(); row++) {
        int index = texts.index(row);
        if (index >= 0 && answers[index] == 0) {
          answers[index] = (byte) (test(first + row) ? 1 : 2);
        }
        if (index >= 0 ? answers[index] == 1 : missing[texts.missing(row).getValue()]) {
          found.set(first + row);
        }
      }
    } else {
      addNumbers(values, first, found);
    }
  }

  private void addNumbers(ColumnValues values, int first, BitSet found) {
    Map<Double, Boolean> answers = new HashMap<>();
    boolean[] missing = missing();
    for (int row = 0; row < values.size(); row++) {
      MissingKind kind = values.missing(row);
      int at = first + row;
      if (kind == MissingKind.NONE ? answers.computeIfAbsent(values.number(row), v -> test(at))
          : missing[kind.getValue()]) {
        found.set(at);
      }
    }
  }

  private boolean[] missing() {
    boolean[] answers = new boolean[MissingKind.values().length];
    for (MissingKind kind : MissingKind.values()) {
      answers[kind.getValue()] = kind != MissingKind.NONE && wanted.test(new GridCell("", "", kind));
    }
    return answers;
  }

  private boolean test(int row) {
    return wanted.test(column.cell(row));
  }
}
