// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.triangulum.model.study.MissingKind;

/** A node of a rule. */
sealed interface Condition {

  Truth test(Function<String, Answer> answers);

  void collect(Set<String> items);

  /** Both of several. */
  record Every(List<Condition> parts) implements Condition {
    @Override
    public Truth test(Function<String, Answer> answers) {
      return decide(parts, answers, Truth.FALSE);
    }

    @Override
    public void collect(Set<String> items) {
      parts.forEach(part -> part.collect(items));
    }
  }

  /** One of several. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public Truth test(Function<String, Answer> answers) {
      return decide(parts, answers, Truth.TRUE);
    }

    @Override
    public void collect(Set<String> items) {
      parts.forEach(part -> part.collect(items));
    }
  }

  /** The opposite. */
  record Not(Condition part) implements Condition {
    @Override
    public Truth test(Function<String, Answer> answers) {
      return part.test(answers).negated();
    }

    @Override
    public void collect(Set<String> items) {
      part.collect(items);
    }
  }

  /** A check of the answer to an item. */
  record Check(String item, Predicate<Set<String>> holds) implements Condition {
    @Override
    public Truth test(Function<String, Answer> answers) {
      Answer answer = answers.apply(item);
      return switch (answer.missing()) {
        case NONE -> Truth.of(holds.test(answer.values()));
        case NOT_APPLICABLE -> Truth.FALSE;
        default -> Truth.UNKNOWN;
      };
    }

    @Override
    public void collect(Set<String> items) {
      items.add(item);
    }
  }

  /** Whether an item is answered; never unknown. */
  record Answered(String item) implements Condition {
    @Override
    public Truth test(Function<String, Answer> answers) {
      return Truth.of(answers.apply(item).missing() == MissingKind.NONE);
    }

    @Override
    public void collect(Set<String> items) {
      items.add(item);
    }
  }

  private static Truth decide(List<Condition> parts, Function<String, Answer> answers, Truth decisive) {
    Truth result = decisive.negated();
    for (Condition part : parts) {
      Truth truth = part.test(answers);
      if (truth == decisive) {
        return decisive;
      }
      if (truth == Truth.UNKNOWN) {
        result = Truth.UNKNOWN;
      }
    }
    return result;
  }
}
