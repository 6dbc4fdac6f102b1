// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditRule;
import org.triangulum.audit.Severity;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.Consent;
import org.triangulum.model.study.ConsentKind;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.SignOff;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.model.study.Wording;

/** Each rule on a study that is as it should be, and on one that is not. */
class RulesTest {
  private final SmallStudy small = new SmallStudy();

  private List<AuditIssue> check(AuditRule rule) {
    return rule.check(small.view());
  }

  private void silent(AuditRule rule) {
    assertEquals(List.of(), check(rule));
  }

  private AuditIssue only(AuditRule rule, String message) {
    List<AuditIssue> issues = check(rule);
    assertEquals(List.of(message), issues.stream().map(AuditIssue::message).toList());
    assertEquals(rule.id(), issues.get(0).rule());
    return issues.get(0);
  }

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
  void staleQuote() {
    silent(new StaleQuoteRule());
    small.heard.setStart(0);
    small.heard.setEnd(18);
    AuditIssue issue = only(new StaleQuoteRule(), "The words of Q1 do not stand at 0 to 18 of D1 but at 24 to 42");
    assertEquals("24 to 42", issue.expected());
    silent(new QuoteTextRule());
  }

  @Test
  void quoteTextDiffers() {
    silent(new QuoteTextRule());
    small.heard.setText("They heard us.");
    AuditIssue differs = only(new QuoteTextRule(), "Q1 is not what the transcript says at 24 to 42 of D1");
    assertEquals("They heard us out.", differs.expected());
    assertEquals("They heard us.", differs.found());
    small.heard.setText("They  heard us out.");
    only(new QuoteTextRule(), "Q1 differs from the transcript in spaces or signs at 24 to 42 of D1");
    silent(new StaleQuoteRule());
  }

  @Test
  void editsThatDoNotFitTheQuote() {
    edit(2, 6, QuoteEditKind.OMISSION);
    edit(18, 0, QuoteEditKind.INSERTION);
    silent(new QuoteTextRule());
    edit(4, 8, QuoteEditKind.EMPHASIS);
    edit(10, 99, QuoteEditKind.OMISSION);
    assertEquals(List.of("Edits of Q1 overlap at 4", "An edit of Q1 from 10 to 99 lies outside the quote",
        "Edits of Q1 overlap at 18"), check(new QuoteTextRule()).stream().map(AuditIssue::message).toList());
  }

  private void edit(int start, int end, QuoteEditKind kind) {
    QuoteEdit edit = NEW.createQuoteEdit();
    edit.setKind(kind);
    edit.setStart(start);
    edit.setEnd(end);
    small.heard.getEdits().add(edit);
  }

  @Test
  void frameworkCellOutdated() {
    FrameworkCell cell = NEW.createFrameworkCell();
    cell.setDocument(small.interview);
    cell.setCode(small.listening);
    cell.setSummary("Were heard");
    small.study.getFrameworkCells().add(cell);
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    cell.setFingerprint(small.view().codingsFingerprint(small.interview, small.listening));
    small.coding(small.interview, small.heard.getStart(), small.heard.getEnd());
    small.coding(small.joint, 1, 9);
    silent(new FrameworkCellRule());
    small.coding(small.interview, 0, 9);
    only(new FrameworkCellRule(), "The codings of D1 under listening changed after their summary was written");
  }

  @Test
  void quoteWithoutSpeaker() {
    silent(new QuoteSpeakerRule());
    small.quote("Q3", small.notes, "A note");
    only(new QuoteSpeakerRule(), "Nobody is named as speaker of Q3");
  }

  @Test
  void quoteInAnotherMouth() {
    small.heard.setParticipant(small.parent);
    silent(new SpeakerDiffersRule());
    small.heard.setParticipant(small.worker);
    AuditIssue issue = only(new SpeakerDiffersRule(),
        "Q1 is attributed to Worker 1 but Parent 1 speaks at its place");
    assertEquals("Parent 1", issue.expected());
  }

  @Test
  void dominantParticipant() {
    small.link(small.finding, small.tired, "", EvidenceRole.QUALIFIES);
    Quote twice = small.quote("Q3", small.interview, "They heard us out twice.");
    small.link(small.finding, twice, "", EvidenceRole.SUPPORTS);
    silent(new DominantParticipantRule());
    small.link(small.finding, small.quote("Q4", small.joint, "She looked tired."), "", EvidenceRole.SUPPORTS);
    only(new DominantParticipantRule(), "Parent 1 supplies 3 of the 4 quotes of F1");
    small.finding.getEvidence().get(0).setTarget(small.quote("Q5", small.joint, "or not."));
    silent(new DominantParticipantRule());
  }

  @Test
  void duplicateQuotes() {
    small.quote("Q3", small.interview, " They heard us out twice.");
    silent(new DuplicateQuotesRule());
    small.quote("Q4", small.interview, "heard us out.");
    small.quote("Q5", small.joint, "We were tired, shared or not.");
    assertEquals(List.of("Q1 and Q4 share words of D1", "Q2 and Q5 are the same words of D2"),
        check(new DuplicateQuotesRule()).stream().map(AuditIssue::message).toList());
  }

