// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Study;

class StudyEditorTest {
  @TempDir
  Path folder;

  private StudyFile file;
  private StudyEditor editor;
  private Study study;

  @BeforeEach
  void open() {
    file = Fixture.create(folder);
    editor = file.editor();
    study = file.study();
  }

  @AfterEach
  void close() {
    file.close();
  }

  private void reopen() {
    file.close();
    file = StudyFile.open(file.path(), Fixture.SESSION);
    editor = file.editor();
    study = file.study();
  }

  @Test
  void everyNewElementGetsAnIdentifier() {
    Finding finding = Fixture.finding("F1", "One");
    finding.getEvidence().add(Fixture.MAKE.createEvidenceLink());
    editor.run("Add", "", each -> each.getFindings().add(finding));
    assertNotNull(finding.getId());
    assertNotNull(finding.getEvidence().get(0).getId());
  }

  @Test
  void aGivenIdentifierIsKeptButNotTwice() {
    Finding first = Fixture.finding("F1", "One");
    first.setId("given");
    editor.run("Add", "", each -> each.getFindings().add(first));
    assertEquals(first, file.element("given").orElseThrow());
    Finding second = Fixture.finding("F2", "Two");
    second.setId("given");
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> editor.run("Add", "", each -> each.getFindings().add(second)));
    assertEquals("Two elements have the identifier given: Finding F1 and Finding F2", refused.getMessage());
    assertEquals(List.of(first), study.getFindings());
    assertThrows(IllegalStateException.class, () -> editor.run("Rename", "", each -> first.setId("other")));
    assertEquals("given", first.getId());
  }

  @Test
  void aFailureLeavesNothingBehind() {
    editor.run("Add", "", each -> each.getFindings().add(Fixture.finding("F1", "One")));
    String before = Fixture.text(study);
    Finding kept = study.getFindings().get(0);
    IllegalStateException thrown = new IllegalStateException("stop");
    String[] hash = new String[1];
    assertSame(thrown, assertThrows(IllegalStateException.class, () -> editor.run("Fail", "", each -> {
      each.getFindings().get(0).setTitle("Other");
      each.getFindings().clear();
      each.setDesign(Fixture.MAKE.createDesign());
      hash[0] = file.blobs().putText("never");
      throw thrown;
    })));
    assertEquals(before, Fixture.text(study));
    assertSame(kept, study.getFindings().get(0));
    assertFalse(file.blobs().contains(hash[0]));
    assertEquals(2, file.journal().size());
    assertEquals(3, editor.run("Go on", "", each -> each.setTitle("B")));
  }

  @Test
  void changingNothingWritesNothing() {
    assertEquals(0, editor.run("Nothing", "", each -> each.setTitle("A study")));
    assertEquals(1, file.journal().size());
    String[] hash = new String[1];
    assertEquals(0, editor.run("A blob only", "", each -> hash[0] = file.blobs().putText("kept")));
    assertEquals("kept", file.blobs().getText(hash[0]));
  }

  @Test
  void oneChangeAtATime() {
    assertThrows(IllegalStateException.class,
        () -> editor.run("Outer", "", each -> editor.run("Inner", "", inner -> inner.setTitle("B"))));
    assertThrows(IllegalStateException.class, () -> editor.run("Outer", "", each -> editor.undo()));
    assertThrows(IllegalStateException.class, () -> editor.delete(study));
    assertEquals("A study", study.getTitle());
  }

  @Test
  void undoAndRedoWorkAfterReopeningToAnyDepth() {
    List<String> states = new ArrayList<>(List.of(Fixture.text(study)));
    for (int i = 1; i <= 5; i++) {
      String key = "F" + i;
      editor.run("Add " + key, "", each -> each.getFindings().add(0, Fixture.finding(key, key)));
      states.add(Fixture.text(study));
    }
    reopen();
    for (int i = 5; i > 0; i--) {
      assertEquals(Optional.of("Add F" + i), editor.undoLabel());
      editor.undo();
      assertEquals(states.get(i - 1), Fixture.text(study));
    }
    assertEquals(Optional.empty(), editor.undoLabel());
    assertThrows(IllegalStateException.class, editor::undo);
    reopen();
    for (int i = 1; i <= 5; i++) {
      assertEquals(Optional.of("Add F" + i), editor.redoLabel());
      editor.redo();
      assertEquals(states.get(i), Fixture.text(study));
    }
    assertThrows(IllegalStateException.class, editor::redo);
    assertEquals(16, file.journal().size());
  }

  @Test
  void aNewChangeEndsRedo() {
    editor.run("First", "", each -> each.setTitle("B"));
    editor.undo();
    editor.run("Second", "", each -> each.setTitle("C"));
    assertEquals(Optional.empty(), editor.redoLabel());
    reopen();
    assertEquals(Optional.empty(), editor.redoLabel());
    assertEquals(Optional.of("Second"), editor.undoLabel());
  }

  @Test
  void listenersHearWhatWasTouched() {
    editor.run("Add", "", each -> each.getFindings().add(Fixture.finding("F1", "One")));
    String id = study.getFindings().get(0).getId();
    List<StudyChange> heard = new ArrayList<>();
    Consumer<StudyChange> listener = heard::add;
    editor.addListener(listener);
    editor.run("Rename", "", each -> each.getFindings().get(0).setTitle("Other"));
    editor.undo();
    editor.run("Remove", "", each -> editor.delete(each.getFindings().get(0)));
    editor.undo();
    editor.removeListener(listener);
    editor.redo();
    assertEquals(List.of(new StudyChange(3, "Rename", Set.of(id)), new StudyChange(4, "Rename", Set.of(id)),
        new StudyChange(5, "Remove", Set.of(id, study.getId())),
        new StudyChange(6, "Remove", Set.of(id, study.getId()))), heard);
  }

  @Test
  void aListenersFailureIsItsOwn() {
    Logger log = Logger.getLogger("org.triangulum.store.journal.JournaledEditor");
    log.setLevel(Level.OFF);
    try {
      List<StudyChange> heard = new ArrayList<>();
      editor.addListener(change -> {
        throw new UnsupportedOperationException();
      });
      editor.addListener(heard::add);
      assertEquals(2, editor.run("Rename", "", each -> each.setTitle("B")));
      assertEquals(1, heard.size());
    } finally {
      log.setLevel(null);
    }
  }

  @Test
  void existingCodesCanBePutUnderANewOne() {
    editor.run("Codes", "", each -> {
      Codebook codebook = Fixture.MAKE.createCodebook();
      for (String key : List.of("a", "b", "c")) {
        codebook.getCodes().add(code(key));
      }
      each.getCodebooks().add(codebook);
    });
    String before = Fixture.text(study);
    List<Code> codes = study.getCodebooks().get(0).getCodes();
    editor.run("Group", "", each -> {
      Code parent = code("parent");
      parent.getCodes().add(code("new"));
      parent.getCodes().add(codes.get(2));
      parent.getCodes().add(0, codes.get(0));
      codes.add(parent);
      parent.getCodes().get(0).setName("renamed after");
    });
    String grouped = Fixture.text(study);
    editor.undo();
    assertEquals(before, Fixture.text(study));
    editor.redo();
    assertEquals(grouped, Fixture.text(study));
    reopen();
    assertEquals(grouped, Fixture.text(study));
    assertTrue(StudyFile.verify(file.path()).isSound());
  }

  private static Code code(String key) {
    Code code = Fixture.MAKE.createCode();
    code.setKey(key);
    return code;
  }

  @Test
  void nothingRefersToWhatIsNotInTheStudy() {
    Finding outside = Fixture.finding("F9", "Outside");
    Memo memo = Fixture.MAKE.createMemo();
    memo.getAbout().add(outside);
    IllegalStateException refused = assertThrows(IllegalStateException.class,
        () -> editor.run("Add", "", each -> each.getMemos().add(memo)));
    assertEquals("Finding F9 is referred to from the study but is not part of it", refused.getMessage());
    editor.run("Add both", "", each -> {
      each.getMemos().add(memo);
      each.getFindings().add(outside);
    });
    refused = assertThrows(IllegalStateException.class,
        () -> editor.run("Remove", "", each -> each.getFindings().clear()));
    assertTrue(refused.getMessage().contains("still refers to Finding F9"), refused.getMessage());
    assertEquals(List.of(outside), study.getFindings());
  }

  @Test
  void halfACharacterIsRefused() {
    assertThrows(RuntimeException.class, () -> editor.run("Rename", "", each -> each.setTitle("x\uD83D")));
    assertEquals("A study", study.getTitle());
    assertThrows(IllegalArgumentException.class, () -> editor.run("x\uD83Dy", "", each -> each.setTitle("B")));
    assertEquals("A study", study.getTitle());
  }
}
