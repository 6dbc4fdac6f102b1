// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.StudyView;

class CompletenessTest {
  private final SmallStudy small = new SmallStudy();
  private Issue heard;
  private Issue tired;
  private Source families;
  private Source staff;
  private Source managers;

  @BeforeEach
  void twoIssuesAndThreeSources() {
    heard = small.issue("I1");
    tired = small.issue("I2");
    families = small.source("F", small.families, Strand.QUALITATIVE);
    staff = small.source("S", small.staff, Strand.QUALITATIVE);
    managers = small.source("M", small.managers, Strand.QUALITATIVE);
    small.position(heard, families, Coverage.ASKED, Stance.POSITIVE);
    small.position(heard, staff, Coverage.ASKED, Stance.NEGATIVE);
    small.position(heard, managers, Coverage.NOT_ASKED, Stance.NONE);
    small.position(tired, staff, Coverage.ASKED, Stance.NEGATIVE);
    small.position(tired, families, Coverage.COULD_NOT_KNOW, Stance.NONE);
  }

  private DissonanceList dissonance() {
    StudyView view = small.view();
    return DissonanceList.of(view, new Proposals(view));
  }

  @Test
  void eachSourceHasWhatItCoversAndWhatOnlyItCovers() {
    Completeness completeness = Completeness.of(small.view().convergence());
    Completeness.SourceRow row = completeness.sources().get(1);
    assertEquals(staff, row.source());
    assertEquals(List.of(heard, tired), row.covers());
    assertEquals(List.of(tired), row.only());
    assertEquals(Map.of(CellKind.NOT_ASKED, List.of(heard), CellKind.NOT_RECORDED, List.of(tired)),
        completeness.sources().get(2).silent());
    assertEquals(Map.of(CellKind.COULD_NOT_KNOW, List.of(tired)), completeness.sources().get(0).silent());
  }

  @Test
  void pairsOfSourcesAreCountedByCode() {
    Completeness completeness = Completeness.of(small.view().convergence());
    assertEquals(3, completeness.pairs().size());
    assertEquals(Map.of(VerdictKind.DISSONANCE, 1, VerdictKind.SILENCE, 1), completeness.pairs().get(0).codes());
    assertEquals(Map.of(VerdictKind.SILENCE, 1), completeness.pairs().get(1).codes());
    assertEquals(Map.of(VerdictKind.SILENCE, 2), completeness.pairs().get(2).codes());
  }

  @Test
  void dissonanceStaysOnTheListUntilItIsJudgedAndAFindingFacesIt() {
    DissonanceList.Entry entry = dissonance().entries().get(0);
    assertEquals(heard, entry.row().issue());
    assertEquals(List.of("sources are recorded on opposite sides"), entry.reasons());
    assertEquals(List.of(families), entry.speakFor());
    assertEquals(List.of(staff), entry.speakAgainst());
    assertEquals(List.of("judge the convergence", "no finding tells of it"), entry.todo());
    small.verdict(heard, small.anna, VerdictKind.DISSONANCE, "2014-06-01");
    small.verdict(heard, small.ben, VerdictKind.PARTIAL, "2014-06-01");
    small.finding.getIssues().add(heard);
    assertEquals(List.of("come to a consensus", "no finding about it links evidence against itself"),
        dissonance().entries().get(0).todo());
    small.verdict(heard, small.anna, VerdictKind.DISSONANCE, "2014-06-02").setConsensus(true);
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    assertEquals(List.of(), dissonance().open());
    assertEquals(1, dissonance().entries().size());
  }
}
