// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonArray;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnValues;

/** Values of a column counted, for people and for scripts. */
public final class DataText {
  private static final int MOST = 30;

  private DataText() {}

  /** How often each value occurs, missing kinds last; only the number of different ones where there are many. */
  private static Map<String, Integer> tally(ColumnValues values, Map<Double, String> labels) {
    Map<Object, Integer> counts = new TreeMap<>((a, b) -> a instanceof Double x && b instanceof Double y
        ? Double.compare(x, y) : a instanceof Double ? -1 : b instanceof Double ? 1
        : a.toString().compareTo(b.toString()));
    for (int row = 0; row < values.size(); row++) {
      double number = values.number(row);
      boolean numeric = values.missing(row) == MissingKind.NONE && !Double.isNaN(number);
      counts.merge(numeric ? (Object) number : CellValue.at(values, row).shown(), 1, Integer::sum);
    }
    Map<String, Integer> named = new LinkedHashMap<>();
    counts.forEach((value, count) -> named.put(value instanceof Double number
        ? NumberRange.plain(number) + (labels.getOrDefault(number, "").isEmpty() ? ""
        : " " + labels.get(number)) : value.toString(), count));
    return named;
  }

  /** Counts as an array of value and count; empty where there are too many different values. */
  public static JsonArray counts(ColumnValues values, Map<Double, String> labels) {
    Map<String, Integer> tally = tally(values, labels);
    return tally.size() > MOST ? new JsonArray() : Json.array(tally.entrySet(), e -> new Json().put("value", e.getKey())
        .put("count", e.getValue()).done());
  }

  /** Counts as a table. */
  public static String countsText(ColumnValues values, Map<Double, String> labels) {
    Map<String, Integer> tally = tally(values, labels);
    if (tally.size() > MOST) {
      return values.size() + " rows, " + tally.size() + " different values\n";
    }
    TextTable table = new TextTable("Value", "Rows");
    tally.forEach((value, count) -> table.row(value, Integer.toString(count)));
    return table.toString();
  }
}
