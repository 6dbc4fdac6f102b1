// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.Locale;
import org.triangulum.analysis.SoftwareVersion;
import org.triangulum.model.FreshKey;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.AuditRecord;
import org.triangulum.model.study.RuleCount;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.Authorship;

/** Keeps what a team decides about issues, and what audits found; one undoable transaction each. */
public final class AuditLedger {
  private final StudyEditor editor;
  private final Authorship author;

  /** A ledger in the study of an editor. */
  public AuditLedger(StudyEditor editor, Authorship author) {
    this.editor = editor;
    this.author = author;
  }

  /**
   * Lets an issue stand; it stays listed with the reason, until what was found changes.
   *
   * @throws IllegalArgumentException without a reason, and for people who may only comment
   */
  public AcceptedIssue accept(AuditIssue issue, String reason) {
    author.requireReviewer("accepted issues");
    String said = Authorship.said(reason, "An issue that is let stand needs a reason");
    AcceptedIssue accepted = StudyFactory.eINSTANCE.createAcceptedIssue();
    accepted.setKey(FreshKey.of("AI", editor.study().getAcceptedIssues()));
    accepted.setRule(issue.rule());
    accepted.setFingerprint(issue.fingerprint());
    accepted.setMessage(issue.message());
    accepted.setReport(issue.place().map(ReportPlace::report).orElse(""));
    accepted.setReason(said);
    accepted.setDate(author.today());
    accepted.setBy(author.orNobody());
    accepted.getObjects().addAll(issue.objects().stream()
        .filter(o -> o.eContainer() != null || o == editor.study()).toList());
    editor.run("Let stand: " + issue.message(), said, study -> study.getAcceptedIssues().add(accepted));
    return accepted;
  }

  /** Opens an issue again. */
  public void reopen(AcceptedIssue accepted, String reason) {
    author.requireReviewer("accepted issues");
    editor.run("Open again: " + accepted.getMessage(), reason, study -> study.getAcceptedIssues().remove(accepted));
  }

  /** Records the counts of an audit, so that later ones can be compared with it. */
  public AuditRecord record(AuditOutcome outcome) {
    AuditRecord audit = StudyFactory.eINSTANCE.createAuditRecord();
    audit.setKey(FreshKey.of("AU", editor.study().getAudits()));
    audit.setExecuted(author.clock().instant().toString());
    audit.setReport(outcome.report());
    audit.setSoftwareVersion(SoftwareVersion.current());
    audit.setBy(author.orNobody());
    for (AuditOutcome.Tally tally : outcome.tallies()) {
      RuleCount count = StudyFactory.eINSTANCE.createRuleCount();
      count.setRule(tally.rule());
      count.setSeverity(tally.severity().name().toLowerCase(Locale.ROOT));
      count.setOpen(tally.open());
      count.setAccepted(tally.accepted());
      audit.getCounts().add(count);
    }
    editor.run("Record the audit" + (outcome.report().isEmpty() ? "" : " of " + outcome.report()), "",
        study -> study.getAudits().add(audit));
    return audit;
  }
}
