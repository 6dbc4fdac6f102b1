// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Wording;

/** What findings rest on: each rule on a study that is as it should be, and on one that is not. */
class EvidenceRulesTest extends RuleCase {
  @Test
  void findingWithoutEvidence() {
    silent(new FindingWithoutEvidenceRule());
    Finding bare = small.finding("F2");
    small.link(bare, small.heard, "", EvidenceRole.CONTEXT);
    small.finding("F3").setStatus(FindingStatus.WITHDRAWN);
    AuditIssue issue = only(new FindingWithoutEvidenceRule(), "F2 rests on no evidence");
    assertEquals(Severity.ERROR, issue.severity());
    assertEquals(List.of(bare), issue.objects());
  }

  @Test
  void oneStrand() {
    silent(new OneStrandRule());
    small.finding.getEvidence().remove(1);
    only(new OneStrandRule(), "F1 rests on qualitative evidence only");
  }

  @Test
  void oneGroup() {
    silent(new OneGroupRule());
    small.finding.getGroups().clear();
    only(new OneGroupRule(), "F1 names no group but all its evidence is of F");
  }

  @Test
  void groupWithoutEvidence() {
    silent(new GroupWithoutEvidenceRule());
    small.finding.getGroups().addAll(List.of(small.staff, small.partners));
    AuditIssue issue = only(new GroupWithoutEvidenceRule(), "F1 speaks for F, S, P but its evidence is of F only");
    assertEquals("evidence of S, P", issue.expected());
    assertEquals(List.of(small.finding, small.staff, small.partners), issue.objects());
  }

  @Test
  void contradictionNotMentioned() {
    ContradictionMentionedRule rule = new ContradictionMentionedRule();
    silent(rule);
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    only(rule, "F1 has 1 contradicting link that its wordings and note do not seem to mention");
    small.finding.setNote("Seen otherwise by Worker 1.");
    silent(rule);
    small.finding.setNote("Seen otherwise by Worker 11; butter helps.");
    assertEquals(1, check(rule).size());
    small.finding.setNote("See Q2");
    silent(rule);
    small.finding.setNote("");
    Wording wording = NEW.createWording();
    wording.setText("Heard, though not by all");
    small.finding.getWordings().add(wording);
    silent(rule);
  }

  @Test
  void evidenceGone() {
    silent(new EvidenceGoneRule());
    small.study.getQuotes().remove(small.heard);
    Issue issue = small.issue("I1");
    small.position(issue, small.source("F-int", small.families, Strand.QUALITATIVE), Coverage.ASKED, Stance.POSITIVE)
        .getEvidence().add(small.heard);
    assertEquals(List.of("Evidence of F1 is gone. The quote Q1 has been removed",
        "Evidence of the position of F-int on I1 is gone. The quote Q1 has been removed"),
        check(new EvidenceGoneRule()).stream().map(AuditIssue::message).toList());
  }

  @Test
  void staleEvidence() {
    silent(new StaleEvidenceRule());
    small.heard.setText("They heard us out!");
    only(new StaleEvidenceRule(), "Q1 changed after it was linked to F1");
    small.finding.getEvidence().get(0).setFingerprint("");
    silent(new StaleEvidenceRule());
  }

  @Test
  void staleResult() {
    silent(new StaleResultRule());
    small.changeAnswers();
    AuditIssue used = only(new StaleResultRule(), "The result of R1, on which F1 rests, is stale. "
        + "The data, labels or codes changed since 2024-05-06T07:08:09Z");
    assertEquals(Severity.ERROR, used.severity());
    small.finding.getEvidence().clear();
    assertEquals(Severity.WARNING, check(new StaleResultRule()).get(0).severity());
  }

  @Test
  void reportedFigure() {
    ReportedFigureRule rule = new ReportedFigureRule();
    ReportedFigure figure = small.figure("T1", "80 %", SmallStudy.AGREED);
    silent(rule);
    figure.setPrinted("67 %");
    AuditIssue differs = only(rule, "T1 is printed as 67 %, but agree.code.1.percent of R1 is 80.0; it is "
        + "agree.code.1.percent.all or agree.code.1.percent.applicable");
    assertEquals("80 %", differs.expected());
    assertEquals("67 %", differs.found());
    assertEquals(Severity.ERROR, differs.severity());
    figure.setValueName("agree.code.1.percent.all");
    silent(rule);
    figure.setPrinted("66 %");
    AuditIssue cut = check(rule).get(0);
    assertEquals(Severity.INFO, cut.severity());
    assertTrue(cut.message().startsWith("T1 is cut off, not rounded: "), cut.message());
    figure.setPrinted("most");
    assertEquals(Severity.INFO, check(rule).get(0).severity());
    figure.setValueName("nothing");
    assertEquals(Severity.ERROR, check(rule).get(0).severity());
  }

  @Test
  void figureNotRecomputed() {
    ReportedFigure figure = small.figure("T1", "80 %", SmallStudy.AGREED);
    silent(new FigureNotRecomputedRule());
    figure.setRun(null);
    AuditIssue issue = only(new FigureNotRecomputedRule(), "T1, 80 %, is not recomputed from data");
    assertEquals(Severity.INFO, issue.severity());
  }
}
