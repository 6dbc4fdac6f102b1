// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.model.study.Turn;
import org.triangulum.store.Session;
import org.triangulum.store.StudyFile;

class SpeakerCorrectionsTest {
  private static final String TEXT = "INT: a\nMum: b\nNote: c\nMother: d\n";

  @TempDir
  private Path folder;
  private StudyFile file;
  private Document document;
  private SpeakerCorrections corrections;

  @BeforeEach
  void create() {
    file = StudyFile.create(folder.resolve("a.triangulum"), new Session("test", Clock.systemUTC()), study -> {
      Document fresh = StudyFactory.eINSTANCE.createDocument();
      fresh.setKey("D");
      fresh.setLength(TEXT.length());
      study.getDocuments().add(fresh);
    });
    document = file.study().getDocuments().get(0);
    corrections = new SpeakerCorrections(file.editor());
    corrections.recognise(document, TEXT, Map.of("INT", "Interviewer", "Mum", "Mum", "Note", "Note", "Mother",
        "Mother"));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private List<String> turns() {
    return document.getTurns().stream().map(t -> t.getSpeaker().getKey() + " " + t.getStart()).toList();
  }

  @Test
  void turnsAreRecognisedUnderTheNamesThatSpeakersGet() {
    assertEquals(List.of("Interviewer 0", "Mum 7", "Note 14", "Mother 22"), turns());
    assertEquals(SpeakerRole.INTERVIEWER, document.getSpeakers().get(0).getRole());
  }

  @Test
  void recognisingAgainKeepsWhatStays() {
    Turn first = document.getTurns().get(0);
    corrections.recognise(document, TEXT, Map.of("INT", "Interviewer", "Mum", "Mum", "Mother", "Mum"));
    assertEquals(List.of("Interviewer 0", "Mum 7", "Mum 22"), turns());
    assertSame(first, document.getTurns().get(0));
    assertEquals(2, document.getSpeakers().size());
    file.editor().undo();
    assertEquals(List.of("Interviewer 0", "Mum 7", "Note 14", "Mother 22"), turns());
    assertEquals(4, document.getSpeakers().size());
  }

  @Test
  void renamingToTheNameOfAnotherMergesBoth() {
    corrections.rename(document, document.getTurns().get(1).getSpeaker(), "Mother");
    assertEquals(List.of("Interviewer 0", "Mother 7", "Note 14", "Mother 22"), turns());
    assertEquals(3, document.getSpeakers().size());
    file.editor().undo();
    assertEquals(List.of("Interviewer 0", "Mum 7", "Note 14", "Mother 22"), turns());
    corrections.rename(document, document.getTurns().get(1).getSpeaker(), "Grandmother");
    assertEquals("Grandmother 7", turns().get(1));
    assertThrows(IllegalArgumentException.class,
        () -> corrections.rename(document, document.getTurns().get(1).getSpeaker(), " "));
  }

  @Test
  void aNameThatIsNoSpeakerGoesWithItsTurns() {
    corrections.remove(document, document.getTurns().get(2).getSpeaker());
    assertEquals(List.of("Interviewer 0", "Mum 7", "Mother 22"), turns());
    file.editor().undo();
    assertEquals(4, document.getTurns().size());
  }
}
