// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DecimalValues;

/** Columns, single forms and a naive reference give the same scores of random forms. */
class RandomFormsTest {
  private static final String TEXT = """
      format: 1
      id: random
      version: "1"
      title: Random
      licence: own
      wording: own
      raters: [{id: one, label: One}, {id: two, label: Two}]
      missing: [{code: 9, kind: refused}]
      responses: [{id: r, options: [{code: 0}, {code: 1}, {code: 2}]}]
      items:
        - {id: a, label: A, responses: r}
        - {id: b, label: B, responses: r, rule: ask if a > 0}
        - {id: c, label: C, responses: r}
        - {id: d, label: D, responses: r, raters: [one]}
        - {id: e, label: E, responses: r}
      scales:
        - {id: sum, title: S, method: sum, of: [a, b, {item: c, reverse: true}, d, e]}
        - {id: some, title: S, method: sum, of: [a, b, c, d], minimumAnswered: 2}
        - {id: mean, title: M, method: mean, of: [a, {item: b, weight: 3}, c, e], minimumAnswered: 1}
        - {id: prorated, title: P, method: prorated-sum, of: [a, b, {item: c, reverse: true}, d, e], minimumAnswered: 3,
           decimals: 0}
        - {id: weighted, title: W, method: prorated-sum, of: [{item: a, weight: 0.5}, {item: c, weight: 2}, e],
           minimumAnswered: 2, decimals: 2}
        - {id: recoded, title: R, method: sum, of: [a, {item: b, reverse: true}, d], recode: {0: 0, 1: 0, 2: 3},
           notApplicable: 0}
        - {id: counted, title: C, method: count, counted: [1, 2], of: [a, b, c, e], minimumAnswered: 1}
        - {id: shifted, title: T, method: mean, of: [a, c, e], multiply: 25, add: -10, decimals: 1}
        - {id: nested, title: N, method: sum, of: [{scale: prorated}, {scale: weighted}, e], minimumAnswered: 2}
        - {id: ones, title: O, method: mean, of: [a, d], raters: [one]}
      """;
  private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e");
  private static final int FORMS = 20_000;

  private final Definition definition = definition();
  private final byte[][] codes = new byte[ITEMS.size()][FORMS];
  private final String[] raters = new String[FORMS];

  private static Definition definition() {
    try {
      return new DefinitionReader().read("random", TEXT).require();
    } catch (DefinitionException e) {
      throw new AssertionError(e);
    }
  }

  private void fill(long seed) {
    Random random = new Random(seed);
    for (int row = 0; row < FORMS; row++) {
      raters[row] = random.nextBoolean() ? "one" : "two";
      for (int item = 0; item < ITEMS.size(); item++) {
        int drawn = random.nextInt(10);
        codes[item][row] = drawn < 7 ? (byte) (drawn % 3) : drawn == 7 ? 9 : drawn == 8 ? 5
            : CodeValues.missingCode(MissingKind.MISSING);
      }
    }
  }

  private Forms forms(boolean manyRaters) {
    Map<String, ColumnValues> columns = new HashMap<>();
    for (int item = 0; item < ITEMS.size(); item++) {
      columns.put(ITEMS.get(item), CodeValues.of(codes[item]));
    }
    return manyRaters ? new Forms(FORMS, columns, "", row -> raters[row], Optional.empty())
        : Forms.of(FORMS, columns, "one");
  }

  private Map<String, Integer> answers(int row) {
    Map<String, Integer> answers = new HashMap<>();
    for (int item = 0; item < ITEMS.size(); item++) {
      if (!CodeValues.isMissing(codes[item][row])) {
        answers.put(ITEMS.get(item), (int) codes[item][row]);
      }
    }
    return answers;
  }

  @Test
  void columnsAgreeWithTheNaiveReference() throws ScoringException {
    for (boolean manyRaters : new boolean[] {false, true}) {
      fill(manyRaters ? 1 : 2);
      Forms forms = forms(manyRaters);
      TableScores scores = new Scoring(definition, Set.of(), Scorers.NONE).score(forms);
      assertEquals(10, scores.scales().size());
      for (int row = 0; row < FORMS; row++) {
        Map<String, Double> expected = new NaiveScorer(definition, answers(row)).scores(forms.rater(row));
        for (TableScores.ScaleScores scale : scores.scales()) {
          double naive = expected.getOrDefault(scale.scale().id(), Double.NaN);
          assertEquals(naive, scale.scores().value(row), 1e-12, scale.scale().id() + " of " + answers(row));
        }
      }
    }
  }

  @Test
  void singleFormsAgreeWithColumnsToTheLastBit() throws ScoringException {
    fill(3);
    Forms forms = forms(true);
    Scoring scoring = new Scoring(definition, Set.of(), Scorers.NONE);
    TableScores scores = scoring.score(forms);
    for (int row = 0; row < FORMS; row += 7) {
      for (ScoreTrail trail : scoring.score(forms.form(row))) {
        assertEquals(scores.scale(trail.scale()).orElseThrow().scores().value(row), trail.score(), 0.0, trail.scale());
        double sum = trail.steps().stream().mapToDouble(ScoreTrail.Step::contribution).sum();
        if (trail.scale().equals("some") && trail.answered() >= trail.needed()) {
          assertEquals(sum, trail.score(), 0.0);
        }
      }
    }
  }

  @Test
  void missingScoresSayWhyWhenAllItemsAgree() throws ScoringException {
    byte refused = 9;
    byte unasked = CodeValues.missingCode(MissingKind.NOT_ASKED);
    Map<String, ColumnValues> columns = new HashMap<>();
    ITEMS.forEach(item -> columns.put(item, CodeValues.of(refused, unasked, item.equals("c") ? 1 : refused)));
    TableScores.ScaleScores mean = new Scoring(definition, Set.of(), Scorers.NONE)
        .score(Forms.of(3, columns, "one")).scale("shifted").orElseThrow();
    assertEquals(List.of(MissingKind.REFUSED, MissingKind.NOT_ASKED, MissingKind.MISSING),
        List.of(mean.scores().missing(0), mean.scores().missing(1), mean.scores().missing(2)));
    assertEquals(0, mean.scored());
  }

  @Test
  void agesThatTheFormIsNotMeantForAreTold() throws ScoringException, DefinitionException {
    Definition young = new DefinitionReader().read("young",
        TEXT.replace("{id: one, label: One}", "{id: one, label: One, ages: {from: 4, to: 17}}")).require();
    Map<String, ColumnValues> columns = new HashMap<>();
    ITEMS.forEach(item -> columns.put(item, CodeValues.of((byte) 1, (byte) 1, (byte) 1)));
    Forms forms = new Forms(3, columns, "one", null, Optional.of(DecimalValues.of(3.9, 17.9, 18)));
    assertTrue(new Scoring(young, Set.of(), Scorers.NONE).score(forms).warnings()
        .contains("2 forms are about somebody of an age that random 1 is not meant for"));
  }

  @Test
  void answersThatAreNoCodesAreCounted() throws ScoringException {
    Map<String, ColumnValues> columns = new HashMap<>();
    ITEMS.forEach(item -> columns.put(item, CodeValues.of((byte) 5, (byte) 1)));
    List<String> warnings =
        new Scoring(definition, Set.of(), Scorers.NONE).score(Forms.of(2, columns, "one")).warnings();
    assertTrue(warnings.contains("1 answers to a are none of its codes or outside its range; they count as "
        + "unanswered"), warnings.toString());
  }
}
