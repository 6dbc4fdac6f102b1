// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.Strand;

class CoverageTest {
  private final SmallStudy small = new SmallStudy();

  @Test
  void rowCountsLinksByRoleStrandsAndGroups() {
    small.link(small.finding, small.tired, "", EvidenceRole.CONTRADICTS);
    small.link(small.finding, small.notes, "", EvidenceRole.CONTEXT);
    small.finding.getGroups().add(small.partners);
    EvidenceCoverage.Row row = small.view().coverage().rows().get(0);
    assertEquals(4, row.links());
    assertEquals(2, row.supporting());
    assertEquals(1, row.contradicting());
    assertEquals(0, row.qualifying());
    assertEquals(1, row.context());
    assertEquals(Set.of(Strand.QUALITATIVE, Strand.QUANTITATIVE), row.strands());
    assertEquals(Set.of(small.families, small.staff), row.groups());
    assertEquals(List.of(small.partners), row.missingGroups());
  }

  @Test
  void findingsAreSortedByWhatTheyLack() {
    Finding nothing = small.finding("F2", small.families);
    Finding context = small.finding("F3");
    small.link(context, small.heard, "", EvidenceRole.CONTEXT);
    Finding words = small.finding("F4", small.families, small.staff);
    small.link(words, small.heard, "", EvidenceRole.CONTRADICTS);
    Finding withdrawn = small.finding("F5");
    withdrawn.setStatus(FindingStatus.WITHDRAWN);
    EvidenceCoverage coverage = small.view().coverage();
    assertEquals(List.of(nothing, context), coverage.withoutEvidence());
    assertEquals(List.of(words), coverage.withOneStrand());
    assertEquals(List.of(small.finding, words), coverage.withOneGroup());
    assertEquals(List.of(nothing, words), coverage.withMissingGroups());
    assertEquals(List.of(words), coverage.contradicted());
    assertEquals(4, coverage.links());
    assertEquals(0, coverage.notFresh());
  }

  @Test
  void whatIsGoneCountsNowhereAndWhatIsStaleStillCounts() {
    small.study.getAnalysisRuns().remove(small.agreed);
    small.heard.setStart(0);
    EvidenceCoverage coverage = small.view().coverage();
    EvidenceCoverage.Row row = coverage.rows().get(0);
    assertEquals(1, row.supporting());
    assertEquals(1, row.gone());
    assertEquals(1, row.stale());
    assertEquals(2, coverage.notFresh());
    assertEquals(Set.of(Strand.QUALITATIVE), row.strands());
  }
}
