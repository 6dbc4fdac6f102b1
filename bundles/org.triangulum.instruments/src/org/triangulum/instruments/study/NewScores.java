// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.triangulum.model.study.Column;
import org.triangulum.store.data.ColumnValues;

/**
 * What a column of scores, bands or changes holds as scored now, not written yet.
 *
 * @param column of a dataset; may be of another copy of the study than the one that is edited
 * @param labels of its values
 * @param how how they were made, as {@code Column.scoring} keeps it
 */
public record NewScores(Column column, NavigableMap<Double, String> labels, ColumnValues values, String how) {
  public NewScores {
    labels = Collections.unmodifiableNavigableMap(new TreeMap<>(labels));
  }

  /** The same for a column of another copy of the study. */
  public NewScores of(Column other) {
    return new NewScores(other, labels, values, how);
  }
}
