// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.AcceptedIssue;
import org.triangulum.model.study.AuditRecord;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.RuleCount;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.SignedPart;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.triangulation.FindingState;
import org.triangulum.triangulation.StudyView;

/** The dossier tells what was let stand and why, what changed since a sign-off, and how audits compare. */
class AuditPageTest {
  private static final StudyFactory NEW = StudyFactory.eINSTANCE;
  @TempDir
  Path temp;
  private final StudyFixture fixture = FamiliesFixture.make();
  private Finding finding;
  private AuditIssue issue;

  @BeforeEach
  void anIssue() {
    finding = fixture.get(Finding.class, "F1");
    fixture.audit.clear();
    issue = new AuditIssue("finding-one-strand", Severity.INFO, "F1 rests on <one> strand", List.of(finding), "", "");
    fixture.audit.add(issue);
  }

  private String page() {
    return WrittenDossier.of(fixture, temp.resolve("dossier")).files().get("audit.html");
  }

  private AcceptedIssue accept() {
    AcceptedIssue accepted = NEW.createAcceptedIssue();
    accepted.setKey("AI1");
    accepted.setRule(issue.rule());
    accepted.setFingerprint(issue.fingerprint());
    accepted.setMessage(issue.message());
    accepted.setReason("Interviews <only>, as planned");
    accepted.setDate("2026-02-01");
    accepted.getObjects().add(finding);
    fixture.study.getAcceptedIssues().add(accepted);
    return accepted;
  }

  @Test
  void anAcceptedIssueStandsApartWithItsReasonUntilItsObjectChanges() {
    accept();
    String page = page();
    assertTrue(page.contains("id=\"accepted\""), page);
    assertTrue(page.contains("Interviews &lt;only&gt;, as planned"), page);
    assertTrue(page.contains("No rule has anything to say that is not accepted"), page);
    finding.setNote("Changed");
    page = WrittenDossier.of(fixture, temp.resolve("changed")).files().get("audit.html");
    assertFalse(page.contains("id=\"accepted\""), "the issue is open again");
    assertTrue(page.contains("F1 rests on &lt;one&gt; strand"), page);
  }

  @Test
  void aSignOffThatNoLongerHoldsShowsWhatChanged() {
    SignOff signOff = NEW.createSignOff();
    signOff.setKey("SO9");
    signOff.setFinding(finding);
    signOff.setDate("2026-02-02");
    FindingState state = new StudyView(fixture.study, fixture.blobs).state(finding);
    signOff.setHash(state.hash());
    for (FindingState.Part part : state.parts()) {
      SignedPart signed = NEW.createSignedPart();
      signed.setPart(part.id());
      signed.setName(part.name());
      signed.setState(part.state());
      signed.setText(part.text());
      signOff.getParts().add(signed);
    }
    fixture.study.getSignOffs().add(signOff);
    assertTrue(page().contains("✓ holds"), "nothing has changed");
    String before = finding.getTitle();
    finding.setTitle("Reworded & bolder");
    WrittenDossier changed = WrittenDossier.of(fixture, temp.resolve("changed"));
    String page = changed.files().get("audit.html");
    assertTrue(page.contains("⚠ changed since") && page.contains("1 difference since the sign-off"), page);
    assertTrue(page.contains("<del><bdi>" + before) && page.contains("<ins><bdi>Reworded &amp; bolder"), page);
    assertTrue(changed.files().get("finding/F1.html").contains("1 difference since the sign-off"));
  }

  @Test
  void auditsOnRecordAreComparedWithNow() {
    AuditRecord record = NEW.createAuditRecord();
    record.setKey("AU1");
    record.setExecuted("2026-01-15T10:00:00Z");
    RuleCount count = NEW.createRuleCount();
    count.setRule("stale-quote");
    count.setSeverity("error");
    count.setOpen(7);
    record.getCounts().add(count);
    fixture.study.getAudits().add(record);
    String page = page();
    String trend = page.substring(page.indexOf("id=\"trend\""), page.indexOf("id=\"rules\""));
    assertTrue(trend.contains("2026-01-15") && trend.contains(">7<"), trend);
    assertTrue(trend.contains(">now<") && trend.contains(">1<"), trend);
  }
}
