// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.StoredColumn;

/**
 * The changes of single cells of a dataset, cell by cell. An edit belongs to the row it was made in as long as that row
 * is still of the same respondent; when rows have moved since, to the rows of that respondent. A snapshot.
 */
public final class CellHistory {
  private record Cell(Column column, int row) {}

  private final Map<Cell, List<CellEdit>> edits = new HashMap<>();

  /** The history of a dataset as it is. */
  public CellHistory(Dataset dataset, Blobs blobs) {
    if (dataset.getEdits().isEmpty()) {
      return;
    }
    StoredColumn respondents = dataset.getColumns().stream().filter(c -> c.getRole() == ColumnRole.RESPONDENT)
        .findFirst().map(c -> StoredColumn.of(c, blobs)).orElse(null);
    Map<String, List<Integer>> moved = null;
    for (CellEdit edit : dataset.getEdits()) {
      String who = edit.getRespondent();
      boolean there = edit.getRow() < dataset.getRowCount();
      if (who == null || who.isEmpty() || respondents == null
          || there && who.equals(respondents.text(edit.getRow()))) {
        if (there) {
          add(edit, edit.getRow());
        }
        continue;
      }
      if (moved == null) {
        moved = rows(respondents);
      }
      moved.getOrDefault(who, List.of()).forEach(row -> add(edit, row));
    }
  }

  private static Map<String, List<Integer>> rows(StoredColumn respondents) {
    Map<String, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < respondents.size(); row++) {
      rows.computeIfAbsent(respondents.text(row), who -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private void add(CellEdit edit, int row) {
    edits.computeIfAbsent(new Cell(edit.getColumn(), row), cell -> new ArrayList<>()).add(edit);
  }

  /** The changes of a cell, oldest first. */
  public List<CellEdit> of(Column column, int row) {
    return List.copyOf(edits.getOrDefault(new Cell(column, row), List.of()));
  }

  /** Whether a cell was changed. */
  public boolean isEdited(Column column, int row) {
    return edits.containsKey(new Cell(column, row));
  }
}
