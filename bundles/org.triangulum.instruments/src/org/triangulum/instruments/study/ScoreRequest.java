// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

import java.util.Map;
import java.util.Set;

/**
 * How a dataset is to be scored.
 *
 * @param options chosen options of the definition
 * @param rater id of the rater of all rows; empty to take the column of role rater
 * @param age name of the column with the age of the subjects in years; empty where there is none
 * @param columns name of the column by item, where it is neither linked to the item nor has its name
 */
public record ScoreRequest(Set<String> options, String rater, String age, Map<String, String> columns) {
  /** Everything as the dataset and the presets of the definition say. */
  public static final ScoreRequest PLAIN = new ScoreRequest(Set.of(), "", "", Map.of());

  public ScoreRequest {
    options = Set.copyOf(options);
    columns = Map.copyOf(columns);
  }
}
