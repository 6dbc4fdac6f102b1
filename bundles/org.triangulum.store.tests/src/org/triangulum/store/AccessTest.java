// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.model.study.Study;

/** Whoever is not of the team changes nothing but what the access allows, whichever program asks. */
class AccessTest {
  @TempDir
  Path folder;
  private StudyFile file;
  private Finding finding;
  private Researcher team;
  private Researcher auditor;
  private Researcher reader;

  @BeforeEach
  void studyWithAnAuditor() {
    file = Fixture.create(folder);
    Fixture.run(file, study -> {
      finding = Fixture.finding("F1", "Heard");
      study.getFindings().add(finding);
      team = researcher(study, "XY", Access.TEAM);
      auditor = researcher(study, "AU", Access.AUDIT);
      reader = researcher(study, "RE", Access.COMMENT);
    });
  }

  @AfterEach
  void theFileIsSound() {
    assertEquals(List.of(), StudyFile.verify(file.path()).problems());
    file.close();
  }

  private static Researcher researcher(Study study, String key, Access access) {
    Researcher researcher = Fixture.MAKE.createResearcher();
    researcher.setKey(key);
    researcher.setAccess(access);
    study.getResearchers().add(researcher);
    return researcher;
  }

  private Memo memo(MemoKind kind, Researcher author) {
    Memo memo = Fixture.MAKE.createMemo();
    memo.setKind(kind);
    memo.setTitle("A remark");
    memo.setAuthor(author);
    memo.getAbout().add(finding);
    return memo;
  }

  private SignOff signOff(Researcher by) {
    SignOff signOff = Fixture.MAKE.createSignOff();
    signOff.setFinding(finding);
    signOff.setBy(by);
    signOff.getParts().add(Fixture.MAKE.createSignedPart());
    return signOff;
  }

  private void refused(Consumer<Study> change) {
    String before = Fixture.text(file.study());
    assertThrows(AccessException.class, () -> Fixture.run(file, change));
    assertEquals(before, Fixture.text(file.study()), "the study is as it was");
  }

  private void as(Researcher person) {
    file.editor().workAs(Optional.ofNullable(person));
  }

  @Test
  void anAuditorCommentsSignsAndAcceptsInTheOwnName() {
    as(auditor);
    Memo memo = memo(MemoKind.COMMENT, auditor);
    Fixture.run(file, s -> s.getMemos().add(memo));
    Fixture.run(file, s -> memo.setText("More of it"));
    Fixture.run(file, s -> s.getSignOffs().add(signOff(auditor)));
    AcceptedIssue accepted = Fixture.MAKE.createAcceptedIssue();
    accepted.setBy(auditor);
    Fixture.run(file, s -> s.getAcceptedIssues().add(accepted));
    Fixture.run(file, s -> s.getAcceptedIssues().remove(accepted));
    Fixture.run(file, s -> file.editor().delete(memo));
    assertEquals(1, file.study().getSignOffs().size());
  }

  @Test
  void anAuditorChangesNothingElse() {
    Memo analytic = memo(MemoKind.ANALYTIC, team);
    Memo remark = memo(MemoKind.COMMENT, team);
    SignOff signed = signOff(team);
    Fixture.run(file, s -> {
      s.getMemos().addAll(List.of(analytic, remark));
      s.getSignOffs().add(signed);
    });
    as(auditor);
    refused(s -> finding.setTitle("Not heard"));
    refused(s -> s.getFindings().remove(finding));
    refused(s -> s.setTitle("Mine"));
    refused(s -> s.getMemos().add(memo(MemoKind.ANALYTIC, auditor)));
    refused(s -> s.getSignOffs().add(signOff(team)));
    refused(s -> remark.setText("What they should have said"));
    refused(s -> remark.setAuthor(auditor));
    refused(s -> s.getSignOffs().remove(signed));
    refused(s -> signed.getParts().clear());
    refused(s -> auditor.setAccess(Access.TEAM));
    refused(s -> {
      s.getMemos().add(memo(MemoKind.COMMENT, auditor));
      finding.setNote("smuggled in");
    });
  }

  @Test
  void theMessageSaysWhatIsPossible() {
    as(auditor);
    AccessException refusal = assertThrows(AccessException.class,
        () -> Fixture.run(file, s -> finding.setTitle("Not heard")));
    assertEquals("AU audits: comments, sign-offs and accepted issues in the own name are possible, not to change the "
        + "finding F1 Not heard", refusal.getMessage());
  }

  @Test
  void whoMayCommentWritesMemosAndResponses() {
    as(reader);
    Fixture.run(file, s -> s.getMemos().add(memo(MemoKind.ANALYTIC, reader)));
    StakeholderResponse response = Fixture.MAKE.createStakeholderResponse();
    response.setAuthor(reader);
    Fixture.run(file, s -> s.getStakeholderResponses().add(response));
    refused(s -> s.getSignOffs().add(signOff(reader)));
    refused(s -> finding.setTitle("Not heard"));
  }

  @Test
  void anAuditorTakesBackOnlyTheOwnWork() {
    as(auditor);
    assertTrue(file.editor().undoLabel().isEmpty(), "the team's work is not the auditor's to take back");
    assertThrows(AccessException.class, () -> file.editor().undo());
    Fixture.run(file, s -> s.getMemos().add(memo(MemoKind.COMMENT, auditor)));
    assertEquals(Optional.of("Change"), file.editor().undoLabel());
    file.editor().undo();
    assertEquals(0, file.study().getMemos().size());
    file.editor().redo();
    assertEquals(1, file.study().getMemos().size());
    as(null);
    Fixture.run(file, s -> finding.setTitle("Heard by some"));
  }

  @Test
  void theAuthorOfTheSessionIsTheMemberOfThatKey() {
    file.close();
    file = StudyFile.open(file.path(), Fixture.session("AU"));
    Finding again = file.study().getFindings().get(0);
    assertThrows(AccessException.class, () -> Fixture.run(file, s -> again.setTitle("Not heard")));
    file.close();
    file = StudyFile.open(file.path(), Fixture.session("somebody else"));
    Finding free = file.study().getFindings().get(0);
    Fixture.run(file, s -> free.setTitle("Heard by all"));
    assertEquals("Heard by all", free.getTitle());
  }
}
