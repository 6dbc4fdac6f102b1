// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.triangulum.audit.AuditIssue;
import org.triangulum.model.study.Consent;
import org.triangulum.model.study.ConsentKind;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;

/** Quotes and the people who said them, likewise. */
class QuoteRulesTest extends RuleCase {
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
  void withdrawnConsentQuoted() {
    consent(ConsentState.GIVEN, "2014-01-01");
    silent(new WithdrawnConsentRule());
    consent(ConsentState.WITHDRAWN, "2014-03-01");
    only(new WithdrawnConsentRule(), "Parent 1 has withdrawn consent on 2014-03-01 but is quoted in Q1");
    consent(ConsentState.GIVEN, "2014-04-01");
    silent(new WithdrawnConsentRule());
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

  private void edit(int start, int end, QuoteEditKind kind) {
    QuoteEdit edit = NEW.createQuoteEdit();
    edit.setKind(kind);
    edit.setStart(start);
    edit.setEnd(end);
    small.heard.getEdits().add(edit);
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
}
