// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.instruments.definition.ScaleDefinition;

class ChangeScoresTest {
  private static final String TEXT = """
      format: 1
      id: x
      version: "1"
      title: X
      licence: own
      wording: own
      citations: [{id: us, text: Us}]
      raters: [{id: one, label: One}, {id: two, label: Two}]
      items: [{id: a, label: A, kind: number, range: {from: 0, to: 100}}]
      scales:
        - id: s
          title: S
          polarity: high-is-worse
          method: sum
          of: [a]
          references: [{population: nobody, raters: [one], sd: 7.5, reliability: 0.8, source: us}]
      """;
  private static final String[] SUBJECTS = {"C1", "C1", "C2", "C2", "C1", "C1", "C3", "C4"};
  private static final String[] RATERS = {"one", "one", "one", "one", "two", "two", "one", "one"};
  private static final String[] TIMES = {"T0", "T1", "T0", "T1", "T0", "T1", "T0", "T1"};

  private static ScaleDefinition scale(String text) throws DefinitionException {
    return new DefinitionReader().read("x", text).require().scales().get(0);
  }

  private static ChangeScores.Result compare(ScaleDefinition scale, double... scores) throws ScoringException {
    return new ChangeScores(scale).compare(8, r -> SUBJECTS[r], r -> RATERS[r], r -> TIMES[r], "T0", "T1",
        r -> scores[r]);
  }

  /** Jacobson and Truax (1991), worked by hand: s = 7.5, r = .80; the standard error of a difference is 4.74. */
  @Test
  void theIndexFollowsJacobsonAndTruax() {
    ReliableChange change = new ReliableChange(7.5, 0.8);
    assertEquals(4.743416490252569, change.standardErrorOfDifference(), 1e-12);
    assertEquals(-3.1622776601683795, change.index(47.5, 32.5), 1e-12);
    assertEquals(9.297096, change.smallestReliableDifference(), 1e-6);
    assertThrows(IllegalArgumentException.class, () -> new ReliableChange(0, 0.8));
    assertThrows(IllegalArgumentException.class, () -> new ReliableChange(1, 1));
  }

  @Test
  void pairsFormsOfOneSubjectAndRater() throws DefinitionException, ScoringException {
    ChangeScores.Result result = compare(scale(TEXT), 47.5, 32.5, 30, 38, 20, 60, 1, 2);
    assertEquals(List.of("C1 one -15.0 IMPROVED", "C2 one 8.0 NOT_RELIABLE", "C1 two 40.0 UNKNOWN"),
        result.changes().stream().map(c -> c.subject() + " " + c.rater() + " " + c.difference() + " " + c.verdict())
            .toList());
    assertEquals(List.of("1 forms at T0 have none at T1, and 1 the other way round; they are left out",
        "The reliability of s is not verified against its source"), result.warnings());
    assertEquals(0.8, result.references().get(0).reliability());
  }

  @Test
  void betterAndWorseFollowThePolarity() throws DefinitionException, ScoringException {
    double[] up = {0, 50, 50, 0, 0, 0, 0, 0};
    assertEquals(List.of("DETERIORATED", "IMPROVED"), verdicts(scale(TEXT), up));
    assertEquals(List.of("IMPROVED", "DETERIORATED"), verdicts(scale(TEXT.replace("high-is-worse", "high-is-better")),
        up));
    assertEquals(List.of("CHANGED", "CHANGED"), verdicts(scale(TEXT.replace("high-is-worse", "high-is-more")), up));
  }

  private static List<String> verdicts(ScaleDefinition scale, double... scores) throws ScoringException {
    return compare(scale, scores).changes().stream().limit(2).map(c -> c.verdict().name()).toList();
  }

  @Test
  void missingScoresHaveNoChange() throws DefinitionException, ScoringException {
    ChangeScores.Change change = compare(scale(TEXT), Double.NaN, 3, 1, 1, 1, 1, 1, 1).changes().get(0);
    assertTrue(Double.isNaN(change.difference()));
    assertEquals(ChangeScores.Verdict.UNKNOWN, change.verdict());
  }

  @Test
  void twoFormsOfOneSubjectAtOneTimeAreRefused() throws DefinitionException {
    ScaleDefinition scale = scale(TEXT);
    String message = assertThrows(ScoringException.class, () -> new ChangeScores(scale).compare(2, r -> "C1",
        r -> "one", r -> "T0", "T0", "T1", r -> 1)).getMessage();
    assertEquals("Subject C1 has two forms at T0, in rows 1 and 2", message);
  }
}
