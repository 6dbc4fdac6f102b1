// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnMeaning;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.StoredColumn;

/** Computes cells of derived columns anew after cells in the same rows were edited. For one edit. */
public final class RowUpdate {
  private final Computation computation;
  private final Study study;
  private final Dataset dataset;
  private final List<Column> columns;

  RowUpdate(Computation computation, Study study, Dataset dataset, List<Column> columns) {
    this.computation = computation;
    this.study = study;
    this.dataset = dataset;
    this.columns = columns;
  }

  /**
   * Computes the cells of some rows, inside the transaction of the edit and after it. Columns that cannot be computed
   * row by row, and those that follow from them, stay as they are and are stale from now on.
   */
  public void apply(Collection<Integer> rows) {
    List<Integer> sorted = rows.stream().distinct().sorted().toList();
    Set<Column> left = new HashSet<>();
    for (Column column : columns) {
      if (column.getDerivation().getInputs().stream().anyMatch(left::contains) || !update(column, sorted)) {
        left.add(column);
      }
    }
  }

  private boolean update(Column column, List<Integer> rows) {
    Computation.Plan plan = Computation.plan(dataset, DerivedColumn.of(column));
    if (!plan.method().rowwise(plan.parameters())) {
      return false;
    }
    ColumnValues values;
    try {
      values = computation.compute(Computation.source(study, dataset, plan, rows.size(), input -> cells(input, rows)),
          plan).values();
    } catch (DataException e) {
      return false;
    }
    if (values.type() != column.getType()) {
      return false;
    }
    Map<Integer, CellValue> cells = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.put(rows.get(i), CellValue.at(values, i));
    }
    column.setValues(StoredColumn.of(column, computation.blobs()).with(cells));
    column.getDerivation().setFingerprint(Computation.fingerprint(study, dataset, plan));
    return true;
  }

  private ColumnValues cells(Column column, List<Integer> rows) {
    StoredColumn stored = StoredColumn.of(column, computation.blobs());
    ColumnBuilder builder = ColumnBuilder.of(stored.type(), rows.size());
    rows.forEach(row -> Cells.add(builder, stored.cell(row)));
    return ColumnMeaning.of(column).marked(builder.build());
  }
}
