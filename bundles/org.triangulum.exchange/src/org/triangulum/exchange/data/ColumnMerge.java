// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;

/** Puts the values of a column together from those a dataset has and those a source brings. */
final class ColumnMerge {
  private ColumnMerge() {
  }

  /** Whether a value is the same in both columns, whatever they are stored as. */
  static boolean same(ColumnValues first, int row, ColumnValues second, int other) {
    MissingKind kind = first.missing(row);
    if (kind != second.missing(other)) {
      return false;
    }
    if (kind != MissingKind.NONE) {
      return true;
    }
    if (first.type() != ColumnType.TEXT && second.type() != ColumnType.TEXT) {
      return first.number(row) == second.number(other);
    }
    return first.text(row).equals(second.text(other));
  }

  /**
   * One column of both.
   *
   * @param old values of the dataset; null where it has no such column
   * @param oldRows for each row of the result that of the dataset; -1 where it is new
   * @param fresh values of the source; null where it has no such column
   * @param freshRows for each row of the result that of the source, whose value goes first; -1 where it has none
   */
  static ColumnValues merge(ColumnValues old, int[] oldRows, ColumnValues fresh, int[] freshRows) {
    ColumnType type = widest(old, fresh);
    ColumnBuilder builder = ColumnBuilder.of(type, oldRows.length);
    for (int row = 0; row < oldRows.length; row++) {
      if (fresh != null && freshRows[row] >= 0) {
        add(builder, fresh, freshRows[row]);
      } else if (old != null && oldRows[row] >= 0) {
        add(builder, old, oldRows[row]);
      } else {
        builder.addMissing(MissingKind.MISSING);
      }
    }
    return builder.build();
  }

  private static ColumnType widest(ColumnValues old, ColumnValues fresh) {
    if (old == null || fresh == null) {
      return old == null ? fresh.type() : old.type();
    }
    return old.type().getValue() > fresh.type().getValue() ? old.type() : fresh.type();
  }

  private static void add(ColumnBuilder builder, ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    if (kind != MissingKind.NONE) {
      builder.addMissing(kind);
    } else if (values.type() == ColumnType.TEXT) {
      builder.add(values.text(row));
    } else if (builder instanceof CodeValues.Builder codes) {
      codes.add((int) values.number(row));
    } else if (builder instanceof IntegerValues.Builder integers) {
      integers.add((int) values.number(row));
    } else if (builder instanceof DecimalValues.Builder decimals) {
      decimals.add(values.number(row));
    } else {
      builder.add(values.text(row));
    }
  }
}
