// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Instrument;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Item;
import org.triangulum.model.study.ItemKind;
import org.triangulum.model.study.Polarity;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.ResponseOption;
import org.triangulum.model.study.ResponseSet;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;

class ProposalsTest {
  private final SmallStudy small = new SmallStudy();
  private Issue issue;
  private Source interviews;
  private Source survey;

  @BeforeEach
  void oneIssueAndTwoSources() {
    issue = small.issue("I1");
    interviews = small.source("F-int", small.families, Strand.QUALITATIVE);
    survey = small.source("F-svy", small.families, Strand.QUANTITATIVE);
  }

  private IssueProposal row() {
    return new Proposals(small.view()).of(issue);
  }

  private CellProposal cell(Source source) {
    return row().cells().stream().filter(c -> c.source() == source).findFirst().orElseThrow();
  }

  private SourcePosition position(Source source, StudyElement... evidence) {
    SourcePosition position = small.position(issue, source, Coverage.ASKED, Stance.NONE);
    position.getEvidence().addAll(List.of(evidence));
    return position;
  }

  /** A quote by a person of their own. */
  private Quote said(String key, Stance stance) {
    Document document = small.document("D-" + key, small.families, "PA: Words of " + key + ".\n",
        Map.of("PA", small.participant("Parent " + key, "Parent", small.families)));
    Quote quote = small.quote(key, document, "Words of " + key + ".");
    quote.setStance(stance);
    return quote;
  }

  private Item item(Polarity polarity, Stance... declared) {
    Item item = SmallStudy.NEW.createItem();
    item.setKey("agree");
    ResponseSet set = SmallStudy.NEW.createResponseSet();
    set.setPolarity(polarity);
    for (int code = 0; code < 2; code++) {
      ResponseOption option = SmallStudy.NEW.createResponseOption();
      option.setCode(code);
      option.setStance(declared.length > code ? declared[code] : Stance.NONE);
      set.getOptions().add(option);
    }
    item.setResponseSet(set);
    Instrument instrument = SmallStudy.NEW.createInstrument();
    instrument.setKey("FEQ");
    instrument.getItems().add(item);
    instrument.getResponseSets().add(set);
    small.study.getInstruments().add(instrument);
    small.survey.getColumns().get(0).setItem(item);
    return item;
  }

  @Test
  void peopleCountNotQuotes() {
    Quote first = said("1", Stance.POSITIVE);
    Quote again = small.quote("1b", first.getDocument(), "Words of");
    again.setStance(Stance.POSITIVE);
    position(interviews, first, again, said("2", Stance.POSITIVE), said("3", Stance.POSITIVE),
        said("4", Stance.NEGATIVE));
    assertEquals(Stance.POSITIVE, cell(interviews).proposal().stance());
    assertEquals(List.of("4 passages positive (Parent 1; Parent 2; Parent 3)", "1 passage negative (Parent 4)",
        "of 4 voices that take a side 3 for, 1 against, 0 both: 75 % on one side, at least 75 % → positive"),
        cell(interviews).proposal().explanation().steps());
  }

  @Test
  void oneDissenterAmongThreeMakesASourceMixed() {
    position(interviews, said("1", Stance.POSITIVE), said("2", Stance.POSITIVE), said("3", Stance.NEGATIVE));
    assertEquals(Stance.MIXED, cell(interviews).proposal().stance());
    Proposals lenient = new Proposals(small.view(), new ProposalRule(0.6, 0.95));
    assertEquals(Stance.POSITIVE, lenient.of(issue).cells().get(0).proposal().stance());
  }

  @Test
  void whoSaysBothIsOneMixedVoice() {
    Quote first = said("1", Stance.POSITIVE);
    Quote but = small.quote("1b", first.getDocument(), "Words of");
    but.setStance(Stance.NEGATIVE);
    position(interviews, first, but);
    assertEquals(Stance.MIXED, cell(interviews).proposal().stance());
  }

