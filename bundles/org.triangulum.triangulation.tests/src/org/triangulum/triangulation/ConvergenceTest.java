// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.Judgement.Basis;

class ConvergenceTest {
  private final SmallStudy small = new SmallStudy();
  private Issue issue;

  @BeforeEach
  void oneIssue() {
    issue = small.issue("I1");
  }

  private Judgement judgement() {
    return small.view().convergence().rows().get(0).judgement();
  }

  @Test
  void eachSilenceHasItsOwnSign() {
    List<Source> sources = List.of(small.source("F-int", small.families, Strand.QUALITATIVE),
        small.source("F-svy", small.families, Strand.QUANTITATIVE),
        small.source("S-int", small.staff, Strand.QUALITATIVE),
        small.source("M-int", small.managers, Strand.QUALITATIVE),
        small.source("P-int", small.partners, Strand.QUALITATIVE));
    small.position(issue, sources.get(0), Coverage.ASKED, Stance.MIXED).getEvidence().add(small.heard);
    small.position(issue, sources.get(1), Coverage.NOT_ASKED, Stance.NONE);
    small.position(issue, sources.get(2), Coverage.ASKED, Stance.NONE);
    small.position(issue, sources.get(3), Coverage.COULD_NOT_KNOW, Stance.NONE).setNote("joined later");
    ConvergenceMatrix matrix = small.view().convergence();
    List<ConvergenceMatrix.Cell> cells = matrix.rows().get(0).cells();
    assertEquals(sources, matrix.sources());
    assertEquals(List.of("↕", "∅", "○", "⊘", "?"), cells.stream().map(ConvergenceMatrix.Cell::glyph).toList());
    assertEquals(List.of("mixed", "not asked", "asked, nothing found", "could not know", "not recorded"),
        cells.stream().map(ConvergenceMatrix.Cell::word).toList());
    assertEquals("They heard us out.", cells.get(0).evidence().get(0).text());
    assertEquals("joined later", cells.get(3).note());
  }

  @Test
  void oneRaterCountsUntilAnotherDiffers() {
    assertEquals(Basis.NOT_JUDGED, judgement().basis());
    small.verdict(issue, small.anna, VerdictKind.PARTIAL, "2014-06-01");
    assertEquals(Optional.of(VerdictKind.PARTIAL), judgement().kind());
    assertEquals(Basis.SINGLE_RATER, judgement().basis());
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-06-02");
    assertEquals(Basis.RATERS_DISAGREE, judgement().basis());
    assertEquals(Optional.empty(), judgement().kind());
    assertEquals(2, judgement().raters());
  }

  @Test
  void raterWhoComesRoundDoesNotChangeTheFirstAgreement() {
    small.verdict(issue, small.ben, VerdictKind.PARTIAL, "2014-06-03");
    small.verdict(issue, small.anna, VerdictKind.PARTIAL, "2014-06-01");
    small.verdict(issue, small.ben, VerdictKind.AGREEMENT, "2014-06-02");
    assertEquals(Basis.RATERS_AGREE, judgement().basis());
    assertEquals(Optional.of(VerdictKind.PARTIAL), judgement().kind());
    assertEquals(Optional.of(false), judgement().firstAgree());
    assertEquals(3, issue.getVerdicts().size());
  }

  @Test
  void latestConsensusCounts() {
    small.verdict(issue, small.anna, VerdictKind.PARTIAL, "2014-06-01");
    small.verdict(issue, small.ben, VerdictKind.DISSONANCE, "2014-06-02");
    Verdict later = small.verdict(issue, small.ben, VerdictKind.AGREEMENT, "2014-07-02");
    later.setConsensus(true);
    small.verdict(issue, small.anna, VerdictKind.SILENCE, "2014-07-01").setConsensus(true);
    assertEquals(Basis.CONSENSUS, judgement().basis());
    assertEquals(Optional.of(later), judgement().consensus());
    assertEquals(2, judgement().raters());
  }

  @Test
  void kappaNeedsTheSameTwoRatersAndMoreThanOneVerdict() {
    assertEquals(OptionalDouble.empty(), small.view().convergence().agreement().kappa());
    small.verdict(issue, small.anna, VerdictKind.AGREEMENT, "2014-06-01");
    small.verdict(issue, small.ben, VerdictKind.AGREEMENT, "2014-06-01");
    assertEquals(OptionalDouble.empty(), small.view().convergence().agreement().kappa());
    small.verdict(issue, null, VerdictKind.SILENCE, "2014-06-01");
    assertEquals(OptionalDouble.empty(), small.view().convergence().agreement().kappa());
  }

  @Test
  void agreementIsCountedOverIssuesThatTwoJudged() {
    Issue agreed = small.issue("I2");
    small.verdict(agreed, small.anna, VerdictKind.AGREEMENT, "2014-06-01");
    small.verdict(agreed, small.ben, VerdictKind.AGREEMENT, "2014-06-01");
    Issue single = small.issue("I3");
    small.verdict(single, small.anna, VerdictKind.AGREEMENT, "2014-06-01");
    small.verdict(issue, small.anna, VerdictKind.SILENCE, "2014-06-01");
    small.verdict(issue, small.ben, VerdictKind.PARTIAL, "2014-06-01");
    ConvergenceMatrix matrix = small.view().convergence();
    assertEquals(new ConvergenceMatrix.Agreement(2, 1, 0, OptionalDouble.of(1.0 / 3)), matrix.agreement());
    assertEquals(Map.of(VerdictKind.AGREEMENT, 2L), matrix.verdicts());
    assertEquals(List.of(issue), matrix.open());
  }
}
