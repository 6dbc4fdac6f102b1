// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnBuilder;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.IntegerValues;
import org.triangulum.store.data.TextValues;

/** Values of a source replaced by other codes; those not named stay. */
final class Recoding {
  private Recoding() {
  }

  /** The values, stored as narrowly as they then can be. */
  static ColumnValues of(ColumnValues values, Map<String, String> codes) {
    Map<String, String> texts = new HashMap<>();
    String[] replaced = new String[values.size()];
    ColumnType type = ColumnType.CODE;
    for (int row = 0; row < replaced.length; row++) {
      if (values.missing(row) == MissingKind.NONE) {
        String text = values.text(row);
        replaced[row] = texts.computeIfAbsent(codes.getOrDefault(text, text), t -> t);
      }
    }
    for (String text : texts.keySet()) {
      ColumnType needed = type(text);
      type = needed.getValue() > type.getValue() ? needed : type;
    }
    ColumnBuilder builder = type == ColumnType.TEXT ? new TextValues.Builder(replaced.length)
        : ColumnBuilder.of(type, replaced.length);
    for (int row = 0; row < replaced.length; row++) {
      if (replaced[row] == null) {
        builder.addMissing(values.missing(row));
      } else {
        builder.add(replaced[row]);
      }
    }
    return builder.build();
  }

  private static ColumnType type(String text) {
    OptionalDouble number = Codes.number(text);
    if (number.isEmpty() || !Codes.text(number.getAsDouble()).equals(text)) {
      return ColumnType.TEXT;
    }
    double value = number.getAsDouble();
    if (value != Math.rint(value) || value < IntegerValues.MIN || value > IntegerValues.MAX) {
      return ColumnType.DECIMAL;
    }
    return value < CodeValues.MIN || value > CodeValues.MAX ? ColumnType.INTEGER : ColumnType.CODE;
  }
}
