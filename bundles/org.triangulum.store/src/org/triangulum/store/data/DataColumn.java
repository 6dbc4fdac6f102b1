// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.data;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.model.study.Polarity;

/**
 * A named column with its metadata and values, as analyses see it.
 *
 * @param name unique in its table
 * @param label short text for people; the name where there is none
 * @param level level of measurement
 * @param role what the column is for
 * @param polarity which way the codes point; UNSTATED where nobody said
 * @param valueLabels labels by code, in order of code; never null
 * @param values one value per row of the table
 */
public record DataColumn(String name, String label, MeasurementLevel level, ColumnRole role, Polarity polarity,
    NavigableMap<Double, String> valueLabels, ColumnValues values) {

  public DataColumn {
    valueLabels = Collections.unmodifiableNavigableMap(new TreeMap<>(valueLabels));
  }

  /** The label of a value, or its shortest decimal form where it has none. */
  public String labelOf(double value) {
    String known = valueLabels.get(value);
    if (known != null && !known.isEmpty()) {
      return known;
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }

  /** The same column under other value labels. */
  public DataColumn withLabels(Map<Double, String> labels) {
    return new DataColumn(name, label, level, role, polarity, new TreeMap<>(labels), values);
  }
}
