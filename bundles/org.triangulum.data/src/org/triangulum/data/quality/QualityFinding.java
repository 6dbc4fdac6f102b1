// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.List;
import org.triangulum.model.study.Column;

/**
 * Something in the data that a person should look at. The cells concerned are those of the columns in the rows.
 *
 * @param kind what was looked for
 * @param message what was found, in a sentence
 * @param columns the columns concerned
 * @param rows the rows concerned, from 0, ascending; reading only
 */
public record QualityFinding(QualityKind kind, String message, List<Column> columns, int[] rows) {
  public QualityFinding {
    columns = List.copyOf(columns);
  }

  /** How many cells are concerned. */
  public long cells() {
    return (long) columns.size() * rows.length;
  }
}
