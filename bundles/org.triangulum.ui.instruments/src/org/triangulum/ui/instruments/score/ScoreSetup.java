// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.triangulum.instruments.study.ScoreRequest;

/**
 * What is to be scored and how.
 *
 * @param dataset identifier; empty where none is chosen
 * @param instrument key of the entry; empty where none is chosen
 * @param rater of all rows; empty to take the column of role rater
 * @param age name of the column with ages; empty for none
 * @param options chosen option by choice
 */
record ScoreSetup(String dataset, String instrument, String rater, String age, Map<String, String> options) {
  static final ScoreSetup NONE = new ScoreSetup("", "", "", "", Map.of());

  ScoreSetup {
    options = Map.copyOf(options);
  }

  ScoreSetup withDataset(String other) {
    return new ScoreSetup(other, instrument, rater, "", options);
  }

  ScoreSetup withInstrument(String other) {
    return new ScoreSetup(dataset, other, "", age, Map.of());
  }

  ScoreSetup withRater(String other) {
    return new ScoreSetup(dataset, instrument, other, age, options);
  }

  ScoreSetup withAge(String other) {
    return new ScoreSetup(dataset, instrument, rater, other, options);
  }

  ScoreSetup withOption(String choice, String option) {
    Map<String, String> changed = new LinkedHashMap<>(options);
    changed.put(choice, option);
    return new ScoreSetup(dataset, instrument, rater, age, changed);
  }

  ScoreRequest request() {
    Set<String> chosen = new TreeSet<>(options.values());
    return new ScoreRequest(chosen, rater, age, Map.of());
  }
}