  @Test
  void judgementWithoutRationale() {
    Issue issue = small.issue("I1");
    Verdict verdict = small.verdict(issue, small.anna, VerdictKind.PARTIAL, "");
    silent(new JudgementRationaleRule());
    verdict.setRationale(" ");
    small.finding.setConfidence(Confidence.HIGH);
    assertEquals(List.of("The verdict of AB on I1, partial agreement, gives no reason",
        "The confidence in F1, high, gives no reason"),
        check(new JudgementRationaleRule()).stream().map(AuditIssue::message).toList());
  }

  @Test
  void stanceWhereNotAsked() {
    Issue issue = small.issue("I1");
    Source source = small.source("F-svy", small.families, Strand.QUANTITATIVE);
    SourcePosition position = small.position(issue, source, Coverage.NOT_ASKED, Stance.NONE);
    silent(new StanceNotAskedRule());
    position.setStance(Stance.NEGATIVE);
    only(new StanceNotAskedRule(), "F-svy is recorded as not asked on I1 and yet as negative");
  }

  @Test
  void silenceDespiteEvidence() {
    SilenceDespiteEvidenceRule rule = new SilenceDespiteEvidenceRule();
    Issue issue = small.issue("I1");
    Source families = small.source("F-int", small.families, Strand.QUALITATIVE);
    Source staff = small.source("S-int", small.staff, Strand.QUALITATIVE);
    small.position(issue, families, Coverage.ASKED, Stance.NONE);
    small.position(issue, staff, Coverage.ASKED, Stance.NONE);
    silent(rule);
    small.finding.getIssues().add(issue);
    only(rule, "F-int is recorded as asked, nothing found on I1 although evidence of its kind bears on it: Q1");
    issue.getPositions().forEach(p -> p.setStance(Stance.POSITIVE));
    silent(rule);
    small.verdict(issue, small.anna, VerdictKind.SILENCE, "");
    only(rule, "The verdict of AB on I1 is silence although 2 sources speak");
  }

  @Test
  void ratersDisagree() {
    Issue issue = small.issue("I1");
    small.verdict(issue, small.anna, VerdictKind.PARTIAL, "2014-01-01");
    silent(new RatersDisagreeRule());
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-01-02");
    only(new RatersDisagreeRule(), "On I1 AB says partial agreement, CD says dissonance; no consensus is recorded");
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-01-03").setConsensus(true);
    silent(new RatersDisagreeRule());
  }

  @Test
  void signOffOutOfDate() {
    SignOff signOff = NEW.createSignOff();
    signOff.setBy(small.ben);
    signOff.setFinding(small.finding);
    signOff.setDate("2014-06-25");
    small.study.getSignOffs().add(signOff);
    only(new SignOffRule(), "F1 was signed off by CD on 2014-06-25 without a record of what it rested on");
    signOff.setHash(small.view().digest(small.finding));
    silent(new SignOffRule());
    small.finding.getEvidence().remove(0);
    only(new SignOffRule(), "F1 was signed off by CD on 2014-06-25 and has changed since");
    SignOff again = NEW.createSignOff();
    again.setBy(small.ben);
    again.setFinding(small.finding);
    again.setDate("2014-06-26");
    again.setHash(small.view().digest(small.finding));
    small.study.getSignOffs().add(0, again);
    silent(new SignOffRule());
  }

  @Test
  void withdrawnConsentQuoted() {
    consent(ConsentState.GIVEN, "2014-01-01");
    silent(new WithdrawnConsentRule());
    consent(ConsentState.WITHDRAWN, "2014-03-01");
    only(new WithdrawnConsentRule(), "Parent 1 has withdrawn consent on 2014-03-01 but is quoted in Q1");
    consent(ConsentState.GIVEN, "2014-04-01");
    silent(new WithdrawnConsentRule());
  }

  private void consent(ConsentState state, String date) {
    Consent consent = NEW.createConsent();
    consent.setKind(ConsentKind.CONSENT);
    consent.setState(state);
    consent.setDate(date);
    small.parent.getConsents().add(consent);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Write to anna.b+c@uni.example please|an e-mail address|anna.b+c@uni.example",
      "My number is 01223 123 456, ring|a telephone number|01223 123 456",
      "Ring +44 (0)20 7946 0018.|a telephone number|+44 (0)20 7946 0018",
      "We live at CB2 1TN now|a postcode|CB2 1TN"})
  void identifyingText(String words, String what, String found) {
    Document document = small.document("D8", small.families, "PA: " + words + "\n", Map.of("PA", small.parent));
    small.quote("Q8", document, words);
    AuditIssue issue = only(new IdentifyingTextRule(), "Q8 may hold " + what);
    assertEquals(found, issue.found());
  }

  @Test
  void ordinaryNumbersIdentifyNobody() {
    String words = "In 2013 and 2014 we paid 1,250,000 for 175 staff at 9.30, 10.30 or 11.30, @home";
    Document document = small.document("D8", small.families, "PA: " + words + "\n", Map.of("PA", small.parent));
    Quote quote = small.quote("Q8", document, words);
    silent(new IdentifyingTextRule());
    quote.setText("mail a@b.example");
    QuoteEdit edit = NEW.createQuoteEdit();
    edit.setKind(QuoteEditKind.OMISSION);
    edit.setStart(5);
    edit.setEnd(16);
    quote.getEdits().add(edit);
    silent(new IdentifyingTextRule());
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
