// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;

/** Reads datasets of a study as tables. */
public final class DatasetReader {
  private final Blobs blobs;

  public DatasetReader(Blobs blobs) {
    this.blobs = blobs;
  }

  /**
   * The whole dataset. Labels and polarity come from the column, or from its item's response set where the column has
   * no labels; codes declared as missing there, and numbers in a range of missing values of the column, are missing
   * in the table.
   *
   * @throws StudyFileException when values of a column are not in the store or do not fit the column
   */
  public DataTable table(Dataset dataset) {
    var columns = dataset.getColumns().stream().map(this::column).toList();
    return new DataTable(dataset.getKey() == null ? "" : dataset.getKey(),
        dataset.getRowUnit() == null ? "" : dataset.getRowUnit(), columns);
  }

  /** One column, as in {@link #table}. */
  public DataColumn column(Column column) {
    ColumnMeaning meaning = ColumnMeaning.of(column);
    ColumnValues values = values(column);
    String label = column.getLabel() == null || column.getLabel().isEmpty() ? column.getKey() : column.getLabel();
    return new DataColumn(column.getKey(), label, column.getLevel(), column.getRole(), meaning.polarity(),
        meaning.labels(), meaning.marked(values));
  }

  /** The values of a column as stored. */
  public ColumnValues values(Column column) {
    if (column.getValues() == null) {
      throw new StudyFileException("Column " + column.getKey() + " has no values");
    }
    try {
      return ColumnChunks.read(blobs, column.getType(), column.getValues());
    } catch (IllegalArgumentException e) {
      throw StoredColumn.unreadable(column.getKey(), e);
    }
  }
}
