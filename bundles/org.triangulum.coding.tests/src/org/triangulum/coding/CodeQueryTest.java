// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;

class CodeQueryTest {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  private static final String TEXT = "I: How?\nP: 😀 We were heard.\nM: She was heard too.\n";

  private final Study study = NEW.createStudy();
  private final ParticipantGroup families = NEW.createParticipantGroup();
  private final ParticipantGroup staff = NEW.createParticipantGroup();
  private final Code care = NEW.createCode();
  private final Code listening = NEW.createCode();
  private final Document document = NEW.createDocument();

  @BeforeEach
  void jointInterview() {
    families.setKey("F");
    staff.setKey("S");
    study.getGroups().addAll(List.of(families, staff));
    study.getCodebooks().add(NEW.createCodebook());
    study.getCodebooks().get(0).getCodes().add(care);
    care.getCodes().add(listening);
    document.setLength(TEXT.length());
    study.getDocuments().add(document);
    speaker("I", null);
    speaker("P", families);
    speaker("M", staff);
    coding(care, "How?", "We were heard.");
    coding(listening, "She", "too.");
    coding(listening, "😀", "😀");
  }

  private void speaker(String name, ParticipantGroup group) {
    Speaker speaker = NEW.createSpeaker();
    speaker.setKey(name);
    if (group != null) {
      Participant participant = NEW.createParticipant();
      participant.setGroup(group);
      study.getParticipants().add(participant);
      speaker.setParticipant(participant);
    }
    document.getSpeakers().add(speaker);
    Turn turn = NEW.createTurn();
    turn.setSpeaker(speaker);
    turn.setStart(TEXT.indexOf(name + ":"));
    document.getTurns().add(turn);
  }

  private void coding(Code code, String from, String to) {
    Coding coding = NEW.createCoding();
    coding.setDocument(document);
    coding.setCode(code);
    coding.setStart(TEXT.indexOf(from));
    coding.setEnd(TEXT.indexOf(to) + to.length());
    study.getCodings().add(coding);
  }

  private List<Segment> run(Set<Code> codes, boolean withSubcodes, Set<ParticipantGroup> groups, String pattern) {
    return new CodeQuery(codes, withSubcodes, groups, Optional.ofNullable(pattern).map(Pattern::compile))
        .run(CodingTable.of(study), d -> Optional.of(TEXT));
  }

  @Test
  void allSegmentsComeInOrderWithWordsAndSpeaker() {
    List<Segment> found = run(Set.of(), false, Set.of(), null);
    assertEquals(List.of("How?\nP: 😀 We were heard.", "😀", "She was heard too."),
        found.stream().map(Segment::text).toList());
    assertEquals(List.of("I", "P", "M"), found.stream().map(Segment::speaker).toList());
  }

  @Test
  void segmentThatBeginsWithTheQuestionBelongsToWhoAnswers() {
    assertEquals(Optional.of(families), run(Set.of(care), false, Set.of(), null).get(0).group());
  }

  @Test
  void subcodesAndGroupsNarrowTheSearch() {
    assertEquals(1, run(Set.of(care), false, Set.of(), null).size());
    assertEquals(3, run(Set.of(care), true, Set.of(), null).size());
    assertEquals(2, run(Set.of(listening), true, Set.of(), null).size());
    assertEquals(List.of("She was heard too."),
        run(Set.of(care), true, Set.of(staff), null).stream().map(Segment::text).toList());
  }

  @Test
  void patternLooksAtTheWordsOfTheSegmentOnly() {
    assertEquals(2, run(Set.of(), false, Set.of(), "heard").size());
    assertEquals(1, run(Set.of(), false, Set.of(), "^\\X$").size());
    assertEquals(0, run(Set.of(), false, Set.of(), "Parent").size());
  }

  @Test
  void segmentBeyondTheTextHasNoWords() {
    study.getCodings().get(1).setEnd(1000);
    assertEquals("", run(Set.of(listening), false, Set.of(staff), null).get(0).text());
  }

  @Test
  void unknownCodeIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> run(Set.of(NEW.createCode()), false, Set.of(), null));
  }
}
