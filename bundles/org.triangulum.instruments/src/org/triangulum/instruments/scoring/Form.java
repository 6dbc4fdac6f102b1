// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.Map;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.model.study.MissingKind;

/**
 * One form filled in by one rater about one subject at one time.
 *
 * @param rater id of the rater; empty where the instrument has none or nobody said
 * @param age of the subject in years; NaN where not known
 * @param answers by item; items left out are missing
 */
public record Form(String rater, double age, Map<String, Answer> answers) {

  public Form {
    answers = Map.copyOf(answers);
  }

  /** The answer to an item. */
  public Answer answer(String item) {
    return answers.getOrDefault(item, Answer.missing(MissingKind.MISSING));
  }

  /** The answer to an item as a number; NaN where it is missing or no number. */
  public double number(String item) {
    Answer answer = answer(item);
    if (answer.values().size() != 1) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(answer.values().iterator().next());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
