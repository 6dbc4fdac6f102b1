// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.SignOff;
import org.triangulum.triangulation.SignOffCheck.Outcome;
import org.triangulum.triangulation.StateDifference.Kind;

/** A sign-off holds while nothing the finding rests on changes; else the difference says what did. */
class SignOffDifferenceTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private SignOff signOff;

  @BeforeEach
  void signed() {
    filed = new SmallStudyFile(folder);
    signOff = new SignOffs(filed.editor, filed.file.blobs(), SmallStudy.CLOCK)
        .sign(filed.small.finding, filed.small.ben, "read");
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private SignOffCheck check() {
    return new StudyView(filed.file.study(), filed.file.blobs()).check(signOff);
  }

  @Test
  void nothingChanged() {
    assertEquals(Outcome.HOLDS, check().outcome());
    assertEquals(List.of(), check().differences());
  }

  @Test
  void whatWasAddedRemovedAndChangedIsTold() {
    filed.editor.run("Work on it", "", s -> {
      filed.small.finding.setTitle("Families feel heard at last");
      filed.small.finding.getEvidence().remove(1);
      filed.small.link(filed.small.finding, filed.small.tired, "", EvidenceRole.CONTRADICTS);
      filed.small.finding.getEvidence().get(0).setRole(EvidenceRole.QUALIFIES);
    });
    SignOffCheck check = check();
    assertEquals(Outcome.CHANGED, check.outcome());
    assertEquals(List.of(Kind.CHANGED, Kind.CHANGED, Kind.ADDED, Kind.REMOVED),
        check.differences().stream().map(StateDifference::kind).toList());
    assertEquals("Families feel heard at last", check.differences().get(0).now());
    assertEquals("quote Q1", check.differences().get(1).name());
    assertTrue(check.differences().get(1).then().startsWith("✓ "), check.differences().get(1).then());
    assertTrue(check.differences().get(1).now().startsWith("≈ "), check.differences().get(1).now());
    assertEquals(Optional.of(filed.small.tired), check.differences().get(2).element());
    assertEquals("− analysis run R1 at " + SmallStudy.AGREED + ": " + check.differences().get(3).then(),
        check.differences().get(3).line());
    filed.editor.undo();
    assertEquals(Outcome.HOLDS, check().outcome());
  }

  @Test
  void theTextBehindAQuoteCountsEvenWhereTheQuoteItselfIsUntouched() {
    String other = filed.file.blobs().putText("INT: How was it?\nPA: 😀 They hear us out. They heard us out twice.\n");
    filed.editor.run("Correct the transcript", "", s -> filed.small.interview.setText(other));
    SignOffCheck check = check();
    assertEquals(Outcome.CHANGED, check.outcome());
    assertEquals(List.of("quote Q1"), check.differences().stream().map(StateDifference::name).toList());
    assertTrue(check.differences().get(0).now().contains("no longer stand"), check.differences().get(0).now());
  }

  @Test
  void aSignOffWithoutPartsSaysThatItChangedButNotWhat() {
    filed.editor.run("As older files have it", "", s -> signOff.getParts().clear());
    assertEquals(Outcome.HOLDS, check().outcome());
    filed.editor.run("Reword", "", s -> filed.small.finding.setTitle("Other"));
    assertEquals(Outcome.CHANGED, check().outcome());
    assertEquals(List.of(), check().differences());
    filed.editor.run("Forget", "", s -> signOff.setHash(""));
    assertEquals(Outcome.UNBOUND, check().outcome());
  }
}
