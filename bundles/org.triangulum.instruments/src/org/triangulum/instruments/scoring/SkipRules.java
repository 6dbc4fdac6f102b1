// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.ItemDefinition;
import org.triangulum.instruments.definition.Numbers;
import org.triangulum.instruments.rule.Answer;
import org.triangulum.instruments.rule.Outcome;
import org.triangulum.instruments.rule.SkipRule;
import org.triangulum.instruments.rule.SkipRuleException;
import org.triangulum.model.study.MissingKind;

/** The skip rules of a definition, by item. */
final class SkipRules {
  private final Definition definition;
  private final Map<String, SkipRule> rules = new HashMap<>();

  SkipRules(Definition definition) {
    this.definition = definition;
    for (ItemDefinition item : definition.items()) {
      if (!item.rule().isEmpty()) {
        try {
          rules.put(item.id(), SkipRule.parse(item.rule()));
        } catch (SkipRuleException e) {
          throw new IllegalArgumentException("The definition was not checked: " + e.getMessage(), e);
        }
      }
    }
  }

  Optional<SkipRule> of(String item) {
    return Optional.ofNullable(rules.get(item));
  }

  boolean skips(String item, Function<String, Answer> answers) {
    SkipRule rule = rules.get(item);
    return rule != null && rule.outcome(other -> coded(definition, other, answers.apply(other))) == Outcome.SKIP;
  }

  /** An answer that is a missing code of its response set is a missing answer. */
  static Answer coded(Definition definition, String item, Answer answer) {
    if (answer.values().size() != 1) {
      return answer;
    }
    String value = answer.values().iterator().next();
    return definition.item(item).flatMap(definition::responses).flatMap(set -> set.options().stream()
        .filter(option -> option.missing() != MissingKind.NONE && Numbers.text(option.code()).equals(value))
        .findFirst()).map(option -> Answer.missing(option.missing())).orElse(answer);
  }
}
