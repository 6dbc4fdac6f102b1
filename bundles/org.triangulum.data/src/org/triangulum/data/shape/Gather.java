// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.shape;

import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/** Rows of columns picked into a new order. */
final class Gather {
  /** Stands for a row that is not there. */
  static final int NONE = -1;

  private Gather() {}

  /**
   * A column of picked rows.
   *
   * @param rows of each new row the old one, or {@link #NONE}
   * @param absent what a row that is not there becomes
   */
  static ColumnValues rows(ColumnValues values, int[] rows, MissingKind absent) {
    if (values instanceof CodeValues codes) {
      byte[] picked = new byte[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = rows[i] == NONE ? CodeValues.missingCode(absent) : codes.code(rows[i]);
      }
      return CodeValues.of(picked);
    }
    if (values instanceof IntegerValues integers) {
      int[] picked = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = rows[i] == NONE ? IntegerValues.missingCode(absent) : integers.value(rows[i]);
      }
      return IntegerValues.of(picked);
    }
    if (values instanceof DecimalValues decimals) {
      double[] picked = new double[rows.length];
      for (int i = 0; i < rows.length; i++) {
        picked[i] = rows[i] == NONE ? DecimalValues.missingValue(absent) : decimals.value(rows[i]);
      }
      return DecimalValues.of(picked);
    }
    TextValues.Builder builder = new TextValues.Builder(rows.length);
    for (int row : rows) {
      MissingKind kind = row == NONE ? absent : values.missing(row);
      if (kind == MissingKind.NONE) {
        builder.add(values.text(row));
      } else {
        builder.addMissing(kind);
      }
    }
    return builder.build();
  }
}
