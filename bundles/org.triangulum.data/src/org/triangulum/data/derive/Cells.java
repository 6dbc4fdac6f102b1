// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** Makes columns from columns cell by cell; where values repeat each different one is worked out once. */
final class Cells {
  private Cells() {}

  /** A column of a type from what a function makes of each cell. */
  static ColumnValues map(ColumnValues values, ColumnType type, Function<CellValue, CellValue> function) {
    ColumnBuilder builder = ColumnBuilder.of(type, values.size());
    Map<Object, CellValue> known = new HashMap<>();
    for (int row = 0; row < values.size(); row++) {
      int at = row;
      add(builder, known.computeIfAbsent(key(values, row), k -> function.apply(CellValue.at(values, at))));
    }
    return builder.build();
  }

  private static Object key(ColumnValues values, int row) {
    if (values instanceof CodeValues codes) {
      return codes.code(row);
    }
    if (values instanceof TextValues texts) {
      return texts.index(row);
    }
    MissingKind kind = values.missing(row);
    return kind == MissingKind.NONE ? values.number(row) : kind;
  }

  static void add(ColumnBuilder builder, CellValue cell) {
    if (cell.isMissing()) {
      builder.addMissing(cell.missing());
    } else {
      builder.add(cell.text());
    }
  }
}
