// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Range;
import org.triangulum.instruments.definition.Ranges;
import org.triangulum.instruments.definition.ResponseSet;
import org.triangulum.instruments.definition.ScaleDefinition;
import org.triangulum.instruments.definition.Term;
import org.triangulum.model.study.MissingKind;

/** What one term of a scale contributes: from a code, or the score of another scale, to a value. */
final class TermValues {
  private final Term term;
  private final double notApplicable;
  private final ItemDefinition item;
  private final ResponseSet responses;
  private final Range range;

  TermValues(Definition definition, ScaleDefinition scale, Term term, String rater) {
    this.term = term;
    notApplicable = scale.notApplicable();
    item = term.scale() ? null : definition.item(term.name()).orElseThrow();
    responses = item == null ? null : definition.responses(item).orElse(null);
    range = new Ranges(definition).values(term, rater).orElse(null);
  }

  Term term() {
    return term;
  }

  ItemDefinition item() {
    return item;
  }

  /** Whether the number is an answer at all: one of the codes and no missing code, or inside the range. */
  boolean isAnswer(double code) {
    if (code != code) {
      return false;
    }
    if (item == null) {
      return true;
    }
    if (responses != null) {
      return responses.option(code).map(option -> option.missing() == MissingKind.NONE).orElse(false);
    }
    return item.range() == null || item.range().contains(code);
  }

  /** Whether the number stands for a missing answer. */
  boolean isMissingCode(double code) {
    return responses != null
        && responses.option(code).map(option -> option.missing() != MissingKind.NONE).orElse(false);
  }

  /** The kind that a missing code stands for. */
  MissingKind missingKind(double code) {
    return responses.option(code).orElseThrow().missing();
  }

  /** The value of an answer, recoded and reversed but not weighted; NaN for what is no answer. */
  double value(double code) {
    if (!isAnswer(code)) {
      return Double.NaN;
    }
    double recoded = term.recode().isEmpty() ? code : term.recode().getOrDefault(code, Double.NaN);
    return term.reverse() ? range.from() + range.to() - recoded : recoded;
  }

  /** The value of a term that a skip rule leaves out; NaN where it counts as unanswered. */
  double notApplicable() {
    return item == null ? Double.NaN : notApplicable;
  }

  /** What reversal subtracts from. */
  double reversedFrom() {
    return range.from() + range.to();
  }
}
