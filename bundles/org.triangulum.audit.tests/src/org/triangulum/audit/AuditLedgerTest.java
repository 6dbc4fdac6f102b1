// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.AuditOutcome.Tally;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.AuditRecord;

class AuditLedgerTest {
  @TempDir
  private Path folder;
  private SmallStudyFile filed;
  private AuditLedger ledger;

  @BeforeEach
  void fileWithABareFinding() {
    filed = new SmallStudyFile(folder);
    ledger = new AuditLedger(filed.editor, SmallStudyFile.by(filed.small.anna));
    filed.editor.run("Bare finding", "", s -> filed.small.finding("F2"));
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private AuditOutcome audit() {
    return AuditOutcome.of(filed.file.study(), "", Auditor.registered().audit(filed.view()));
  }

  @Test
  void acceptedIssueStaysListedWithItsReasonUntilItIsReopened() {
    AuditIssue issue = audit().open().get(0);
    assertEquals("finding-without-evidence", issue.rule());
    AcceptedIssue accepted = ledger.accept(issue, "Evidence comes with the second wave.");
    assertEquals(List.of(), audit().open());
    assertEquals(List.of(accepted), List.copyOf(audit().accepted().values()));
    assertEquals("2024-05-06", accepted.getDate());
    assertEquals(filed.small.anna, accepted.getBy());
    ledger.reopen(accepted, "");
    assertEquals(1, audit().open().size());
    filed.editor.undo();
    filed.editor.undo();
    assertEquals(List.of(), filed.file.study().getAcceptedIssues());
  }

  @Test
  void anotherFindOfTheSameRuleIsOpen() {
    ledger.accept(audit().open().get(0), "Known.");
    filed.editor.run("Another", "", s -> filed.small.finding("F3"));
    assertEquals(List.of("F3 rests on no evidence"), audit().open().stream().map(AuditIssue::message).toList());
  }

  @Test
  void reasonIsNeededAndCommentatorsMayNotAccept() {
    AuditIssue issue = audit().open().get(0);
    assertThrows(IllegalArgumentException.class, () -> ledger.accept(issue, " "));
    AuditLedger comments = new AuditLedger(filed.editor, filed.commentator());
    assertThrows(IllegalArgumentException.class, () -> comments.accept(issue, "No matter."));
    assertTrue(filed.file.study().getAcceptedIssues().isEmpty());
  }

  @Test
  void recordKeepsCountsByRule() {
    AuditRecord before = ledger.record(audit());
    assertEquals("2024-05-06T07:08:09Z", before.getExecuted());
    ledger.accept(audit().open().get(0), "Known.");
    assertEquals(List.of(new Tally("finding-without-evidence", Severity.ERROR, 0, 1)), audit().tallies());
    AuditRecord after = ledger.record(audit());
    assertEquals(List.of(1, 0), List.of(before.getCounts().get(0).getOpen(), before.getCounts().get(0).getAccepted()));
    assertEquals(List.of(0, 1), List.of(after.getCounts().get(0).getOpen(), after.getCounts().get(0).getAccepted()));
  }
}
