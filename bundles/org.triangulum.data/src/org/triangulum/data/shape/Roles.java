// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import java.util.List;
import java.util.Set;
import org.triangulum.data.DataException;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** Columns by what they are for. */
final class Roles {
  private static final Set<ColumnRole> IDENTITY = Set.of(ColumnRole.RESPONDENT, ColumnRole.SUBJECT, ColumnRole.RATER);

  private Roles() {}

  /** The columns that say whose row it is. */
  static List<DataColumn> identity(DataTable table) {
    List<DataColumn> columns = table.columns().stream().filter(c -> IDENTITY.contains(c.role())).toList();
    if (columns.stream().noneMatch(c -> c.role() == ColumnRole.RESPONDENT)) {
      throw new DataException("Dataset " + table.name() + " has no column of respondents; give one that role");
    }
    return columns;
  }

  static DataColumn one(Dataset dataset, DataTable table, ColumnRole role) {
    List<DataColumn> columns = table.columns().stream().filter(c -> c.role() == role).toList();
    if (columns.size() != 1) {
      throw new DataException("Dataset " + dataset.getKey() + " has " + columns.size() + " columns of "
          + role.getLiteral() + "s; exactly one is needed");
    }
    return columns.get(0);
  }

  static DataColumn with(DataColumn column, String name, String label, ColumnValues values) {
    return new DataColumn(name, label, column.level(), column.role(), column.polarity(), column.valueLabels(), values);
  }
}
