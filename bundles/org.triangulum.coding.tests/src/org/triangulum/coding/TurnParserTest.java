// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.triangulum.coding.TurnParser.ParsedTurn;

class TurnParserTest {
  private static final TurnParser PARSER = new TurnParser(List.of("Interviewer", "Parent 5", "אמא", "Zoé", "J (CSW)"));

  private static String said(String text, List<ParsedTurn> turns, int index) {
    int end = index + 1 < turns.size() ? turns.get(index + 1).start() : text.length();
    return text.substring(turns.get(index).textStart(), end);
  }

  @Test
  void linesOfKnownSpeakersBeginTurnsAndOthersContinueThem() {
    String text = "Recorded in May\nInterviewer: And then?\nParent 5: They came.\nNote: nobody\n\nagain.\n";
    List<ParsedTurn> turns = PARSER.parse(text);
    assertEquals(List.of("Interviewer", "Parent 5"), turns.stream().map(ParsedTurn::speaker).toList());
    assertEquals(16, turns.get(0).start());
    assertEquals("And then?\n", said(text, turns, 0));
    assertEquals("They came.\nNote: nobody\n\nagain.\n", said(text, turns, 1));
  }

  @Test
  void roleInBracketsIsReadApart() {
    assertEquals(List.of(new ParsedTurn(0, 20, "Parent 5", "mother")), PARSER.parse("Parent 5 (mother) : Yes"));
    assertEquals(List.of(new ParsedTurn(0, 9, "J (CSW)", "")), PARSER.parse("J (CSW): Yes"));
    assertEquals(List.of(new ParsedTurn(0, 24, "Parent 5", "role: mother")),
        PARSER.parse("Parent 5 (role: mother):Yes"));
  }

  @Test
  void rightToLeftFullWidthAndDecomposedNamesAreRead() {
    String text = "\u200fאמא: כן\nZoe\u0301：𝔘😀\r\nInterviewer:\u2028Parent 5: no";
    List<ParsedTurn> turns = PARSER.parse(text);
    assertEquals(List.of("אמא", "Zoe\u0301", "Interviewer", "Parent 5"),
        turns.stream().map(ParsedTurn::speaker).toList());
    assertEquals(1, turns.get(0).start());
    assertEquals("𝔘😀\r\n", said(text, turns, 1));
    assertEquals("no", said(text, turns, 3));
  }

  @Test
  void nameInsideALineOrInOtherCaseBeginsNothing() {
    assertEquals(List.of(), PARSER.parse("So Parent 5: no\nparent 5: no\nParent 55: no\nParent 5 said: no\n"));
    assertEquals(List.of(), PARSER.parse(""));
  }

  @Test
  void whatIsSaidOnTheNextLineBelongsToTheTurn() {
    String text = "Parent 5:\nYes";
    assertEquals(List.of(new ParsedTurn(0, 9, "Parent 5", "")), PARSER.parse(text));
  }

  @Test
  void candidatesBeginAtLeastTwoLines() {
    assertEquals(Map.of("INT", 2, "J", 2), TurnParser.candidates(
        "INT: a\nJ: b\nINT: c\nJ: d\nOnce: e\nThis is a long sentence: f\nThis is a long sentence: g\n"));
  }
}
