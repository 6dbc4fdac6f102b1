// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.ElementAgreement;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.StanceJudgement;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.store.StudyEditor;
import org.triangulum.triangulation.convergence.ConvergenceRatings.Elements;

class ConvergenceRatingsTest {
  @TempDir
  Path folder;
  private SmallStudyFile study;
  private StudyEditor editor;
  private SmallStudy small;
  private Issue issue;
  private Source interviews;

  @BeforeEach
  void open() {
    study = new SmallStudyFile(folder);
    editor = study.editor;
    small = study.small;
    editor.run("Issue", "", s -> {
      issue = small.issue("I1");
      interviews = small.source("F-int", small.families, Strand.QUALITATIVE);
      small.heard.setStance(Stance.POSITIVE);
      small.position(issue, interviews, Coverage.ASKED, Stance.NEGATIVE).getEvidence().add(small.heard);
    });
  }

  @AfterEach
  void close() {
    study.close();
  }

  private ConvergenceRatings by(Researcher researcher) {
    return new ConvergenceRatings(editor, SmallStudyFile.by(researcher));
  }

  private IssueProposal proposal() {
    return new Proposals(study.view()).of(issue);
  }

  @Test
  void verdictKeepsWhatWasComparedAndProposed() {
    Elements elements = new Elements(ElementAgreement.SAME, ElementAgreement.DIFFERENT, ElementAgreement.UNJUDGED);
    Verdict verdict = by(small.anna).judge(issue, VerdictKind.PARTIAL, elements, " only one group ", proposal());
    assertEquals(small.anna, verdict.getRater());
    assertEquals("2024-05-06", verdict.getDate());
    assertEquals("only one group", verdict.getRationale());
    assertEquals(ElementAgreement.DIFFERENT, verdict.getProminence());
    assertEquals(ProposedVerdict.SILENCE, verdict.getProposal());
    assertEquals("positive: F-int; only one source speaks → silence", verdict.getProposalReason());
    assertTrue(verdict.isBlind());
    assertEquals(Optional.of("Judge I1 as partial agreement"), editor.undoLabel());
    editor.undo();
    assertEquals(List.of(), issue.getVerdicts());
  }

  @Test
  void otherVerdictsAreHiddenUntilTheRaterHasJudged() {
    by(small.anna).judge(issue, VerdictKind.AGREEMENT, Elements.UNJUDGED, "same", null);
    RaterSheet.Row before = RaterSheet.of(study.file.study(), small.ben).rows().get(0);
    assertTrue(before.open());
    assertEquals(List.of(), before.others());
    assertEquals(1, before.hidden());
    by(small.ben).judge(issue, VerdictKind.DISSONANCE, Elements.UNJUDGED, "not the same", null);
    RaterSheet.Row after = RaterSheet.of(study.file.study(), small.ben).rows().get(0);
    assertFalse(after.open());
    assertEquals(List.of(VerdictKind.AGREEMENT), after.others().stream().map(Verdict::getKind).toList());
    assertEquals(0, after.hidden());
  }

  @Test
  void secondThoughtIsNotBlindAndTheFirstStaysOnRecord() {
    by(small.anna).judge(issue, VerdictKind.AGREEMENT, Elements.UNJUDGED, "same", null);
    by(small.ben).judge(issue, VerdictKind.DISSONANCE, Elements.UNJUDGED, "not the same", null);
    assertFalse(by(small.ben).judge(issue, VerdictKind.AGREEMENT, Elements.UNJUDGED, "came round", null).isBlind());
    RaterComparison pair = RaterComparison.of(study.file.study()).get(0);
    assertEquals(1, pair.agreement().n());
    assertEquals(0, pair.agreement().agreed());
    assertTrue(pair.rows().get(0).blind());
    assertEquals(List.of(issue), pair.differing().stream().map(RaterComparison.Row::issue).toList());
    assertEquals(VerdictKind.DISSONANCE,
        RaterSheet.of(study.file.study(), small.ben).rows().get(0).first().orElseThrow().getKind());
  }

  @Test
  void consensusNeedsTwoWhoJudgedOnTheirOwn() {
    by(small.anna).judge(issue, VerdictKind.AGREEMENT, Elements.UNJUDGED, "same", null);
    assertEquals("A consensus on I1 needs two people who have judged it on their own",
        assertThrows(IllegalArgumentException.class,
            () -> by(small.anna).agree(issue, VerdictKind.PARTIAL, Elements.UNJUDGED, "we talked", null)).getMessage());
    by(small.ben).judge(issue, VerdictKind.DISSONANCE, Elements.UNJUDGED, "not the same", null);
    Verdict consensus = by(small.anna).agree(issue, VerdictKind.PARTIAL, Elements.UNJUDGED, "we talked", null);
    assertTrue(consensus.isConsensus());
    assertEquals(Optional.of(consensus), RaterComparison.of(study.file.study()).get(0).rows().get(0).consensus());
  }

  @Test
  void overriddenStanceKeepsTheFirstOne() {
    StanceProposal proposed = proposal().cells().get(0).proposal();
    by(small.anna).stand(issue, interviews, Stance.MIXED, "praise and doubt", proposed);
    by(small.ben).stand(issue, interviews, Stance.POSITIVE, "the doubt is about something else", proposed);
    List<StanceJudgement> judgements = ConvergenceRatings.judgements(issue, interviews);
    assertEquals(List.of(Stance.NEGATIVE, Stance.MIXED, Stance.POSITIVE),
        judgements.stream().map(StanceJudgement::getStance).toList());
    assertEquals(null, judgements.get(0).getRater());
    assertEquals(Stance.POSITIVE, judgements.get(1).getProposal());
    assertEquals(Stance.POSITIVE, issue.getPositions().get(0).getStance());
    editor.undo();
    editor.undo();
    assertEquals(List.of(), issue.getStanceJudgements());
    assertEquals(Stance.NEGATIVE, issue.getPositions().get(0).getStance());
  }

  @Test
  void coverageAgainstTheMapNeedsAReason() {
    editor.run("Map", "", s -> {
      var guide = SmallStudy.NEW.createInstrument();
      var question = SmallStudy.NEW.createItem();
      guide.getItems().add(question);
      s.getInstruments().add(guide);
      interviews.getInstruments().add(guide);
      issue.getItems().add(question);
    });
    assertEquals("The questions of F-int say asked on I1; say why it is could not know",
        assertThrows(IllegalArgumentException.class,
            () -> by(small.anna).cover(issue, interviews, Coverage.COULD_NOT_KNOW, " ")).getMessage());
    by(small.anna).cover(issue, interviews, Coverage.COULD_NOT_KNOW, "moved in later");
    assertEquals("moved in later", issue.getPositions().get(0).getCoverageReason());
    by(small.anna).cover(issue, interviews, Coverage.ASKED, "");
    assertEquals(Coverage.ASKED, issue.getPositions().get(0).getCoverage());
  }

  @Test
  void judgementsNeedAReasonAPersonAndTheTeam() {
    assertThrows(IllegalArgumentException.class,
        () -> by(small.anna).judge(issue, VerdictKind.SILENCE, Elements.UNJUDGED, " ", null));
    assertThrows(IllegalArgumentException.class,
        () -> by(null).judge(issue, VerdictKind.SILENCE, Elements.UNJUDGED, "why", null));
    study.commentator();
    assertEquals("CD may comment; only the team changes verdicts", assertThrows(IllegalArgumentException.class,
        () -> by(small.ben).judge(issue, VerdictKind.SILENCE, Elements.UNJUDGED, "why", null)).getMessage());
    assertEquals(Optional.of("Access"), editor.undoLabel());
  }
}
