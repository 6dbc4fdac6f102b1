// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A form worked by hand, with the scores it must get.
 *
 * @param title what it shows
 * @param source the citation whose rule was followed; may be empty
 * @param rater id of the rater; empty where the instrument has none
 * @param age of the subject; NaN where not needed
 * @param chosen options chosen
 * @param answers item to code, number or text; items left out are missing. A word of
 *     {@link org.triangulum.model.study.MissingKind} says why one is missing
 * @param scores scale to score; NaN for a score that must be missing
 * @param bands scale to label of the band
 */
public record GoldenCase(String title, String source, String rater, double age, Set<String> chosen,
    Map<String, String> answers, Map<String, Double> scores, Map<String, String> bands) {

  public GoldenCase {
    chosen = Set.copyOf(chosen);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
  }
}
