// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.List;
import org.triangulum.model.study.MissingKind;

/**
 * A score and how it came about, so that a person can follow it with pencil and paper.
 *
 * @param scale id of the scale
 * @param title of the scale
 * @param score NaN where there is none
 * @param band label of the band; empty where there is none
 * @param steps one for each term
 * @param answered number of terms with a value
 * @param needed number of terms that need one
 * @param sentences the rest of the calculation in order: sum, proration, rounding, band with its source, and what is
 *     not verified
 */
public record ScoreTrail(String scale, String title, double score, String band, List<Step> steps, int answered,
    int needed, List<String> sentences) {

  public ScoreTrail {
    steps = List.copyOf(steps);
    sentences = List.copyOf(sentences);
  }

  /**
   * What one term contributed.
   *
   * @param name id of the item or scale
   * @param label of the item or title of the scale
   * @param answer as it stands in the form; empty where missing
   * @param answerLabel label of the answer; may be empty
   * @param missing why the answer does not count; NONE where it does
   * @param value after recoding and reversal; NaN where the term has none
   * @param contribution to the sum; 0 where the term has no value
   * @param remarks such as "reversed: 4 - 3" or "left out by its skip rule"; may be empty
   */
  public record Step(String name, String label, String answer, String answerLabel, MissingKind missing, double value,
      double contribution, String remarks) {}
}
