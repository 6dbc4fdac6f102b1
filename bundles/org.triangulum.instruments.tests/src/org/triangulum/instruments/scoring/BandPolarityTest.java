// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.definition.DefinitionReader;
import org.triangulum.model.study.Polarity;
import org.triangulum.store.data.CodeValues;

/** Bands are counted from the good or the low end, so that a higher code is the worse or the higher band. */
class BandPolarityTest {
  private static final String TEXT = """
      format: 1
      id: x
      version: "1"
      title: X
      licence: own
      wording: own
      citations: [{id: us, text: Us}]
      items: [{id: a, label: A, kind: number, range: {from: 0, to: 10}}]
      scales:
        - id: s
          title: S
          polarity: POLARITY
          method: sum
          of: [a]
          source: us
          bands: [{cuts: {low: 0, middle: 4, high: 7}, source: us}]
      """;

  private static TableScores.ScaleScores scored(String polarity) throws DefinitionException, ScoringException {
    Scoring scoring = new Scoring(new DefinitionReader().read("x", TEXT.replace("POLARITY", polarity)).require(),
        Set.of(), Scorers.NONE);
    return scoring.score(Forms.of(3, Map.of("a", CodeValues.of((byte) 2, (byte) 5, (byte) 9)), "")).scales().get(0);
  }

  @ParameterizedTest
  @CsvSource({"high-is-worse, HIGH_IS_WORSE", "high-is-more, HIGH_IS_MORE", "high-is-less, HIGH_IS_LESS"})
  void codesCountFromTheLowEndAndPointAsTheScaleDoes(String polarity, Polarity expected) throws Exception {
    TableScores.ScaleScores scores = scored(polarity);
    assertEquals(expected, scores.bandPolarity());
    assertEquals(Map.of(0.0, "low", 1.0, "middle", 2.0, "high"), scores.labels());
    CodeValues bands = scores.bands().orElseThrow();
    assertEquals("0 1 2", bands.code(0) + " " + bands.code(1) + " " + bands.code(2));
  }

  @Test
  void whereHighIsBetterTheyCountFromTheHighEndAndPointTheOtherWay() throws Exception {
    TableScores.ScaleScores scores = scored("high-is-better");
    assertEquals(Polarity.HIGH_IS_WORSE, scores.bandPolarity());
    assertEquals(Map.of(0.0, "high", 1.0, "middle", 2.0, "low"), scores.labels());
    CodeValues bands = scores.bands().orElseThrow();
    assertEquals("2 1 0", bands.code(0) + " " + bands.code(1) + " " + bands.code(2));
    assertEquals(2, scores.scores().number(0), "the score itself stays as it is");
  }
}
