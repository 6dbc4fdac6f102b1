// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.MissingKind;
import org.triangulum.model.study.MissingRange;
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
    NavigableMap<Double, String> labels = new TreeMap<>();
    Map<Double, MissingKind> missing = new TreeMap<>();
    Polarity polarity = Polarity.UNSTATED;
    ResponseSet responses = column.getItem() == null ? null : column.getItem().getResponseSet();
    if (responses != null) {
      polarity = responses.getPolarity();
    }
    if (!column.getValueLabels().isEmpty()) {
      for (ValueLabel label : column.getValueLabels()) {
        if (column.getType() == ColumnType.TEXT && label.getText() != null) {
          continue;
        }
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
        marked(column, values, missing));
  }

  private static ColumnValues marked(Column column, ColumnValues values, Map<Double, MissingKind> codes) {
    if (values instanceof TextValues texts) {
      Map<String, MissingKind> missing = new HashMap<>();
      for (ValueLabel label : column.getValueLabels()) {
        if (label.getMissing() != MissingKind.NONE && label.getText() != null) {
          missing.put(label.getText(), label.getMissing());
        }
      }
      return missing.isEmpty() ? values : texts.markMissingTexts(missing);
    }
    if (!column.getMissingRanges().isEmpty()) {
      for (int row = 0; row < values.size(); row++) {
        double value = values.number(row);
        for (MissingRange range : column.getMissingRanges()) {
          if (value >= range.getFrom() && value <= range.getTo() && range.getMissing() != MissingKind.NONE) {
            codes.putIfAbsent(value, range.getMissing());
          }
        }
      }
    }
    return codes.isEmpty() ? values : values.markMissing(codes);
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
