// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.List;
import java.util.Map;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;

/**
 * The values of one column: an immutable typed array in which each missing value keeps its kind.
 *
 * <p>Rows are numbered from 0. Implementations hold primitive arrays; nothing is boxed.
 */
public sealed interface ColumnValues permits CodeValues, IntegerValues, DecimalValues, TextValues {

  /** The number of rows. */
  int size();

  /** How the values are stored. */
  ColumnType type();

  /** Why the value of a row is absent, or {@link MissingKind#NONE} when it is there. */
  MissingKind missing(int row);

  /** The value of a row as a number; NaN when it is missing or text that is no number. */
  double number(int row);

  /** The value of a row as text, in a form that reads back as the same value; empty when missing. */
  String text(int row);

  /** The canonical byte form; equal columns have equal bytes. */
  byte[] toBytes();

  /**
   * The same column with another value in one row.
   *
   * @throws IllegalArgumentException when the text is no value of this type
   */
  ColumnValues with(int row, String text);

  /**
   * The same column with one row missing.
   *
   * @param kind any but {@link MissingKind#NONE}
   */
  ColumnValues withMissing(int row, MissingKind kind);

  /** The same column with each occurrence of the given numbers turned into a missing value of the given kind. */
  ColumnValues markMissing(Map<Double, MissingKind> kinds);

  /** The rows from one to before another, as a column of their own. */
  ColumnValues slice(int from, int to);

  /** Columns of one type put one below the other. */
  static ColumnValues joined(ColumnType type, List<ColumnValues> parts) {
    return switch (type) {
      case CODE -> CodeValues.joined(parts);
      case INTEGER -> IntegerValues.joined(parts);
      case DECIMAL -> DecimalValues.joined(parts);
      case TEXT -> TextValues.joined(parts);
    };
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are no such column
   */
  static ColumnValues fromBytes(ColumnType type, byte[] bytes) {
    return switch (type) {
      case CODE -> CodeValues.read(bytes);
      case INTEGER -> IntegerValues.read(bytes);
      case DECIMAL -> DecimalValues.read(bytes);
      case TEXT -> TextValues.read(bytes);
    };
  }
}
