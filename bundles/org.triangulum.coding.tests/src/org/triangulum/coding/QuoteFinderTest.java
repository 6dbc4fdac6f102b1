// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.coding.QuoteFinder.Match;

class QuoteFinderTest {

  @Test
  void exactPassageIsFoundAtItsPlace() {
    assertEquals(List.of(new Match(5, 9, true)), new QuoteFinder("They came back").find("came"));
  }

  @Test
  void everyPlaceOfAnAmbiguousPassageIsGiven() {
    assertEquals(List.of(new Match(0, 3, true), new Match(8, 11, true)), new QuoteFinder("yes and yes").find(" yes "));
  }

  @Test
  void absentAndEmptyPassagesAreNowhere() {
    assertEquals(List.of(), new QuoteFinder("They came back").find("went"));
    assertEquals(List.of(), new QuoteFinder("They came back").find("  "));
    assertEquals(List.of(), new QuoteFinder("").find("went"));
    assertEquals(List.of(), new QuoteFinder("they").find("\u200b"));
  }

  @Test
  void exactPlacesHideLooseOnes() {
    assertEquals(List.of(new Match(8, 15, true)), new QuoteFinder("it\u2019s so it's so").find("it's so"));
  }

  @Test
  void caseCounts() {
    assertEquals(List.of(), new QuoteFinder("They came").find("they came"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "I don’t  know|I don't know", "she said “no”|she said \"no\"", "Um...well|Um…well", "Um... well|Um…well",
      "Um . . . well|Um... well", "well – no|well - no", "caf\u0065\u0301 now|caf\u00e9 now",
      "שלום \u200fעולם|שלום עולם", "so\u00adcial work|social work", "𝔘 said  😀 yes|𝔘 said 😀 yes"})
  void copiesOfTheSameWordsAreFoundInFull(String text, String passage) {
    Match match = new QuoteFinder("x " + text + " y").find(passage).get(0);
    assertFalse(match.exact());
    assertEquals(text, ("x " + text + " y").substring(match.start(), match.end()));
  }

  @Test
  void lineBreaksInsideAQuoteAreOverlooked() {
    String text = "A: we had\r\n   no idea\nB: yes";
    Match match = new QuoteFinder(text).find("we had no idea").get(0);
    assertEquals("we had\r\n   no idea", text.substring(match.start(), match.end()));
  }

  @Test
  void halfACharacterIsNoMatch() {
    assertEquals(List.of(), new QuoteFinder("😀").find("\ude00"));
  }

  @Test
  void whateverIsCutOutIsFoundAgain() {
    for (int seed = 0; seed < 2000; seed++) {
      RandomTexts random = new RandomTexts(seed);
      String text = random.text(40);
      int a = random.boundary(text);
      int b = random.boundary(text);
      String passage = text.substring(Math.min(a, b), Math.max(a, b));
      int at = Math.min(a, b) + passage.indexOf(passage.strip());
      List<Match> found = new QuoteFinder(text).find(passage);
      if (!passage.isBlank()) {
        assertTrue(found.stream().allMatch(m -> m.exact()
            && text.substring(m.start(), m.end()).equals(passage.strip())), "seed " + seed);
        assertTrue(overlapsOne(found, at), "seed " + seed);
      }
    }
  }

  @Test
  void whateverIsRetypedIsFoundAgain() {
    int checked = 0;
    for (int seed = 0; seed < 2000; seed++) {
      RandomTexts random = new RandomTexts(seed);
      String passage = "start" + random.text(12) + "end";
      String text = random.text(10) + passage + random.text(10);
      String retyped = passage.replace('“', '"').replace('”', '"').replace("’", "'").replace("\u00a0", " ")
          .replace("\n", "  ").replace("—", "-").replace("é", "e\u0301").replace("\u200f", "");
      List<Match> found = new QuoteFinder(text).find(retyped);
      assertEquals(1, found.size(), "seed " + seed);
      assertEquals(passage, text.substring(found.get(0).start(), found.get(0).end()), "seed " + seed);
      checked += found.get(0).exact() ? 0 : 1;
    }
    assertTrue(checked > 1000);
  }

  /** Places do not overlap, so of passages like "aa" in "aaa" only the first of two overlapping places is given. */
  private static boolean overlapsOne(List<Match> found, int at) {
    return found.stream().anyMatch(m -> m.start() <= at && at < m.end());
  }
}
