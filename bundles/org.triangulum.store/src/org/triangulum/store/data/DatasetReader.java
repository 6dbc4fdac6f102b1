// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.ValueLabel;
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
   * no labels; codes declared as missing there are missing in the table.
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
    NavigableMap<Double, String> labels = new TreeMap<>();
    Map<Double, MissingKind> missing = new TreeMap<>();
    Polarity polarity = Polarity.UNSTATED;
    ResponseSet responses = column.getItem() == null ? null : column.getItem().getResponseSet();
    if (responses != null) {
      polarity = responses.getPolarity();
    }
    if (!column.getValueLabels().isEmpty()) {
      for (ValueLabel label : column.getValueLabels()) {
        sort(label.getValue(), label.getLabel(), label.getMissing(), labels, missing);
      }
    } else if (responses != null) {
      for (ResponseOption option : responses.getOptions()) {
        sort(option.getCode(), option.getLabel(), option.getMissing(), labels, missing);
      }
    }
    ColumnValues values = values(column);
    String label = column.getLabel() == null || column.getLabel().isEmpty() ? column.getKey() : column.getLabel();
    return new DataColumn(column.getKey(), label, column.getLevel(), column.getRole(), polarity, labels,
        missing.isEmpty() ? values : values.markMissing(missing));
  }

  private static void sort(double value, String label, MissingKind kind, Map<Double, String> labels,
      Map<Double, MissingKind> missing) {
    if (kind == MissingKind.NONE) {
      labels.put(value, label == null ? "" : label);
    } else {
      missing.put(value, kind);
    }
  }

  /** The values of a column as stored. */
  public ColumnValues values(Column column) {
    if (column.getValues() == null) {
      throw new StudyFileException("Column " + column.getKey() + " has no values");
    }
    try {
      return ColumnValues.fromBytes(column.getType(), blobs.get(column.getValues()));
    } catch (IllegalArgumentException e) {
      throw new StudyFileException("The values of column " + column.getKey() + " are unreadable: " + e.getMessage(),
          e);
    }
  }
}
