// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.triangulum.model.study.Concern;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.Quote;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.Study;
import org.triangulum.ui.link.Candidates;
import org.triangulum.ui.link.Linking;
import org.triangulum.ui.triangulation.TriangulationPerspective;
import org.triangulum.ui.triangulation.assessment.AssessmentPart;
import org.triangulum.ui.triangulation.quote.QuotePart;
import org.triangulum.ui.triangulation.recommendation.RecommendationsPart;

/** What a finding is worth, how its quotes are shown, what is recommended because of it. */
class AssessmentTest {
  @TempDir
  Path folder;
  private final Bench bench = new Bench();

  @BeforeEach
  void open() {
    bench.openSample(folder);
    bench.desk().navigator().go(w -> w.at(finding("S2")));
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Study study() {
    return bench.desk().open().orElseThrow().study();
  }

  private Finding finding(String key) {
    return study().getFindings().stream().filter(f -> f.getKey().equals(key)).findFirst().orElseThrow();
  }

  private <T> T show(String id, Class<T> type) throws PartInitException {
    bench.window().getActivePage().showView(id);
    return bench.part(type);
  }

  @Test
  void evidenceIsSaidAsWhatItIs() throws PartInitException {
    AssessmentPart part = show(TriangulationPerspective.ASSESSMENT, AssessmentPart.class);
    bench.until("the finding is assessed", () -> part.strengthText().startsWith("supports: "));

    assertTrue(part.strengthText().contains("contradicts: "), part.strengthText());
    assertTrue(part.strengthText().contains("quotes of"), part.strengthText());
  }

  @Test
  void aConcernIsKeptWithItsReasonAndUndone() throws PartInitException {
    AssessmentPart part = show(TriangulationPerspective.ASSESSMENT, AssessmentPart.class);
    Finding finding = finding("S2");
    int before = finding.getAssessments().size();
    bench.until("the form is shown", () -> part.confidence().reason(ConfidenceComponent.ADEQUACY).isVisible());
    part.confidence().reason(ConfidenceComponent.ADEQUACY).setText("Few interviews in one unit");
    part.confidence().choose(ConfidenceComponent.ADEQUACY, Concern.SERIOUS);
    bench.until("it is kept", () -> finding.getAssessments().size() == before + 1);

    assertEquals("Few interviews in one unit", finding.getAssessments().get(before).getReason());
    bench.desk().undo();
    bench.until("it is taken back", () -> finding.getAssessments().size() == before);
  }

  @Test
  void wordsLeftOutOfAQuoteBecomeAnEllipsis() throws PartInitException {
    Quote quote = study().getQuotes().stream().filter(q -> q.getEdits().isEmpty() && q.getUses().isEmpty())
        .findFirst().orElseThrow();
    bench.desk().navigator().go(w -> w.at(quote.getDocument(), quote.getStart(), quote.getEnd()));
    bench.settle();
    QuotePart part = show(TriangulationPerspective.QUOTE, QuotePart.class);
    bench.until("the quote is shown", () -> part.said().getText().equals(quote.getText()));
    int before = quote.getEdits().size();
    part.said().setSelection(0, quote.getText().indexOf(' '));
    part.said().notifyListeners(SWT.Selection, new Event());
    bench.until("words can be left out", () -> bench.button("Leave out").isEnabled());
    bench.button("Leave out").notifyListeners(SWT.Selection, new Event());
    bench.until("the edit is logged", () -> quote.getEdits().size() == before + 1);
    bench.until("it is shown", () -> part.shown().getText().contains("…"));

    bench.desk().undo();
    bench.until("it is taken back", () -> quote.getEdits().size() == before);
  }

  @Test
  void aResponseIsTypedBesideItsRecommendation() throws PartInitException {
    RecommendationsPart part = show(TriangulationPerspective.RECOMMENDATIONS, RecommendationsPart.class);
    bench.until("they are listed", () -> !part.grid().rows().isEmpty());
    Recommendation first = part.grid().rows().get(0).recommendation();
    part.grid().choose(part.grid().rows().get(0));
    bench.until("it is shown", () -> part.detail().words().getText().equals(first.getText()));
    int before = study().getStakeholderResponses().size();
    part.detail().response().setText("Parents' group (accepts): We want this first");
    part.detail().response().notifyListeners(SWT.DefaultSelection, new Event());
    bench.until("it is kept", () -> study().getStakeholderResponses().size() == before + 1);

    var response = study().getStakeholderResponses().get(before);
    assertEquals("Parents' group", response.getStakeholder());
    assertEquals("accepts", response.getStance());
    bench.until("it is listed", () -> part.detail().recordText().contains("We want this first"));
  }

  @Test
  void aMemoIsFoundByItsKindAndLinkedAsEvidence() {
    var view = bench.desk().open().orElseThrow().view();
    var memo = Candidates.evidence(view, null).stream().filter(c -> c.value().target() instanceof Memo).findFirst()
        .orElseThrow();
    assertTrue(memo.label().startsWith("memo"), memo.label());
    Finding finding = finding("S2");
    int before = finding.getEvidence().size();
    new Linking(bench.desk()).link(finding, memo.value().target(), "", EvidenceRole.CONTEXT, null);
    bench.until("it is linked", () -> finding.getEvidence().size() == before + 1);

    bench.desk().undo();
    bench.until("it is taken back", () -> finding.getEvidence().size() == before);
  }
}
