// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.triangulum.fixtures.SmallStudy.NEW;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.model.study.StudyElement;

class UsesTest {
  private final SmallStudy small = new SmallStudy();
  private Finding other;
  private Coding coding;
  private ReportedFigure figure;

  @BeforeEach
  void secondFinding() {
    other = small.finding("F2", small.staff);
    coding = small.coding(small.interview, small.heard.getEnd() - 1, small.heard.getEnd() + 5);
    figure = small.figure("T1", "80 %", SmallStudy.AGREED);
    small.link(other, coding, "", EvidenceRole.CONTEXT);
    small.link(other, small.heard, "", EvidenceRole.CONTRADICTS);
    small.link(other, figure, "", EvidenceRole.QUALIFIES);
  }

  private List<String> uses(StudyElement element) {
    return small.view().usesOf(element).stream()
        .map(e -> e.finding().getKey() + " " + Glyphs.of(e.role())).toList();
  }

  @Test
  void quoteLeadsToEveryFindingInItsRole() {
    assertEquals(List.of("F1 ✓", "F2 ✕"), uses(small.heard));
    assertEquals(List.of(), uses(small.tired));
  }

  @Test
  void codingLeadsThroughTheQuotesItOverlaps() {
    assertEquals(List.of("F2 ·", "F1 ✓", "F2 ✕"), uses(coding));
    coding.setStart(small.heard.getEnd());
    assertEquals(List.of("F2 ·"), uses(coding));
  }

  @Test
  void codeDocumentAndParticipantLeadThroughWhatIsMadeOfThem() {
    assertEquals(List.of("F2 ·", "F1 ✓", "F2 ✕"), uses(small.listening));
    assertEquals(List.of("F1 ✓", "F2 ✕", "F2 ·"), uses(small.interview));
    assertEquals(List.of("F1 ✓", "F2 ✕"), uses(small.parent));
    assertEquals(List.of(), uses(small.worker));
  }

  @Test
  void dataLeadThroughRunsAndReportedFigures() {
    assertEquals(List.of("F1 ✓", "F2 ≈"), uses(small.agreed));
    assertEquals(List.of("F2 ≈", "F1 ✓"), uses(figure));
    assertEquals(List.of("F1 ✓", "F2 ≈"), uses(small.survey));
    assertEquals(List.of("F1 ✓", "F2 ≈"), uses(small.survey.getColumns().get(0)));
    small.agreed.getParameters().get(0).setValue("another,column");
    assertEquals(List.of(), uses(small.survey.getColumns().get(0)));
  }

  private static List<String> lines(Trace trace, String indent) {
    List<String> lines = new ArrayList<>();
    lines.add(indent + trace.relation() + " " + trace.kind() + " " + trace.key());
    trace.children().forEach(c -> lines.addAll(lines(c, indent + "  ")));
    return lines;
  }

  @Test
  void findingIsTracedDownToDataAndUpToRecommendations() {
    Issue issue = small.issue("I1");
    small.finding.getIssues().add(issue);
    Recommendation recommendation = NEW.createRecommendation();
    recommendation.setKey("REC1");
    recommendation.getFindings().add(small.finding);
    small.study.getRecommendations().add(recommendation);
    assertEquals(List.of(
        " finding F1",
        "  supports quote Q1",
        "    stands in document D1",
        "    said by participant Parent 1",
        "    coded code listening",
        "  supports analysis-run R1",
        "    computed from dataset survey",
        "      answered by participant-group F",
        "  bears on issue I1",
        "  leads to recommendation REC1"), lines(small.view().trace(small.finding), ""));
  }

  @Test
  void quoteAndRunAreTracedUpToFindings() {
    List<String> quote = lines(small.view().trace(small.heard), "");
    assertTrue(quote.containsAll(List.of(" quote Q1", "  supports finding F1", "  contradicts finding F2")),
        "" + quote);
    List<String> run = lines(small.view().trace(small.agreed), "");
    assertTrue(run.containsAll(List.of(" analysis-run R1", "  computed from dataset survey",
        "  supports with agree.code.1.percent finding F1", "  qualifies through T1 finding F2")), "" + run);
  }

  @Test
  void goneEvidenceStaysVisibleInATrace() {
    small.study.getQuotes().remove(small.heard);
    Trace gone = small.view().trace(small.finding).children().get(0);
    assertEquals("gone", gone.kind());
    assertTrue(gone.label().contains("The quote Q1 has been removed"), gone.label());
  }

  @Test
  void everyElementOfAStudyFullOfBlanksCanBeTraced() {
    SmallStudy.fillWithBlanks(small.study);
    StudyView view = small.view();
    for (var all = small.study.eAllContents(); all.hasNext();) {
      StudyElement element = (StudyElement) all.next();
      assertEquals(ElementLabel.kind(element), view.trace(element).kind());
      view.usesOf(element).forEach(e -> assertEquals(EvidenceLink.class, e.link().eClass().getInstanceClass()));
    }
  }
}
