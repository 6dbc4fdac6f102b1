// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import java.util.Optional;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnMeaning;

/**
 * Whether a value may stand in a column: it must be of the column's type, within its range where it has one, and have a
 * label where the column is nominal or ordinal and has labels. Codes declared missing and missing values of every kind
 * may always stand there.
 */
public final class CellCheck {
  private final Column column;
  private final ColumnMeaning meaning;
  private final Optional<NumberRange> range;

  /** Checks for a column as it is now. */
  public CellCheck(Column column) {
    this.column = column;
    meaning = ColumnMeaning.of(column);
    range = NumberRange.of(column);
  }

  /** What is wrong with a value, in a sentence that names the column; empty when it is in order. */
  public Optional<String> problem(CellValue value) {
    if (value.isMissing()) {
      return Optional.empty();
    }
    try {
      ColumnBuilder.of(column.getType(), 1).add(value.text());
    } catch (IllegalArgumentException e) {
      return Optional.of("Column " + column.getKey() + ": " + e.getMessage());
    }
    return column.getType() == ColumnType.TEXT ? Optional.empty() : problem(Double.parseDouble(value.text().strip()));
  }

  /** What is wrong with a number of the column, in a sentence that names the column; empty when it is in order. */
  public Optional<String> problem(double number) {
    if (meaning.declared(number) != MissingKind.NONE) {
      return Optional.empty();
    }
    if (range.isPresent() && !range.get().contains(number)) {
      return Optional.of("Column " + column.getKey() + ": " + NumberRange.plain(number) + " is outside of "
          + range.get());
    }
    return mustHaveLabel() && !meaning.labels().containsKey(number) ? Optional.of("Column " + column.getKey() + ": "
        + NumberRange.plain(number) + " has no label; there are " + labels()) : Optional.empty();
  }

  /** Whether only values with a label are in order. */
  public boolean mustHaveLabel() {
    return !meaning.labels().isEmpty() && column.getType() != ColumnType.TEXT
        && (column.getLevel() == MeasurementLevel.NOMINAL || column.getLevel() == MeasurementLevel.ORDINAL);
  }

  private String labels() {
    StringBuilder text = new StringBuilder();
    meaning.labels().forEach((value, label) -> text.append(text.isEmpty() ? "" : ", ")
        .append(NumberRange.plain(value)).append(label.isEmpty() ? "" : " (" + label + ")"));
    return text.toString();
  }
}
