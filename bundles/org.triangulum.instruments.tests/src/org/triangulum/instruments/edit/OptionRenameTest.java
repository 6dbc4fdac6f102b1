// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An option with another name or code, wherever it is used. */
class OptionRenameTest {
  private static final String TEXT = """
      format: 1
      id: mood
      choices:
        - id: cut
          preset: old
          options: [{id: old, title: Old cut-offs}, {id: new}]
      responses:
        - {id: often, options: [{code: 0, label: never}, {code: 1, label: daily}]}   # own words
        - {id: yes, options: [{code: 0, label: no}, {code: 1, label: yes}]}
      items:
        - {id: m1, label: Sad, responses: often}
        - {id: m2, label: Tired, responses: often, rule: ask if m1 = 1 and y1 = 1}
        - {id: y1, label: Ill, responses: yes, rule: 'skip if m1 in (0, 1) or [m2] != 1'}
      scales:
        - id: low
          method: count
          of: [m1, {item: m2, recode: {0: 1, 1: 0}}]
          recode: {1: 2}
          counted: [1, 2]
          when: old
        - {id: all, of: [m1, y1], recode: {1: 2}, bands: [{cuts: {high: 1}, when: new}]}
      golden:
        - {title: G, choose: [old], answers: {m1: 1, y1: 1}, scores: {low: 1}}
      """;
  private final Draft draft = Draft.of(TEXT);

  @Test
  void theOptionOfAChoiceIsFollowedByPresetConditionsAndGoldenCases() {
    Draft renamed = new OptionRename(draft, Place.of("choices", 0, "options", 0)).id("year-2001");
    assertEquals(TEXT.replace("preset: old", "preset: year-2001").replace("{id: old,", "{id: year-2001,")
        .replace("when: old", "when: year-2001").replace("choose: [old]", "choose: [year-2001]"), renamed.text());
    assertTrue(renamed.kept());
  }

  @Test
  void theCodeOfAResponseIsFollowedByRulesKeysAndGoldenCasesOfItsItems() {
    Draft renamed = new OptionRename(draft, Place.of("responses", 0, "options", 1)).code(5);
    assertEquals(TEXT.replace("{code: 1, label: daily}", "{code: 5, label: daily}")
        .replace("ask if m1 = 1 and y1 = 1", "ask if m1 = 5 and y1 = 1")
        .replace("m1 in (0, 1) or [m2] != 1", "m1 in (0, 5) or [m2] != 5")
        .replace("recode: {0: 1, 1: 0}}]", "recode: {0: 1, 5: 0}}]").replace("    recode: {1: 2}\n",
        "    recode: {5: 2}\n").replace("counted: [1, 2]", "counted: [5, 2]").replace("answers: {m1: 1,",
        "answers: {m1: 5,"), renamed.text());
  }

  @Test
  void nothingFollowsWhileANameIsThatOfTwoOptions() {
    Draft twice = new OptionRename(draft, Place.of("choices", 0, "options", 0)).id("new");
    assertEquals(TEXT.replace("{id: old,", "{id: new,"), twice.text());
    assertEquals(TEXT.replace("{code: 1, label: daily}", "{code: 0, label: daily}"),
        new OptionRename(draft, Place.of("responses", 0, "options", 1)).code(0).text());
  }
}