  @Test
  void anItemSpeaksWhenItsIntervalLeavesTheNeutralPoint() {
    item(Polarity.HIGH_IS_BETTER);
    position(survey, small.agreed);
    CellEvidence evidence = cell(survey).evidence().get(0);
    assertEquals(Stance.POSITIVE, evidence.stance());
    assertEquals("agree: 20 of 25 who take a side favourable, 80 % (95 % interval 61 % to 91 %), above the neutral "
        + "point → positive", evidence.why());
    small.changeAnswers();
    assertEquals(Stance.MIXED, cell(survey).proposal().stance(), "12 of 30 agree");
  }

  @Test
  void polarityAndReversedItemsTurnTheDirection() {
    Item item = item(Polarity.HIGH_IS_WORSE);
    position(survey, small.agreed);
    assertEquals(Stance.NEGATIVE, cell(survey).proposal().stance());
    issue.getReversedItems().add(item);
    assertEquals(Stance.POSITIVE, cell(survey).proposal().stance());
    assertTrue(cell(survey).proposal().explanation().text().contains("the item asks for the opposite"));
  }

  @Test
  void bandsOfAScoreHaveNoMiddle() {
    item(Polarity.HIGH_IS_WORSE).setKind(ItemKind.BAND);
    position(survey, small.agreed);
    assertEquals("agree has no declared neutral point", cell(survey).proposal().explanation().text());
  }

  @Test
  void declaredOptionsCountBeforeThePolarity() {
    item(Polarity.HIGH_IS_BETTER, Stance.POSITIVE, Stance.NEGATIVE);
    position(survey, small.agreed);
    assertEquals(Stance.NEGATIVE, cell(survey).proposal().stance());
  }

  @Test
  void numberWithoutANeutralPointTakesNoSide() {
    position(survey, small.agreed);
    assertEquals(Stance.NONE, cell(survey).proposal().stance());
    assertEquals("agree has no declared neutral point", cell(survey).proposal().explanation().text());
    assertEquals(CellKind.SPEAKS, cell(survey).kind());
    AnalysisRun test = small.run("R2", "agree");
    test.setAnalysis("crosstab");
    issue.getPositions().get(0).getEvidence().set(0, test);
    assertEquals("R2 compares or tests and takes no side", cell(survey).proposal().explanation().text());
  }

  @Test
  void figureAsPrintedSpeaksAgainstItsOwnNeutralPoint() {
    ReportedFigure stressed = small.figure("SEQ3", "71 %", "");
    stressed.setRun(null);
    stressed.setNeutral("50 %");
    stressed.setPolarity(Polarity.HIGH_IS_WORSE);
    position(survey, stressed);
    assertEquals(Stance.NEGATIVE, cell(survey).proposal().stance());
    assertEquals("SEQ3 71 %: above the neutral point 50 %, high is worse → negative",
        cell(survey).proposal().explanation().text());
    ReportedFigure correlation = small.figure("rs", "r_s = −.41", "");
    correlation.setRun(null);
    correlation.setNeutral("0");
    correlation.setPolarity(Polarity.HIGH_IS_WORSE);
    issue.getPositions().get(0).getEvidence().add(correlation);
    assertEquals(Stance.MIXED, cell(survey).proposal().stance());
  }

  @Test
  void withoutEvidenceOfItsOwnAPositionHearsTheFindingsAboutTheIssue() {
    small.heard.setStance(Stance.POSITIVE);
    small.finding.getIssues().add(issue);
    Finding withdrawn = small.finding("F2", small.families);
    withdrawn.setStatus(FindingStatus.WITHDRAWN);
    withdrawn.getIssues().add(issue);
    small.link(withdrawn, said("9", Stance.NEGATIVE), "", EvidenceRole.SUPPORTS);
    assertEquals(Stance.POSITIVE, cell(interviews).proposal().stance());
    assertEquals(small.heard, cell(interviews).evidence().get(0).target());
    assertEquals(SmallStudy.AGREED, cell(survey).evidence().get(0).place());
    small.position(issue, survey, Coverage.NOT_ASKED, Stance.NONE);
    assertEquals(CellKind.NOT_ASKED, cell(survey).kind(), "who was not asked does not speak through a finding");
  }

