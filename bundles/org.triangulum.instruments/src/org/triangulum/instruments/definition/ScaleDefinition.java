// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Set;
import org.triangulum.model.study.Polarity;

/**
 * A score.
 *
 * @param id unique among scales
 * @param title for people
 * @param polarity what a high score means
 * @param method how it comes from its terms
 * @param terms items and scales; empty for a scorer that reads the form by itself
 * @param minimumAnswered how many terms need a value; 0 for all of them
 * @param counted values that {@link Method#COUNT} counts
 * @param notApplicable the value of a term whose skip rule leaves it out; NaN where it counts as unanswered
 * @param multiply factor applied before rounding; 1 for none
 * @param add summand applied after the factor, before rounding
 * @param decimals digits kept, rounded half up; -1 for all
 * @param raters ids of raters it is scored for; empty for all
 * @param when the option of a choice under which it is scored; empty for always
 * @param scorer id of the Java scorer; empty otherwise
 * @param source citation of the scoring rule; may be empty
 * @param verified whether somebody compared the rule with that source
 * @param note may be empty
 * @param bands for raters, ages and options
 * @param references norms and reliabilities
 */
public record ScaleDefinition(String id, String title, Polarity polarity, Method method, List<Term> terms,
    int minimumAnswered, Set<Double> counted, double notApplicable, double multiply, double add, int decimals,
    Set<String> raters, String when, String scorer, String source, boolean verified, String note, List<Cuts> bands,
    List<Reference> references) {

  public ScaleDefinition {
    terms = List.copyOf(terms);
    counted = Set.copyOf(counted);
    raters = Set.copyOf(raters);
    bands = List.copyOf(bands);
    references = List.copyOf(references);
  }

  /** Whether it is scored for that rater; an empty rater stands for any. */
  public boolean scoredFor(String rater) {
    return raters.isEmpty() || rater.isEmpty() || raters.contains(rater);
  }
}
