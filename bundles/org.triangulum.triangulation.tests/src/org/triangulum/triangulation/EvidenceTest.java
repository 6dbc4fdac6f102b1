// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ExternalStudy;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.model.study.Membership;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.QuoteEdit;
import org.triangulum.model.study.QuoteEditKind;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.Setting;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;

class EvidenceTest {
  private final SmallStudy small = new SmallStudy();

  private ResolvedEvidence resolve(StudyElement target, String place) {
    return small.view().resolve(small.link(small.finding, target, place, EvidenceRole.QUALIFIES));
  }

  @Test
  void quoteComesWithSpeakerPlaceAndGroup() {
    ResolvedEvidence quote = small.evidence(small.finding).get(0);
    assertEquals(EvidenceKind.QUOTE, quote.kind());
    assertEquals("They heard us out.", quote.text());
    assertEquals("Parent 1", quote.attribution());
    assertEquals(Optional.of(small.families), quote.group());
    assertEquals(Optional.of(new Passage(small.interview, 24, 42, "PA", 2)), quote.passage());
    assertEquals(EvidenceState.FRESH, quote.state());
    assertEquals("", quote.stateReason());
    assertEquals(Optional.of(small.heard), quote.target());
    assertEquals(small.finding, quote.finding());
  }

  @Test
  void attributionTellsRoleAndSettingOfTheDay() {
    assertEquals("Worker 1, Social worker, Access unit", resolve(small.tired, "").attribution());
    small.worker.getMemberships().get(0).setTo("2013-12");
    Setting other = NEW.createSetting();
    other.setKey("U2");
    small.unit.getSettings().add(other);
    Membership next = NEW.createMembership();
    next.setSetting(other);
    next.setFrom("2014");
    small.worker.getMemberships().add(next);
    assertEquals("Worker 1, Social worker, U2", Attribution.of(small.tired));
    small.joint.setDate("");
    assertEquals("Worker 1, Social worker, U2", Attribution.of(small.tired));
    assertEquals("INT", Attribution.of(small.joint, 2));
    assertEquals("Interview D3", Attribution.of(small.notes, 2));
  }

  @Test
  void loggedEditsShowInTheQuote() {
    edit(small.tired, QuoteEditKind.OMISSION, 13, 21, "");
    edit(small.tired, QuoteEditKind.INSERTION, 3, 3, "all");
    edit(small.tired, QuoteEditKind.EMPHASIS, 8, 13, "");
    edit(small.tired, QuoteEditKind.OMISSION, 500, 510, "");
    edit(small.tired, QuoteEditKind.OMISSION, 12, 15, "");
    assertEquals("We [all]were *tired*[…] or not. [emphasis added]", resolve(small.tired, "").text());
    assertEquals(List.of(QuoteText.Kind.VERBATIM, QuoteText.Kind.INSERTION, QuoteText.Kind.VERBATIM,
        QuoteText.Kind.EMPHASIS, QuoteText.Kind.OMISSION, QuoteText.Kind.VERBATIM),
        QuoteText.of(small.tired).parts().stream().map(QuoteText.Part::kind).toList());
  }

  private static void edit(Quote quote, QuoteEditKind kind, int start, int end,
      String text) {
    QuoteEdit edit = NEW.createQuoteEdit();
    edit.setKind(kind);
    edit.setStart(start);
    edit.setEnd(end);
    edit.setText(text);
    quote.getEdits().add(edit);
  }

  @Test
  void quoteAwayFromItsWordsIsStale() {
    small.heard.setStart(23);
    ResolvedEvidence quote = small.evidence(small.finding).get(0);
    assertEquals(EvidenceState.STALE, quote.state());
    assertEquals("The words no longer stand at 23 to 42 of D1", quote.stateReason());
    small.heard.setEnd(9999);
    assertEquals(EvidenceState.STALE, small.evidence(small.finding).get(0).state());
  }

  @Test
  void quoteEditedAfterLinkingIsStale() {
    edit(small.heard, QuoteEditKind.OMISSION, 0, 5, "");
    ResolvedEvidence quote = small.evidence(small.finding).get(0);
    assertEquals(EvidenceState.STALE, quote.state());
    assertEquals("Changed since it was linked", quote.stateReason());
  }

