// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Turn;

class TurnCorrectionsTest {
  @TempDir
  Path folder;
  private CodedStudy coded;
  private TurnCorrections corrections;

  @BeforeEach
  void study() {
    coded = new CodedStudy(folder);
    corrections = new TurnCorrections(coded.editor(), coded.file.blobs());
  }

  @AfterEach
  void close() {
    coded.close();
  }

  private List<String> speakers(Document document) {
    return document.getTurns().stream().map(t -> t.getSpeaker() == null ? "" : t.getSpeaker().getKey()).toList();
  }

  @Test
  void aTurnBeginsWhereAPersonSaysAndIsUndone() {
    Span helped = coded.span(coded.talk(), " It helped");
    Turn turn = corrections.start(coded.talk(), helped.start());
    assertEquals(helped.start() + 1, turn.getStart(), "at the first word");
    assertEquals(turn.getStart(), turn.getTextStart());
    assertEquals(List.of("Interviewer", "Anna", "Interviewer", "Noa", "Interviewer", "Anna"), speakers(coded.talk()));
    assertThrows(IllegalArgumentException.class, () -> corrections.start(coded.talk(), helped.start()));
    coded.editor().undo();
    assertEquals(5, coded.talk().getTurns().size());
  }

  @Test
  void aTurnTakenAwayAndBegunAgainFindsItsLabel() {
    Turn third = coded.talk().getTurns().get(2);
    int start = third.getStart();
    int said = third.getTextStart();
    corrections.join(coded.talk(), 2);
    assertEquals(List.of("Interviewer", "Anna", "Interviewer", "Anna"), speakers(coded.talk()));
    Turn again = corrections.start(coded.talk(), start);
    assertEquals("Noa", again.getSpeaker().getKey());
    assertEquals(said, again.getTextStart());
  }

  @Test
  void aTurnIsGivenToAnother() {
    corrections.setSpeaker(coded.talk(), 4, coded.talk().getSpeakers().get(2));
    assertEquals("Noa", coded.talk().getTurns().get(4).getSpeaker().getKey());
    corrections.setSpeaker(coded.talk(), 4, " Grandmother ", SpeakerRole.OTHER);
    assertEquals("Grandmother", coded.talk().getTurns().get(4).getSpeaker().getKey());
    corrections.setSpeaker(coded.talk(), 3, "Grandmother", SpeakerRole.OTHER);
    assertEquals(4, coded.talk().getSpeakers().size());
    coded.editor().undo();
    coded.editor().undo();
    assertEquals(3, coded.talk().getSpeakers().size(), "the speaker goes with the turn");
    assertThrows(IllegalArgumentException.class,
        () -> corrections.setSpeaker(coded.talk(), 4, " ", SpeakerRole.OTHER));
  }

  @Test
  void noTurnBeginsBehindTheText() {
    assertThrows(IllegalArgumentException.class,
        () -> corrections.start(coded.note(), CodedStudy.NOTE.length()));
    corrections.start(coded.note(), CodedStudy.NOTE.indexOf("Nobody"));
    assertEquals(List.of(""), speakers(coded.note()));
  }
}
