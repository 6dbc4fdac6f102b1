// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Says for one form whether an item is to be asked; see the grammar in this package's description. Immutable.
 */
public final class SkipRule {
  private final String text;
  private final boolean asks;
  private final Condition condition;

  SkipRule(String text, boolean asks, Condition condition) {
    this.text = text;
    this.asks = asks;
    this.condition = condition;
  }

  /**
   * Reads a rule such as {@code ask if Q1 = 1 and age >= 16}.
   *
   * @throws SkipRuleException when the text is no rule; rules written for people only, such as "not in a first job",
   *     are none
   */
  public static SkipRule parse(String text) throws SkipRuleException {
    return new SkipRuleParser(text).rule();
  }

  /** The keys of the items that the rule rests on, in the order of the text. */
  public Set<String> items() {
    Set<String> items = new LinkedHashSet<>();
    condition.collect(items);
    return items;
  }

  /**
   * What the rule says.
   *
   * @param answers the answer to each item of {@link #items()}
   */
  public Outcome outcome(Function<String, Answer> answers) {
    return switch (condition.test(answers)) {
      case TRUE -> asks ? Outcome.ASK : Outcome.SKIP;
      case FALSE -> asks ? Outcome.SKIP : Outcome.ASK;
      case UNKNOWN -> Outcome.UNKNOWN;
    };
  }

  /**
   * What the rule says about each row of a table, for one pass over many rows.
   *
   * @param columns for each item of {@link #items()} the answers by row
   */
  public IntFunction<Outcome> overRows(Function<String, IntFunction<Answer>> columns) {
    Map<String, IntFunction<Answer>> bound = items().stream().collect(Collectors.toMap(item -> item, columns));
    return row -> outcome(item -> bound.get(item).apply(row));
  }

  /** The rule as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
