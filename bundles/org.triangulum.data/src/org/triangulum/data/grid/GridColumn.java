// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.Blobs;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.StoredColumn;

/** A column of the grid: its metadata as they were, and values read where they are looked at. */
public final class GridColumn {
  private final Column column;
  private final ColumnMeaning meaning;
  private final StoredColumn stored;

  GridColumn(Column column, Blobs blobs) {
    this.column = column;
    meaning = ColumnMeaning.of(column);
    stored = StoredColumn.of(column, blobs);
  }

  /** The column of the study. */
  public Column column() {
    return column;
  }

  /** What its numbers mean. */
  public ColumnMeaning meaning() {
    return meaning;
  }

  StoredColumn stored() {
    return stored;
  }

  /** All values, those declared missing marked. */
  ColumnValues values() {
    ColumnValues[] all = new ColumnValues[stored.chunkCount()];
    for (int chunk = 0; chunk < all.length; chunk++) {
      all[chunk] = stored.chunk(chunk);
    }
    return meaning.marked(all.length == 1 ? all[0] : ColumnValues.joined(stored.type(), java.util.List.of(all)));
  }

  /** A cell. */
  public GridCell cell(int row) {
    MissingKind kind = stored.missing(row);
    if (kind != MissingKind.NONE) {
      return new GridCell("", "", kind);
    }
    String text = stored.text(row);
    if (stored.type() == ColumnType.TEXT) {
      return new GridCell(text, "", meaning.declared(text));
    }
    double number = stored.number(row);
    MissingKind declared = meaning.declared(number);
    if (declared != MissingKind.NONE) {
      return new GridCell(text, meaning.missingLabel(number), declared);
    }
    return new GridCell(text, meaning.labels().getOrDefault(number, ""), MissingKind.NONE);
  }
}
