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
 * @param times the two time points to compare; empty where nobody chose, which compares the first and the last
 */
record ScoreSetup(String dataset, String instrument, String rater, String age, Map<String, String> options,
    Times times) {
  static final ScoreSetup NONE = new ScoreSetup("", "", "", "", Map.of(), Times.NONE);

  /**
   * Two time points.
   *
   * @param before the earlier one; empty for the first there is
   * @param after the later one; empty for the last there is
   */
  record Times(String before, String after) {
    static final Times NONE = new Times("", "");
  }

  ScoreSetup {
    options = Map.copyOf(options);
  }

  ScoreSetup withDataset(String other) {
    return new ScoreSetup(other, instrument, rater, "", options, Times.NONE);
  }

  ScoreSetup withInstrument(String other) {
    return new ScoreSetup(dataset, other, "", age, Map.of(), times);
  }

  ScoreSetup withRater(String other) {
    return new ScoreSetup(dataset, instrument, other, age, options, times);
  }

  ScoreSetup withAge(String other) {
    return new ScoreSetup(dataset, instrument, rater, other, options, times);
  }

  ScoreSetup withOption(String choice, String option) {
    Map<String, String> changed = new LinkedHashMap<>(options);
    changed.put(choice, option);
    return new ScoreSetup(dataset, instrument, rater, age, changed, times);
  }

  ScoreSetup withTimes(Times other) {
    return new ScoreSetup(dataset, instrument, rater, age, options, other);
  }

  ScoreRequest request() {
    Set<String> chosen = new TreeSet<>(options.values());
    return new ScoreRequest(chosen, rater, age, Map.of());
  }
}
