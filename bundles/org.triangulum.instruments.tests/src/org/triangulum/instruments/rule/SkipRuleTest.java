// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.model.study.MissingKind;

class SkipRuleTest {
  private static final Map<String, Answer> ANSWERS = Map.of(
      "Q1", Answer.of("1"), "Q2", Answer.of("2.0"), "town", Answer.of("Ely"), "1a", Answer.of("0"),
      "services", Answer.of(Set.of("1", "4")), "refused", Answer.missing(MissingKind.REFUSED),
      "unasked", Answer.missing(MissingKind.NOT_ASKED), "none", Answer.missing(MissingKind.NOT_APPLICABLE));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "ask if Q1 = 1                              | ASK",
      "ask if Q1 = 1.0                            | ASK",
      "ask if Q1 = '1'                            | ASK",
      "skip if Q1 = 1                             | SKIP",
      "ask if Q1 != 1                             | SKIP",
      "ask if Q2 >= 2 and Q2 <= 2                 | ASK",
      "ask if Q2 < 2 or Q2 > 2                    | SKIP",
      "ASK IF town = \"Ely\"                      | ASK",
      "ask if town > 3                            | SKIP",
      "ask if [1a] = 0                            | ASK",
      "ask if Q1 in (3, 2, 1)                     | ASK",
      "ask if town in ('March', 'Wisbech')        | SKIP",
      "ask if services includes 4                 | ASK",
      "ask if services includes 3                 | SKIP",
      "ask if services = 4                        | SKIP",
      "ask if not (Q1 = 1)                        | SKIP",
      "ask if Q1 = 2 and Q2 = 2 or town = 'Ely'   | ASK",
      "ask if Q1 = 2 and (Q2 = 2 or town = 'Ely') | SKIP",
      "ask if refused = 1                         | UNKNOWN",
      "skip if unasked != 1                       | UNKNOWN",
      "ask if refused = 1 and Q1 = 2              | SKIP",
      "ask if refused = 1 or Q1 = 1               | ASK",
      "ask if refused = 1 and Q1 = 1              | UNKNOWN",
      "ask if not refused = 1                     | UNKNOWN",
      "ask if refused is answered                 | SKIP",
      "ask if refused is not answered             | ASK",
      "ask if none = 1                            | SKIP",
      "ask if none != 1                           | SKIP"})
  void saysWhetherAnItemIsDue(String rule, Outcome expected) throws SkipRuleException {
    assertEquals(expected, SkipRule.parse(rule).outcome(ANSWERS::get));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
      "not applicable in a first job | Expected \"ask if\" or \"skip if\", found \"not\" at character 1",
      "~~                            | Expected \"ask if\" or \"skip if\", found the end at character 1",
      "ask Q1 = 1                    | Expected \"if\", found \"Q1\" at character 5",
      "ask if Q1 = 1 Q2 = 2          | Expected \"and\", \"or\" or the end, found \"Q2\" at character 15",
      "ask if Q1                     | Expected =, !=, <, <=, >, >=, in, includes or is after Q1, found the end"
          + " at character 10",
      "ask if Q1 = yes               | Expected a number or a text in quotes, found \"yes\" at character 13",
      "ask if Q1 > 'b'               | Expected a number after > at character 13",
      "ask if (Q1 = 1                | Expected \")\", found the end at character 15",
      "ask if Q1 in 1                | Expected \"(\", found \"1\" at character 14",
      "ask if and = 1                | Expected the key of an item, found \"and\" at character 8",
      "ask if Q1 = 1 & Q2 = 1        | \"&\" begins nothing that a rule can hold at character 15",
      "ask if Q1 = 'open             | \"'\" begins nothing that a rule can hold at character 13"})
  void saysWhatIsWrongAndWhere(String rule, String message) {
    assertEquals(message, assertThrows(SkipRuleException.class, () -> SkipRule.parse(rule)).getMessage());
  }

  @Test
  void refusesRulesThatNestTooDeep() {
    String deep = "ask if " + "(".repeat(5000) + "Q1 = 1" + ")".repeat(5000);
    assertThrows(SkipRuleException.class, () -> SkipRule.parse(deep));
  }

  @Test
  void tellsTheItemsItRestsOn() throws SkipRuleException {
    SkipRule rule = SkipRule.parse("skip if Q2 = 1 and (Q1 in (1, 2) or [1a] is answered)");
    assertEquals(List.of("Q2", "Q1", "1a"), List.copyOf(rule.items()));
  }

  @Test
  void readsRowsOfColumns() throws SkipRuleException {
    List<Answer> column = List.of(Answer.of("1"), Answer.of("0"), Answer.missing(MissingKind.MISSING));
    var outcomes = SkipRule.parse("ask if Q1 = 1").overRows(item -> column::get);
    assertEquals(List.of(Outcome.ASK, Outcome.SKIP, Outcome.UNKNOWN),
        List.of(outcomes.apply(0), outcomes.apply(1), outcomes.apply(2)));
  }
}
