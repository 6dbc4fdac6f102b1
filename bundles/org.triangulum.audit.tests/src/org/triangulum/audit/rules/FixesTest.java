// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.AuditRule;
import org.triangulum.audit.Fix;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Consent;
import org.triangulum.model.study.ConsentState;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Study;

/** Each fix mends its issue in one transaction that undo takes back. */
class FixesTest {
  @TempDir
  Path folder;
  private SmallStudyFile filed;
  private SmallStudy small;

  @BeforeEach
  void file() {
    filed = new SmallStudyFile(folder);
    small = filed.small;
  }

  @AfterEach
  void close() {
    filed.close();
  }

  private List<String> found(AuditRule rule) {
    return rule.check(filed.view()).stream().map(AuditIssue::message).toList();
  }

  private void broken(Consumer<Study> change) {
    filed.editor.run("Break it", "", change);
  }

  /** Applies each fix of the first issue; each leaves the rule with one issue less, and undo brings it back. */
  private void mends(AuditRule rule, String... labels) {
    List<String> before = found(rule);
    AuditIssue issue = rule.check(filed.view()).get(0);
    List<Fix> fixes = rule.fixes(issue, filed.view());
    assertEquals(List.of(labels), fixes.stream().map(Fix::label).toList());
    for (Fix fix : fixes) {
      int entries = filed.file.journal().size();
      fix.apply(filed.editor, issue.message());
      assertEquals(entries + 1, filed.file.journal().size(), "one transaction");
      assertEquals(issue.message(), filed.file.journal().get(entries).reason());
      assertTrue(found(rule).size() < before.size(), fix.label() + " left " + found(rule));
      filed.editor.undo();
      assertEquals(before, found(rule));
    }
  }

  @Test
  void staleQuoteIsMovedToWhereItsWordsStand() {
    broken(s -> {
      small.heard.setStart(0);
      small.heard.setEnd(18);
    });
    mends(new StaleQuoteRule(), "Move Q1 to 24 to 42");
  }

  @Test
  void quoteTakesTheWordsOfTheTranscript() {
    broken(s -> small.heard.setText("They heard us."));
    mends(new QuoteTextRule(), "Take the words of the transcript for Q1");
  }

  @Test
  void editThatDoesNotFitIsTakenBack() {
    broken(s -> {
      QuoteEdit edit = NEW.createQuoteEdit();
      edit.setKind(QuoteEditKind.OMISSION);
      edit.setStart(10);
      edit.setEnd(99);
      small.heard.getEdits().add(edit);
    });
    mends(new QuoteTextRule(), "Take the edit of Q1 at 10 back");
  }

  @Test
  void staleEvidenceIsConfirmedOrTakenAway() {
    filed.editor.run("Link with a fingerprint", "", s -> small.finding.getEvidence().get(0).setFingerprint(
        filed.view().fingerprint(small.heard, "")));
    broken(s -> small.heard.setText("They heard us out!"));
    mends(new StaleEvidenceRule(), "Confirm Q1 as it is now", "Remove Q1 from F1");
  }

  @Test
  void duplicateQuotesBecomeOneAndTheirFindingsRestOnItOnce() {
    broken(s -> {
      Quote again = small.quote("Q9", small.interview, "They heard us out.");
      small.link(small.finding, again, "", EvidenceRole.SUPPORTS);
      small.link(small.finding("F2", small.families), again, "", EvidenceRole.CONTRADICTS);
    });
    mends(new DuplicateQuotesRule(), "Keep Q1 and let it stand for Q9");
    AuditRule rule = new DuplicateQuotesRule();
    rule.fixes(rule.check(filed.view()).get(0), filed.view()).get(0).apply(filed.editor, "");
    assertEquals(1, small.finding.getEvidence().stream().filter(l -> l.getTarget() == small.heard).count());
    assertEquals(small.heard, small.study.getFindings().get(1).getEvidence().get(0).getTarget());
  }

  @Test
  void staleResultIsComputedAgain() {
    broken(s -> small.changeAnswers());
    mends(new StaleResultRule(), "Compute R1 again");
  }

  @Test
  void quoteIsAttributedToWhoSpeaks() {
    broken(s -> small.tired.setParticipant(small.parent));
    mends(new SpeakerDiffersRule(), "Attribute Q2 to Worker 1");
  }

  @Test
  void findingSpeaksForFewerGroups() {
    broken(s -> small.finding.getGroups().add(small.managers));
    mends(new GroupWithoutEvidenceRule(), "Let F1 not speak for M");
  }

  @Test
  void stanceAndCoverageAreMadeToAgree() {
    broken(s -> {
      Issue issue = small.issue("I1");
      small.position(issue, small.source("F-int", small.families, Strand.QUALITATIVE), Coverage.NOT_ASKED,
          Stance.POSITIVE);
    });
    mends(new StanceNotAskedRule(), "Record no stance of F-int", "Record that F-int was asked");
  }

  @Test
  void quotesOfWhoWithdrewAreDeletedWithTheirLinks() {
    broken(s -> {
      Consent consent = NEW.createConsent();
      consent.setState(ConsentState.WITHDRAWN);
      small.parent.getConsents().add(consent);
    });
    mends(new WithdrawnConsentRule(), "Delete Q1 with the links to it");
  }

  @Test
  void summaryIsConfirmedForTodaysCodings() {
    broken(s -> {
      FrameworkCell cell = NEW.createFrameworkCell();
      cell.setDocument(small.interview);
      cell.setCode(small.listening);
      cell.setFingerprint("another");
      s.getFrameworkCells().add(cell);
    });
    mends(new FrameworkCellRule(), "Confirm the summary for today's codings");
  }

  @Test
  void identifyingWordsAreLeftOut() {
    broken(s -> {
      Document document = small.document("D8", small.families, "PA: We live at CB2 1TN now\n",
          Map.of("PA", small.parent));
      small.quote("Q8", document, "We live at CB2 1TN now");
    });
    mends(new IdentifyingTextRule(), "Leave “CB2 1TN” out of Q8");
    Quote quote = small.study.getQuotes().stream().filter(q -> "Q8".equals(q.getKey())).findFirst().orElseThrow();
    assertEquals("We live at CB2 1TN now", quote.getText(), "what was said stays");
  }
}
