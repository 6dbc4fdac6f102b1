// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.HashMap;
import java.util.Map;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.ValueLabel;
import org.triangulum.store.Blobs;

/** Stores tables as datasets of a study; to be used inside a transaction. */
public final class DatasetWriter {
  private final Blobs blobs;

  public DatasetWriter(Blobs blobs) {
    this.blobs = blobs;
  }

  /** A new dataset, not yet in a study, that holds the table under the table's name. Polarity belongs to items. */
  public Dataset write(DataTable table) {
    Dataset dataset = StudyFactory.eINSTANCE.createDataset();
    dataset.setKey(table.name());
    dataset.setRowUnit(table.rowUnit());
    dataset.setRowCount(table.rows());
    table.columns().forEach(column -> dataset.getColumns().add(write(column)));
    return dataset;
  }

  /** A new column, not yet in a dataset. */
  public Column write(DataColumn data) {
    Column column = StudyFactory.eINSTANCE.createColumn();
    column.setKey(data.name());
    column.setLabel(data.label());
    column.setLevel(data.level());
    column.setRole(data.role());
    label(column, data.valueLabels());
    replace(column, data.values());
    return column;
  }

  /** Gives a column these labels in place of its own, where they differ. */
  public void label(Column column, Map<Double, String> labels) {
    Map<Double, String> known = new HashMap<>();
    column.getValueLabels().forEach(label -> known.put(label.getValue(), label.getLabel()));
    if (known.equals(labels) && known.size() == column.getValueLabels().size()) {
      return;
    }
    column.getValueLabels().clear();
    labels.forEach((value, text) -> {
      ValueLabel label = StudyFactory.eINSTANCE.createValueLabel();
      label.setValue(value);
      label.setLabel(text);
      column.getValueLabels().add(label);
    });
  }

  /** Gives a column other values, of this or another type; the number of rows must suit its dataset. */
  public void replace(Column column, ColumnValues values) {
    if (column.eContainer() instanceof Dataset dataset && dataset.getColumns().size() > 1
        && dataset.getRowCount() != values.size()) {
      throw new IllegalArgumentException("Dataset " + dataset.getKey() + " has " + dataset.getRowCount()
          + " rows, the new values of column " + column.getKey() + " have " + values.size());
    }
    column.setType(values.type());
    column.setValues(ColumnChunks.write(blobs, values));
  }
}
