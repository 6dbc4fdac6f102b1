// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.DataRule;

/**
 * Something in the data that a person should look at. The cells concerned are those of the columns in the rows.
 *
 * @param kind what was looked for
 * @param message what was found, in a sentence
 * @param columns the columns concerned
 * @param rows the rows concerned, from 0, ascending; reading only
 * @param rule the declared rule that is broken or could not be checked; empty for other checks
 */
public record QualityFinding(QualityKind kind, String message, List<Column> columns, int[] rows,
    Optional<DataRule> rule) {
  public QualityFinding {
    columns = List.copyOf(columns);
  }

  /** How many cells are concerned. */
  public long cells() {
    return (long) columns.size() * rows.length;
  }
}
