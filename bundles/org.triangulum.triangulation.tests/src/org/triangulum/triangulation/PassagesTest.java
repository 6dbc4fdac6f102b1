// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.triangulation.Passages.ContextTurn;

class PassagesTest {
  private final SmallStudy small = new SmallStudy();
  private final Passages passages = small.view().passages();

  private static String marked(ContextTurn turn) {
    return turn.markStart() < 0 ? "" : turn.text().substring(turn.markStart(), turn.markEnd());
  }

  @Test
  void turnsAroundAQuoteMarkItsWords() {
    List<ContextTurn> context = passages.context(small.interview, small.heard.getStart(), small.heard.getEnd(), 1, 1);
    assertEquals(List.of("INT", "PA", "INT"), context.stream().map(ContextTurn::speaker).toList());
    assertEquals(List.of("How was it?", "😀 They heard us out. They heard us out twice.", "Ah."),
        context.stream().map(ContextTurn::text).toList());
    assertEquals(List.of("", "They heard us out.", ""), context.stream().map(PassagesTest::marked).toList());
    assertEquals(SpeakerRole.INTERVIEWER, context.get(0).role());
    assertEquals(2, context.get(1).number());
  }

  @Test
  void contextStopsAtTheEndsOfTheText() {
    assertEquals(3, passages.context(small.interview, 22, 42, 50, 50).size());
    assertEquals(1, passages.context(small.interview, 22, 42, 0, 0).size());
  }

  @Test
  void spanOverSeveralTurnsIsMarkedInEach() {
    Document document = small.document("D7", small.families, "Tape 1\nINT: One two\nPA: three four\n",
        Map.of("PA", small.parent));
    Quote quote = small.quote("Q7", document, "two\nPA: three");
    List<ContextTurn> context = passages.context(document, quote.getStart(), quote.getEnd(), 5, 0);
    assertEquals(List.of("Tape 1", "One two", "three four"), context.stream().map(ContextTurn::text).toList());
    assertEquals(List.of("", "two", "three"), context.stream().map(PassagesTest::marked).toList());
    assertEquals(List.of(0, 1, 2), context.stream().map(ContextTurn::number).toList());
  }

  @Test
  void linesStandForTurnsWhereThereAreNone() {
    int at = "A note without turns.\n".length();
    List<ContextTurn> context = passages.context(small.notes, at + 2, at + 8, 1, 1);
    assertEquals(List.of("A note without turns.", "A second line.", ""),
        context.stream().map(ContextTurn::text).toList());
    assertEquals("second", marked(context.get(1)));
  }

  @Test
  void impossibleSpanHasNoContext() {
    assertEquals(List.of(), passages.context(small.interview, 5, 9999, 1, 1));
    assertEquals(List.of(), passages.context(small.interview, 9, 5, 1, 1));
    small.interview.setText("");
    assertEquals(List.of(), passages.context(small.interview, 5, 9, 1, 1));
  }
}
