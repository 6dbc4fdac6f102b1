// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.fixtures.SmallStudy;
import org.triangulum.fixtures.SmallStudyFile;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.FindingStatus;
import org.triangulum.model.study.StatusChange;
import org.triangulum.triangulation.EvidenceLinks;

class FindingEditsTest {
  @TempDir
  Path folder;
  private SmallStudyFile study;
  private FindingEdits edits;
  private Finding finding;

  @BeforeEach
  void open() {
    study = new SmallStudyFile(folder);
    edits = new FindingEdits(study.editor, SmallStudyFile.by(study.small.anna));
    finding = study.small.finding;
  }

  @AfterEach
  void close() {
    study.close();
  }

  private static String refused(Executable change) {
    return assertThrows(IllegalArgumentException.class, change).getMessage();
  }

  private ConfidenceProfile.Row profile() {
    return ConfidenceProfile.of(study.view(), List.of(finding)).rows().get(0);
  }

  @Test
  void onePlaceHasOneWording() {
    edits.word(finding, "summary", "Families felt heard", "p. 1");
    edits.word(finding, "chapter", "Families felt heard, mostly", "");
    edits.word(finding, "summary", "Most families felt heard", "p. 2");
    assertEquals(2, finding.getWordings().size());
    assertEquals("Most families felt heard", finding.getWordings().get(0).getText());
    assertEquals(Optional.of("Reword F1 for summary"), study.editor.undoLabel());
    study.editor.undo();
    assertEquals("Families felt heard", finding.getWordings().get(0).getText());
    edits.remove(finding.getWordings().get(1), "merged");
    assertEquals(1, finding.getWordings().size());
    assertEquals("The wording for summary says nothing", refused(() -> edits.word(finding, "summary", " ", "")));
  }

  @Test
  void statusIsKeptOverTime() {
    edits.setStatus(finding, FindingStatus.PROPOSED, "after coding");
    edits.setStatus(finding, FindingStatus.AGREED, "");
    assertEquals(List.of(FindingStatus.DRAFT, FindingStatus.PROPOSED, FindingStatus.AGREED),
        finding.getStatusChanges().stream().map(StatusChange::getStatus).toList());
    assertEquals("2024-05-06", finding.getStatusChanges().get(2).getDate());
    assertEquals("F1 is agreed already", refused(() -> edits.setStatus(finding, FindingStatus.AGREED, "")));
    study.editor.undo();
    assertEquals(FindingStatus.PROPOSED, finding.getStatus());
  }

  @Test
  void profileShowsTheLatestJudgementOfEachComponentAndWhatIsMissing() {
    assertEquals(List.of(), profile().missing(), "nobody has begun");
    edits.assess(finding, ConfidenceComponent.ADEQUACY, Concern.SERIOUS, "one parent only");
    edits.assess(finding, ConfidenceComponent.ADEQUACY, Concern.MINOR, "four parents by now");
    edits.assess(finding, ConfidenceComponent.COHERENCE, Concern.NONE_OR_VERY_MINOR, "");
    assertEquals(Concern.MINOR, profile().concern(ConfidenceComponent.ADEQUACY));
    assertEquals(1, profile().earlier());
    assertEquals(List.of("methodological limitations is not judged", "relevance is not judged",
        "the overall level is not judged"), profile().missing());
    edits.trust(finding, Confidence.MODERATE, "few speakers");
    assertEquals(List.of("methodological limitations is not judged", "relevance is not judged"), profile().missing());
    assertEquals("moderate", ConfidenceProfile.word(profile().overall()));
  }

  @Test
  void concernsAndLevelsNeedAReason() {
    assertEquals("Say what the concern about relevance is",
        refused(() -> edits.assess(finding, ConfidenceComponent.RELEVANCE, Concern.MINOR, " ")));
    assertEquals("Say why confidence in F1 is high", refused(() -> edits.trust(finding, Confidence.HIGH, "")));
    edits.trust(finding, Confidence.UNJUDGED, "");
  }

  @Test
  void whoMayOnlyCommentChangesNoFinding() {
    FindingEdits commented = new FindingEdits(study.editor, study.commentator());
    String message = "CD may comment; only the team changes findings";
    assertEquals(message, refused(() -> commented.word(finding, "summary", "Better", "")));
    assertEquals(message, refused(() -> commented.setStatus(finding, FindingStatus.AGREED, "")));
    EvidenceLinks links = new EvidenceLinks(study.editor, study.file.blobs(), Optional.of(study.small.ben),
        SmallStudy.CLOCK);
    assertEquals(message, refused(() -> links.changeRole(finding.getEvidence().get(0), EvidenceRole.CONTEXT)));
    assertEquals(Optional.of("Access"), study.editor.undoLabel());
  }
}
