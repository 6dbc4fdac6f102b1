// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.store.data.ColumnValues;

/**
 * What a derivation yields.
 *
 * @param values one for each row
 * @param level of measurement
 * @param labels of values
 * @param remarks sentences for the person, such as about ties or values that no rule covers
 */
public record Derived(ColumnValues values, MeasurementLevel level, NavigableMap<Double, String> labels,
    List<String> remarks) {
  public Derived {
    labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
    remarks = List.copyOf(remarks);
  }

  static Derived of(ColumnValues values, MeasurementLevel level, Map<Double, String> labels) {
    return new Derived(values, level, new TreeMap<>(labels), List.of());
  }
}
