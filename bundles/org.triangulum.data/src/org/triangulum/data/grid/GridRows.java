// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.Objects;

/** Which rows of a dataset are shown, and in which order. Immutable. */
public final class GridRows {
  private final int size;
  private final int[] rows;

  private GridRows(int size, int[] rows) {
    this.size = size;
    this.rows = rows;
  }

  /** All rows in their own order. */
  static GridRows all(int count) {
    return new GridRows(count, null);
  }

  /** These rows in this order; the array now belongs to this. */
  static GridRows of(int[] rows) {
    return new GridRows(rows.length, rows);
  }

  /** How many rows are shown. */
  public int size() {
    return size;
  }

  /** The row of the dataset shown at a position from 0. */
  public int row(int position) {
    return rows == null ? Objects.checkIndex(position, size) : rows[position];
  }

  /** Where a row of the dataset is shown; -1 where it is not. */
  public int position(int row) {
    if (rows == null) {
      return row < size ? row : -1;
    }
    for (int position = 0; position < size; position++) {
      if (rows[position] == row) {
        return position;
      }
    }
    return -1;
  }
}
