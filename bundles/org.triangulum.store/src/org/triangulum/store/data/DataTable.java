// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.ColumnRole;

/**
 * An immutable snapshot of a dataset: equally long columns under unique names.
 *
 * @param name the dataset's key, or the file name of a table read from disk
 * @param rowUnit what one row is, such as person; empty where not stated
 * @param columns in the order of the dataset
 */
public record DataTable(String name, String rowUnit, List<DataColumn> columns) {

  public DataTable {
    columns = List.copyOf(columns);
    int rows = columns.isEmpty() ? 0 : columns.get(0).values().size();
    for (DataColumn column : columns) {
      if (column.values().size() != rows) {
        throw new IllegalArgumentException("Column " + column.name() + " of " + name + " has "
            + column.values().size() + " rows where the first has " + rows);
      }
    }
  }

  /** The number of rows. */
  public int rows() {
    return columns.isEmpty() ? 0 : columns.get(0).values().size();
  }

  /** The column of that name. */
  public Optional<DataColumn> column(String columnName) {
    return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
  }

  /** The column holding the frequency of each row, when the table is tabulated counts rather than one row a person. */
  public Optional<DataColumn> counts() {
    return columns.stream().filter(c -> c.role() == ColumnRole.COUNT).findFirst();
  }
}
