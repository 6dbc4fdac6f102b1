// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.SignOff;
import org.triangulum.store.Session;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFile;

/** On a real study file, so that undo is the real one. */
class EvidenceLinksTest {
  @TempDir
  Path folder;
  private StudyFile file;
  private StudyEditor editor;
  private SmallStudy small;
  private EvidenceLinks links;

  @BeforeEach
  void study() {
    file = StudyFile.create(folder.resolve("s.triangulum"), new Session("AB", SmallStudy.CLOCK), s -> s.setTitle("S"));
    editor = file.editor();
    editor.run("Fill", "", s -> small = new SmallStudy(s, file.blobs()));
    links = new EvidenceLinks(editor, file.blobs(), Optional.of(small.anna), SmallStudy.CLOCK);
  }

  @AfterEach
  void close() {
    file.close();
  }

  private List<EvidenceLink> evidence() {
    return small.finding.getEvidence();
  }

  @Test
  void linkIsAddedWithAuthorTimeAndFingerprintAndUndone() {
    EvidenceLink link = links.add(small.finding, small.tired, "", EvidenceRole.CONTRADICTS, null, "tired all the same");
    assertEquals(3, evidence().size());
    assertEquals(small.anna, link.getAuthor());
    assertEquals("2024-05-06T07:08:09Z", link.getCreated());
    assertTrue(link.getId().length() > 8);
    assertEquals(EvidenceState.FRESH, new StudyView(file.study(), file.blobs()).resolve(link).state());
    assertEquals(Optional.of("Link Q2 to F1 as contradicting"), editor.undoLabel());
    editor.undo();
    assertEquals(2, evidence().size());
    editor.redo();
    assertEquals(small.tired, evidence().get(2).getTarget());
    assertEquals("tired all the same", evidence().get(2).getRationale());
  }

  @Test
  void sameEvidenceIsNotLinkedTwiceForAGroup() {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class,
        () -> links.add(small.finding, small.heard, "", EvidenceRole.QUALIFIES, null, ""));
    assertEquals("Q1 is already linked to F1 as supporting", refused.getMessage());
    links.add(small.finding, small.heard, "", EvidenceRole.QUALIFIES, small.staff, "");
    links.add(small.finding, small.agreed, "agree.n", EvidenceRole.CONTEXT, null, "");
    assertEquals(4, evidence().size());
  }

  @Test
  void whatIsNotThereOrNoEvidenceIsRefused() {
    assertThrows(IllegalArgumentException.class,
        () -> links.add(small.finding, small.agreed, "nothing", EvidenceRole.SUPPORTS, null, ""));
    assertThrows(IllegalArgumentException.class,
        () -> links.add(small.finding, small.finding, "", EvidenceRole.SUPPORTS, null, ""));
    assertThrows(IllegalArgumentException.class,
        () -> links.add(small.finding, null, "", EvidenceRole.SUPPORTS, null, ""));
    assertEquals(Optional.of("Fill"), editor.undoLabel());
  }

  @Test
  void roleGroupAndRationaleChangeOneByOne() {
    EvidenceLink link = evidence().get(0);
    links.changeRole(link, EvidenceRole.QUALIFIES);
    assertEquals(Optional.of("Mark Q1 as qualifying for F1"), editor.undoLabel());
    links.changeRationale(link, "only once");
    links.changeGroup(link, small.staff);
    assertEquals(Optional.of("Count Q1 for F1 as evidence of S"), editor.undoLabel());
    editor.undo();
    editor.undo();
    assertEquals("", Optional.ofNullable(link.getRationale()).orElse(""));
    assertEquals(EvidenceRole.QUALIFIES, link.getRole());
    editor.undo();
    assertEquals(EvidenceRole.SUPPORTS, link.getRole());
  }

  @Test
  void removedLinkComesBackWithUndo() {
    links.remove(evidence().get(0), "not about this");
    assertEquals(1, evidence().size());
    assertEquals(Optional.of("Remove Q1 from F1"), editor.undoLabel());
    editor.undo();
    assertEquals(small.heard, evidence().get(0).getTarget());
  }

  @Test
  void staleEvidenceIsFreshAgainOnceConfirmed() {
    editor.run("Shorten", "", s -> {
      small.heard.setEnd(small.heard.getEnd() - 1);
      small.heard.setText("They heard us out");
    });
    StudyView view = new StudyView(file.study(), file.blobs());
    assertEquals(EvidenceState.STALE, view.resolve(evidence().get(0)).state());
    links.confirm(evidence().get(0), "still says it");
    assertEquals(EvidenceState.FRESH, view.refreshed().resolve(evidence().get(0)).state());
    editor.undo();
    assertEquals(EvidenceState.STALE, view.refreshed().resolve(evidence().get(0)).state());
  }

  @Test
  void signOffIsBoundToTheStateSigned() {
    SignOff signOff = new SignOffs(editor, file.blobs(), SmallStudy.CLOCK).sign(small.finding, small.ben, "read");
    assertEquals("SO1", signOff.getKey());
    assertEquals("2024-05-06", signOff.getDate());
    StudyView view = new StudyView(file.study(), file.blobs());
    assertEquals(signOff.getHash(), view.digest(small.finding));
    links.changeRationale(evidence().get(0), "changed");
    assertNotEquals(signOff.getHash(), view.refreshed().digest(small.finding));
    editor.undo();
    assertEquals(signOff.getHash(), view.refreshed().digest(small.finding));
    editor.undo();
    assertEquals(List.of(), file.study().getSignOffs());
  }
}