  @Test
  void convergenceFollowsFromTheSides() {
    Source staff = small.source("S-int", small.staff, Strand.QUALITATIVE);
    SourcePosition one = position(interviews, said("1", Stance.POSITIVE));
    assertEquals(ProposedVerdict.SILENCE, row().verdict());
    SourcePosition other = position(staff, said("2", Stance.POSITIVE));
    assertEquals(ProposedVerdict.AGREEMENT, row().verdict());
    assertEquals("positive: F-int, S-int; silent: F-svy; all that take a side take the same → agreement",
        row().explanation().text());
    other.getEvidence().set(0, said("3", Stance.NEGATIVE));
    assertEquals(ProposedVerdict.DISSONANCE, row().verdict());
    other.getEvidence().set(0, said("4", Stance.MIXED));
    assertEquals(ProposedVerdict.PARTIAL, row().verdict());
    other.getEvidence().set(0, said("5", Stance.NEUTRAL));
    assertEquals(ProposedVerdict.PARTIAL, row().verdict());
    one.getEvidence().set(0, said("6", Stance.NEUTRAL));
    assertEquals(ProposedVerdict.NONE, row().verdict());
  }

  @Test
  void proposalStandsBesideRecordAndVerdict() {
    Source staff = small.source("S-int", small.staff, Strand.QUALITATIVE);
    position(interviews, said("1", Stance.POSITIVE)).setStance(Stance.NEGATIVE);
    position(staff, said("2", Stance.POSITIVE)).setStance(Stance.POSITIVE);
    small.verdict(issue, small.anna, VerdictKind.DISSONANCE, "2014-06-01");
    IssueProposal row = row();
    assertEquals(ProposedVerdict.DISSONANCE, row.fromRecord());
    assertTrue(row.differs());
    assertEquals(List.of(interviews), row.differing().stream().map(CellProposal::source).toList());
    ProposalAgreement agreement = ProposalAgreement.of(List.of(row));
    assertEquals(0, agreement.verdicts().agreed());
    assertEquals(1, agreement.fromRecord().agreed());
    assertEquals(3, agreement.stances().n());
    assertEquals(2, agreement.stances().agreed());
    assertEquals(List.of(row.issue()), agreement.differing().stream().map(IssueProposal::issue).toList());
  }

  @Test
  void coverageMapTellsSilenceApart() {
    Item item = item(Polarity.HIGH_IS_BETTER);
    Instrument guide = SmallStudy.NEW.createInstrument();
    guide.setKey("guide");
    small.study.getInstruments().add(guide);
    survey.getInstruments().add(small.study.getInstruments().get(0));
    assertEquals(Optional.empty(), CoverageMap.of(issue, survey).mapped(), "the issue names no questions");
    issue.getItems().add(item);
    interviews.getInstruments().add(guide);
    assertEquals(Optional.of(Coverage.ASKED), CoverageMap.of(issue, survey).mapped());
    assertEquals(List.of(item), CoverageMap.of(issue, survey).items());
    assertEquals(Optional.of(Coverage.NOT_ASKED), CoverageMap.of(issue, interviews).mapped());
    assertEquals(CellKind.NOT_ASKED, cell(interviews).kind());
    assertEquals(CellKind.NOTHING_FOUND, cell(survey).kind());
    SourcePosition known = small.position(issue, interviews, Coverage.COULD_NOT_KNOW, Stance.NONE);
    assertEquals(List.of(interviews),
        CoverageMap.of(small.study).unexplained().stream().map(CoverageMap.Entry::source).toList());
    known.setCoverageReason("moved in later");
    assertEquals(List.of(), CoverageMap.of(small.study).unexplained());
    assertEquals(CellKind.COULD_NOT_KNOW, cell(interviews).kind());
  }

  @Test
  void cutOffsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ProposalRule(0.5, 0.95));
    assertThrows(IllegalArgumentException.class, () -> new ProposalRule(Double.NaN, 0.95));
    assertThrows(IllegalArgumentException.class, () -> new ProposalRule(0.75, 1));
    assertFalse(new ProposalRule(1, 0.9).equals(ProposalRule.DEFAULT));
  }

  @Test
  void anythingWithoutWordsStillHasAProposal() {
    SmallStudy.fillWithBlanks(small.study);
    assertEquals(2, new Proposals(small.view()).all().size());
  }
}
