// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFileTest {
  @TempDir
  Path folder;

  @Test
  void whatWasChangedIsThereAfterReopening() {
    String expected;
    Path path;
    try (StudyFile file = Fixture.create(folder)) {
      path = file.path();
      assertEquals(2, Fixture.run(file, study -> study.getFindings().add(Fixture.finding("F1", "Less waiting"))));
      assertEquals(3, Fixture.run(file, study -> study.getFindings().get(0).setTitle("Shorter waiting")));
      expected = Fixture.text(file.study());
    }
    try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
      assertEquals("Shorter waiting", file.study().getFindings().get(0).getTitle());
      assertEquals(expected, Fixture.text(file.study()));
      assertEquals(List.of(), file.warnings());
    }
  }

  @Test
  void aNewStudyHasTheNameOfItsFileForAKey() {
    try (StudyFile file = StudyFile.create(folder.resolve("Familien 2024.triangulum"), Fixture.SESSION, s -> { });
        StudyFile keyed = StudyFile.create(folder.resolve("b.triangulum"), Fixture.SESSION, s -> s.setKey("WFF"))) {
      assertEquals("Familien 2024", file.study().getKey());
      assertEquals("WFF", keyed.study().getKey());
    }
  }

  @Test
  void aFileAtRestIsOneFile() throws IOException {
    try (StudyFile file = Fixture.create(folder)) {
      Fixture.run(file, study -> study.setDescription("Something"));
      file.blobs().putText("text");
    }
    try (var files = Files.list(folder)) {
      assertEquals(List.of("a study.triangulum"), files.map(each -> each.getFileName().toString()).toList());
    }
  }

  @Test
  void theJournalTellsWhoDidWhatWhenAndWhy() {
    try (StudyFile file = Fixture.create(folder)) {
      file.editor().run("Rename", "Ethics asked for it", study -> study.setTitle("B"));
      file.editor().undo();
      List<JournalEntry> journal = file.journal();
      assertEquals(List.of("Create study", "Rename", "Rename"), journal.stream().map(JournalEntry::label).toList());
      assertEquals(List.of("do", "do", "undo"), journal.stream().map(JournalEntry::kind).toList());
      JournalEntry rename = journal.get(1);
      assertEquals(2, rename.sequence());
      assertEquals("AB", rename.author());
      assertEquals("Ethics asked for it", rename.reason());
      assertEquals("2024-05-06T07:08:09.010Z", rename.time().toString());
      assertEquals(2, journal.get(2).target());
    }
  }

  @Test
  void anElementIsFoundByItsIdentifier() {
    try (StudyFile file = Fixture.create(folder)) {
      Fixture.run(file, study -> study.getFindings().add(Fixture.finding("F1", "One")));
      String id = file.study().getFindings().get(0).getId();
      assertEquals("One", ((org.triangulum.model.study.Finding) file.element(id).orElseThrow()).getTitle());
      file.editor().undo();
      assertTrue(file.element(id).isEmpty());
    }
  }

  @Test
  void nothingIsChangedOutsideATransaction() {
    try (StudyFile file = Fixture.create(folder)) {
      assertThrows(IllegalStateException.class, () -> file.study().setTitle("B"));
      assertThrows(IllegalStateException.class, () -> file.study().getFindings().add(Fixture.finding("F1", "One")));
      assertEquals("A study", file.study().getTitle());
      assertEquals(0, file.study().getFindings().size());
    }
  }

  @Test
  void aSecondOpenerReadsAndIsToldWhoWrites() {
    try (StudyFile first = Fixture.create(folder)) {
      Fixture.run(first, study -> study.setTitle("B"));
      try (StudyFile second = StudyFile.open(first.path(), Fixture.session("CD"))) {
        assertEquals("B", second.study().getTitle());
        String reason = second.readOnlyReason().orElseThrow();
        assertTrue(reason.contains("a study.triangulum") && reason.contains("AB"), reason);
        assertEquals(reason, assertThrows(StudyFileException.class, second::editor).getMessage());
        assertThrows(IllegalStateException.class, () -> second.study().setTitle("C"));
        Fixture.run(first, study -> study.setTitle("D"));
        assertEquals("B", second.study().getTitle());
        assertEquals(2, second.journal().size());
      }
    }
    try (StudyFile next = StudyFile.open(folder.resolve("a study.triangulum"), Fixture.session("CD"))) {
      assertTrue(next.readOnlyReason().isEmpty());
      assertEquals("D", next.study().getTitle());
    }
  }

  @Test
  void namesWithSpacesSignsAndOtherScriptsWork() {
    for (String name : List.of("Ä study?.triangulum", "100 % #1.triangulum", "研究;'\".triangulum")) {
      Path path = folder.resolve(name);
      StudyFile.create(path, Fixture.SESSION, study -> study.setTitle(name)).close();
      try (StudyFile file = StudyFile.open(path, Fixture.SESSION)) {
        assertEquals(name, file.study().getTitle());
      }
    }
  }

  @Test
  void creatingNeverOverwrites() {
    try (StudyFile file = Fixture.create(folder)) {
      StudyFileException refused = assertThrows(StudyFileException.class, () -> Fixture.create(folder));
      assertTrue(refused.getMessage().endsWith("exists already"), refused.getMessage());
      assertFalse(file.journal().isEmpty());
    }
  }
}