  @Test
  void quoteThatMovesWithItsWordsStaysFresh() {
    small.interview.setText(small.blobs.putText("12345" + small.blobs.getText(small.interview.getText())));
    small.heard.setStart(small.heard.getStart() + 5);
    small.heard.setEnd(small.heard.getEnd() + 5);
    assertEquals(EvidenceState.FRESH, small.evidence(small.finding).get(0).state());
  }

  @Test
  void whatIsRemovedIsGoneAndSaysSo() {
    small.study.getQuotes().remove(small.heard);
    ResolvedEvidence quote = small.evidence(small.finding).get(0);
    assertEquals(EvidenceKind.GONE, quote.kind());
    assertEquals(Optional.empty(), quote.target());
    assertEquals("The quote Q1 has been removed", quote.stateReason());
    small.finding.getEvidence().get(0).setTarget(null);
    assertEquals("What was linked has been removed", small.evidence(small.finding).get(0).stateReason());
    small.finding.getEvidence().get(0).setTarget(small.finding);
    assertEquals("A finding is not evidence", small.evidence(small.finding).get(0).stateReason());
  }

  @Test
  void textThatIsNotStoredIsGone() {
    small.interview.setText("0".repeat(64));
    ResolvedEvidence quote = small.evidence(small.finding).get(0);
    assertEquals(EvidenceState.GONE, quote.state());
    assertEquals("They heard us out.", quote.text());
    small.heard.setDocument(null);
    assertEquals("The document of the quote has been removed", small.evidence(small.finding).get(0).stateReason());
  }

  @Test
  void numberIsStatedWithItsBases() {
    ResolvedEvidence number = small.evidence(small.finding).get(1);
    assertEquals(EvidenceKind.RESULT, number.kind());
    assertEquals("80.0 % (20 of 25 valid; 30 in all)", number.result().orElseThrow().printed());
    assertTrue(number.text().startsWith("Who agreed, "), number.text());
    assertTrue(number.text().endsWith(": 80.0 % (20 of 25 valid; 30 in all)"), number.text());
    assertEquals(Optional.of(small.families), number.group());
    assertEquals(Optional.of(small.agreed), number.result().orElseThrow().run());
    assertEquals("frequencies", number.result().orElseThrow().result().orElseThrow().analysis());
    assertEquals(EvidenceState.FRESH, number.state());
  }

  @Test
  void otherBasesCountsAndWholeResultsAreStatedToo() {
    assertEquals("66.7 % (20 of 30 all)", printed("agree.code.1.percent.all"));
    assertEquals("20 (n = 25; 30 in all)", printed("agree.code.1.count"));
    assertEquals("n = 25", printed("agree.n"));
    ResolvedEvidence whole = resolve(small.agreed, "");
    assertTrue(whole.text().startsWith("Who agreed. Frequencies"), whole.text());
  }

  private String printed(String place) {
    return resolve(small.agreed, place).result().orElseThrow().printed();
  }

  @Test
  void cellOfATableIsFoundByLabelOrNumber() {
    assertEquals("20 (n = 25; 30 in all)", printed("agree/1/count"));
    assertEquals("80.0 % (20 of 25 valid; 30 in all)", printed("agree/2/% of valid"));
    assertEquals("yes", printed("agree/1/label"));
    assertEquals(EvidenceState.GONE, resolve(small.agreed, "agree/99/count").state());
    assertEquals("The result of R1 has no value elsewhere/1/1",
        resolve(small.agreed, "elsewhere/1/1").stateReason());
  }

  @Test
  void resultOfChangedDataIsStaleUntilItIsRunAgain() {
    small.changeAnswers();
    ResolvedEvidence number = small.evidence(small.finding).get(1);
    assertEquals(EvidenceState.STALE, number.state());
    assertEquals("The data, labels or codes changed since 2024-05-06T07:08:09Z", number.stateReason());
  }

  @Test
  void resultRunAgainWithAnotherValueIsStaleForItsLink() {
    small.changeAnswers();
    var again = small.run("R2", "agree");
    small.agreed.setFingerprint(again.getFingerprint());
    small.agreed.setResult(again.getResult());
    assertEquals("Changed since it was linked", small.evidence(small.finding).get(1).stateReason());
  }

