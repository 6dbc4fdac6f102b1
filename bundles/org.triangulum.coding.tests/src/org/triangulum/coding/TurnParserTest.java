// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.coding.TurnParser.ParsedTurn;
import org.triangulum.model.study.SpeakerRole;

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
    assertEquals(List.of(new ParsedTurn(0, 20, "Parent 5", "mother", -1)), PARSER.parse("Parent 5 (mother) : Yes"));
    assertEquals(List.of(new ParsedTurn(0, 9, "J (CSW)", "", -1)), PARSER.parse("J (CSW): Yes"));
    assertEquals(List.of(new ParsedTurn(0, 24, "Parent 5", "role: mother", -1)),
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
    assertEquals(List.of(new ParsedTurn(0, 9, "Parent 5", "", -1)), PARSER.parse(text));
  }

  @Test
  void timeStampsBeforeAndBehindTheNameAreRead() {
    String text = "[00:01:02] Interviewer: a\nParent 5 (1:05): b\nParent 5 [0:01:10.5]: c\nInterviewer  1:20\nd\n"
        + "#00:02:00-3# Parent 5: e\n12:30 we met: no\nInterviewer at 10:30 said: no\n";
    List<ParsedTurn> turns = PARSER.parse(text);
    assertEquals(List.of(62_000, 65_000, 70_500, 80_000, 120_300), turns.stream().map(ParsedTurn::time).toList());
    assertEquals(List.of("Interviewer", "Parent 5", "Parent 5", "Interviewer", "Parent 5"),
        turns.stream().map(ParsedTurn::speaker).toList());
    assertEquals("b\n", said(text, turns, 1));
    assertEquals("\nd\n", said(text, turns, 3));
  }

  @Test
  void numbersOfParagraphsStandBeforeTheLabel() {
    assertEquals(List.of("Interviewer", "Parent 5"), PARSER.parse("12. Interviewer: a\n• Parent 5: b\n").stream()
        .map(ParsedTurn::speaker).toList());
  }

  @Test
  void aTabEndsALabelToo() {
    String text = "Interviewer\tAnd then?\nParent 5\tYes\n";
    assertEquals(2, PARSER.parse(text).size());
    assertEquals("And then?\n", said(text, PARSER.parse(text), 0));
  }

  private static List<String> likely(String text, String... known) {
    return SpeakerCandidate.in(text, List.of(known)).stream().filter(SpeakerCandidate::likely)
        .map(SpeakerCandidate::name).toList();
  }

  @Test
  void candidatesBeginSeveralLinesOrLookLikeSpeakers() {
    assertEquals(List.of("INT", "Anna"),
        likely("INT: a\nAnna: b\nINT: c\nAnna: d\nOn that day we went: e\nNote: f\nNote: g\nDate: h\n"));
    assertEquals(List.of("Parent 5"), likely("Parent 5: only once\nWhat I mean is: well\n"));
    assertEquals(List.of("P12"), likely("P12: only once\n"));
    assertEquals(List.of("Grandmother"), likely("Grandmother: only once\n", "Grandmother"));
    assertEquals(List.of(), likely("Aims: to find out\nhttps://example.org\n"));
  }

  @Test
  void oneNameWithTwoRolesIsTwoPeople() {
    List<SpeakerCandidate> found = SpeakerCandidate.in("J (CSW): a\nJ (UC): b\nE (clinician): c\n", List.of());
    assertEquals(List.of("J (CSW)", "J (UC)", "E"), found.stream().map(SpeakerCandidate::name).toList());
    assertEquals("clinician", found.get(2).role());
  }

  @Test
  void usualWordsMarkTheInterviewer() {
    List<SpeakerCandidate> found =
        SpeakerCandidate.in("Interviewer: a\nMaria (researcher): b\nI (CSW): c\nJana: d\n", List.of());
    assertEquals(List.of(SpeakerRole.INTERVIEWER, SpeakerRole.INTERVIEWER, SpeakerRole.PARTICIPANT,
        SpeakerRole.PARTICIPANT), found.stream().map(SpeakerCandidate::part).toList());
  }
}
