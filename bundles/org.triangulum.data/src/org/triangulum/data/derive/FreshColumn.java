// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.derive;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.store.data.ColumnValues;

/**
 * What a derived or scored column holds as computed now, not written yet.
 *
 * @param column may be of another copy of the study than the one that is edited
 * @param labels of its values
 * @param state what it follows from: the state of the inputs of a derived column, how a score was made
 */
public record FreshColumn(Column column, MeasurementLevel level, NavigableMap<Double, String> labels,
    ColumnValues values, String state) {
  public FreshColumn {
    labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
  }

  /** The same for a column of another copy of the study. */
  public FreshColumn of(Column other) {
    return new FreshColumn(other, level, labels, values, state);
  }
}
