// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Which scores are possible. */
public final class Ranges {
  private final Definition definition;

  public Ranges(Definition definition) {
    this.definition = definition;
  }

  /** The terms of a scale that the form of that rater has; an empty rater stands for any. */
  public List<Term> terms(ScaleDefinition scale, String rater) {
    return scale.terms().stream().filter(term -> term.scale()
        ? definition.scale(term.name()).map(part -> part.scoredFor(rater)).orElse(false)
        : definition.item(term.name()).map(item -> item.askedOf(rater)).orElse(false)).toList();
  }

  /** Lowest and highest score of a scale; empty where that cannot be known, as with numbers without range. */
  public Optional<Range> scale(ScaleDefinition scale, String rater) {
    double low = 0;
    double high = 0;
    double weights = 0;
    List<Term> terms = terms(scale, rater);
    if (scale.method() == Method.SCORER || terms.isEmpty()) {
      return Optional.empty();
    }
    for (Term term : terms) {
      Range range = scale.method() == Method.COUNT ? new Range(0, 1) : values(term, rater).orElse(null);
      if (range == null) {
        return Optional.empty();
      }
      low += Math.min(term.weight() * range.from(), term.weight() * range.to());
      high += Math.max(term.weight() * range.from(), term.weight() * range.to());
      weights += term.weight();
    }
    double divisor = scale.method() == Method.MEAN ? weights : 1;
    double a = low / divisor * scale.multiply() + scale.add();
    double b = high / divisor * scale.multiply() + scale.add();
    return Optional.of(new Range(Math.min(a, b), Math.max(a, b)));
  }

  /** Lowest and highest value of a term, after recoding; reversal does not change them. */
  public Optional<Range> values(Term term, String rater) {
    if (term.scale()) {
      return definition.scale(term.name()).flatMap(part -> scale(part, rater));
    }
    if (!term.recode().isEmpty()) {
      return span(term.recode().values().stream().mapToDouble(Double::doubleValue));
    }
    return definition.item(term.name()).flatMap(item -> item.range() != null ? Optional.of(item.range())
        : definition.responses(item).flatMap(set -> span(set.answers().stream().mapToDouble(Response::code))));
  }

  private static Optional<Range> span(DoubleStream values) {
    var summary = values.summaryStatistics();
    return summary.getCount() == 0 ? Optional.empty() : Optional.of(new Range(summary.getMin(), summary.getMax()));
  }
}