  @Test
  void runWithoutResultIsGone() {
    small.agreed.setResult("");
    assertEquals("The analysis R1 has not been run", small.evidence(small.finding).get(1).stateReason());
    small.agreed.setResult(small.blobs.putText("{}"));
    assertEquals(EvidenceState.GONE, small.evidence(small.finding).get(1).state());
  }

  @Test
  void resultOfAnUnknownAnalysisIsTakenAsItIs() {
    small.agreed.setAnalysis("of-a-plug-in");
    small.changeAnswers();
    assertEquals(EvidenceState.FRESH, small.evidence(small.finding).get(1).state());
    assertEquals(Optional.empty(), small.view().staleness(small.agreed));
  }

  @Test
  void reportedFigureStandsBesideWhatRecomputesIt() {
    ReportedFigure figure = small.figure("T1", "80 %", SmallStudy.AGREED);
    ResolvedEvidence evidence = resolve(figure, "");
    assertEquals("Families who agree: 80 % (valid answers); recomputed 80.0 % (20 of 25 valid; 30 in all)",
        evidence.text());
    assertEquals("80 % (valid answers)", evidence.result().orElseThrow().printed());
    assertEquals(Optional.of(small.families), evidence.group());
    figure.setValueName("nothing");
    assertEquals(EvidenceState.STALE, resolve(figure, "").state());
    figure.setRun(null);
    assertEquals("Families who agree: 80 % (valid answers)", resolve(figure, "").text());
    assertEquals(EvidenceState.FRESH, resolve(figure, "").state());
  }

  @Test
  void codingDocumentMemoCellColumnAndStudyResolve() {
    Coding coding = small.coding(small.joint, 24, 28);
    ResolvedEvidence words = resolve(coding, "");
    assertEquals(EvidenceKind.CODING, words.kind());
    assertEquals(Optional.of(small.staff), words.group());
    assertEquals("e we", words.text());
    coding.setEnd(999);
    assertEquals(EvidenceState.GONE, resolve(coding, "").state());
    assertEquals("Interview D3", resolve(small.notes, "").text());
    Memo memo = NEW.createMemo();
    memo.setText("A thought");
    memo.setAuthor(small.anna);
    small.study.getMemos().add(memo);
    assertEquals("A thought", resolve(memo, "").text());
    assertEquals("AB", resolve(memo, "").attribution());
    FrameworkCell cell = NEW.createFrameworkCell();
    cell.setSummary("In short");
    cell.setDocument(small.joint);
    small.study.getFrameworkCells().add(cell);
    assertEquals(Optional.of(small.staff), resolve(cell, "").group());
    ResolvedEvidence column = resolve(small.survey.getColumns().get(0), "");
    assertEquals("Agrees, column agree of survey (30 rows, one a person)", column.text());
    ExternalStudy other = NEW.createExternalStudy();
    other.setCitation("Someone 2010");
    other.setSummary("Found the same");
    other.setSample("n = 12");
    small.study.getExternalStudies().add(other);
    assertEquals("Someone 2010; n = 12", resolve(other, "").attribution());
    assertEquals(Set.of(Strand.QUALITATIVE, Strand.QUANTITATIVE), small.view().evidence(small.finding).strands());
  }

  @Test
  void groupOfTheLinkComesBeforeThatOfTheQuoteTheSpeakerAndTheDocument() {
    Document odd = small.document("D9", small.partners, "PA: one\nINT: two\n", Map.of("PA", small.parent));
    EvidenceLink spoken = small.link(small.finding, small.quote("Q8", odd, "one"), "", EvidenceRole.SUPPORTS);
    EvidenceLink asked = small.link(small.finding, small.quote("Q9", odd, "two"), "", EvidenceRole.SUPPORTS);
    assertEquals(Optional.of(small.families), small.view().resolve(spoken).group());
    assertEquals(Optional.of(small.partners), small.view().resolve(asked).group());
    small.study.getQuotes().get(2).setGroup(small.staff);
    assertEquals(Optional.of(small.staff), small.view().resolve(spoken).group());
    spoken.setGroup(small.managers);
    assertEquals(Optional.of(small.managers), small.view().resolve(spoken).group());
    odd.setGroup(null);
    assertEquals(Optional.empty(), small.view().resolve(asked).group());
  }
}
