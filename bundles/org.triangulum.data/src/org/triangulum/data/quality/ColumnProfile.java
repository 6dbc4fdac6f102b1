// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/**
 * A column in figures.
 *
 * @param column the column
 * @param rows number of rows
 * @param valid rows with a value
 * @param missing rows without, by kind; every kind is there, NONE is not
 * @param distinct number of different values
 * @param least smallest number; empty for texts and where there is none
 * @param most largest number
 */
public record ColumnProfile(Column column, int rows, int valid, Map<MissingKind, Integer> missing, int distinct,
    OptionalDouble least, OptionalDouble most) {

  public ColumnProfile {
    missing = Map.copyOf(missing);
  }

  static ColumnProfile of(Column column, ColumnValues values) {
    int[] kinds = new int[MissingKind.values().length];
    boolean text = values instanceof TextValues;
    Set<Object> different = new HashSet<>();
    boolean[] codes = new boolean[256];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < values.size(); row++) {
      MissingKind kind = values.missing(row);
      kinds[kind.getValue()]++;
      if (kind == MissingKind.NONE) {
        if (values instanceof CodeValues code) {
          codes[code.code(row) & 0xff] = true;
        } else {
          different.add(text ? (Object) ((TextValues) values).index(row) : values.number(row));
        }
        double number = text ? 0 : values.number(row);
        least = Math.min(least, number);
        most = Math.max(most, number);
      }
    }
    int distinct = different.size();
    for (boolean there : codes) {
      distinct += there ? 1 : 0;
    }
    Map<MissingKind, Integer> missing = new EnumMap<>(MissingKind.class);
    for (MissingKind kind : MissingKind.values()) {
      if (kind != MissingKind.NONE) {
        missing.put(kind, kinds[kind.getValue()]);
      }
    }
    boolean numbers = !text && kinds[0] > 0;
    return new ColumnProfile(column, values.size(), kinds[0], missing, distinct,
        numbers ? OptionalDouble.of(least) : OptionalDouble.empty(),
        numbers ? OptionalDouble.of(most) : OptionalDouble.empty());
  }
}
