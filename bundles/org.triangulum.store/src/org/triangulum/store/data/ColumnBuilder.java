// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/** Builds a column row by row from text; the builders of each type also take primitive values. */
public sealed interface ColumnBuilder
    permits CodeValues.Builder, IntegerValues.Builder, DecimalValues.Builder, TextValues.Builder {

  /**
   * Appends a value.
   *
   * @throws IllegalArgumentException when the text is no value of this type
   */
  ColumnBuilder add(String text);

  /**
   * Appends a missing value.
   *
   * @param kind any but {@link MissingKind#NONE}
   */
  ColumnBuilder addMissing(MissingKind kind);

  /** The number of rows so far. */
  int size();

  /** The column. The builder must not be used afterwards. */
  ColumnValues build();

  /** A builder for columns of the type; {@code rows} is a guess that saves copying. */
  static ColumnBuilder of(ColumnType type, int rows) {
    return switch (type) {
      case CODE -> new CodeValues.Builder(rows);
      case INTEGER -> new IntegerValues.Builder(rows);
      case DECIMAL -> new DecimalValues.Builder(rows);
      case TEXT -> new TextValues.Builder(rows);
    };
  }
}
