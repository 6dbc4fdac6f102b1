// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.List;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.Method;
import org.triangulum.instruments.definition.Ranges;
import org.triangulum.instruments.definition.ScaleDefinition;

/** A scale made ready for one rater. */
final class ScaleProgram {
  private final ScaleDefinition scale;
  private final List<TermValues> terms;
  private final int needed;
  private final double allWeights;
  private final double unit;

  ScaleProgram(Definition definition, ScaleDefinition scale, String rater) {
    this.scale = scale;
    terms = new Ranges(definition).terms(scale, rater).stream()
        .map(term -> new TermValues(definition, scale, term, rater)).toList();
    needed = scale.minimumAnswered() == 0 ? terms.size() : scale.minimumAnswered();
    allWeights = terms.stream().mapToDouble(term -> term.term().weight()).sum();
    unit = Math.pow(10, Math.max(0, scale.decimals()));
  }

  ScaleDefinition scale() {
    return scale;
  }

  List<TermValues> terms() {
    return terms;
  }

  /** How many terms need a value. */
  int needed() {
    return needed;
  }

  /** What a term adds to the sum, given its value. */
  double contribution(TermValues term, double value) {
    if (scale.method() == Method.COUNT) {
      return scale.counted().contains(value) ? term.term().weight() : 0;
    }
    return term.term().weight() * value;
  }

  /**
   * The score before rounding, NaN where too little is answered.
   *
   * @param sum of the contributions
   * @param weights of the terms with a value
   * @param answered number of terms with a value
   */
  double combine(double sum, double weights, int answered) {
    if (answered < needed || answered == 0) {
      return Double.NaN;
    }
    double combined = switch (scale.method()) {
      case MEAN -> sum / weights;
      // Multiplied first: the product of small whole numbers is exact, so that halves are halves when rounded.
      case PRORATED_SUM -> answered == terms.size() ? sum : sum * allWeights / weights;
      default -> sum;
    };
    return combined * scale.multiply() + scale.add();
  }

  /** Rounded half up as the scale asks. */
  double round(double score) {
    return scale.decimals() < 0 ? score : Math.floor(score * unit + 0.5) / unit;
  }
}
