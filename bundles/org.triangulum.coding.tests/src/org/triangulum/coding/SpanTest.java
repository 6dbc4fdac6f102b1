// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.StudyFactory;

class SpanTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "\" ab \" | 0 | 4 | ab", "\"a b\" | 0 | 3 | a b",
      "\"\u00a0a\u2003\" | 0 | 3 | a", "\"\u200fשלום\u200f \" | 0 | 7 | שלום",
      "a😀b | 2 | 3 | 😀", "a😀b | 1 | 2 | 😀", "ae\u0301b | 1 | 2 | e\u0301", "ae\u0301b | 2 | 3 | e\u0301"})
  void trimmingDropsWhiteSpaceAndKeepsCharactersWhole(String text, int start, int end, String words) {
    assertEquals(words, new Span(start, end).trimmed(text).in(text));
  }

  @Test
  void spansOfBlanksBecomeEmptyAndNoneReachesBehindTheText() {
    assertEquals(new Span(1, 1), new Span(1, 3).trimmed("a \n b"));
    assertEquals(new Span(2, 2), new Span(2, 2).trimmed("abc"));
    assertThrows(IllegalArgumentException.class, () -> new Span(0, 4).trimmed("abc"));
    assertTrue(new Span(0, 2).overlaps(new Span(1, 2)));
    assertEquals(false, new Span(0, 2).overlaps(new Span(2, 3)));
  }

  @Test
  void extentsAtTheEndsOfATextStayInIt() {
    Document document = StudyFactory.eINSTANCE.createDocument();
    String text = "One. Two?\n\nThree";
    document.setLength(text.length());
    for (Extent extent : Extent.values()) {
      for (int at = 0; at <= text.length(); at++) {
        Span grown = extent.of(document, text, new Span(at, at));
        assertTrue(grown.start() <= at || text.substring(at, grown.start()).isBlank(), extent + " at " + at);
        assertTrue(grown.end() >= at || text.substring(grown.end(), at).isBlank(), extent + " at " + at);
      }
    }
    assertEquals("Two?", Extent.SENTENCE.of(document, text, new Span(5, 6)).in(text));
    assertEquals("One. Two?", Extent.SENTENCE.of(document, text, new Span(1, 6)).in(text));
    assertEquals("One. Two?", Extent.PARAGRAPH.of(document, text, new Span(5, 6)).in(text));
    assertEquals("Three", Extent.ANSWER.of(document, text, new Span(12, 13)).in(text));
    assertEquals(new Span(0, 0), Extent.SENTENCE.of(document, "", new Span(0, 0)));
  }
}
