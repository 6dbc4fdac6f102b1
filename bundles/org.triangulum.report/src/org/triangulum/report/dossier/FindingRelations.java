// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.MetaInference;
import org.triangulum.model.study.Recommendation;
import org.triangulum.model.study.StakeholderResponse;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.Judgement;

/** What a finding belongs to and what follows from it: issues, meta-inferences, recommendations, responses, audit. */
final class FindingRelations {
  private final Material material;
  private final Pieces pieces;

  FindingRelations(Material material, Pieces pieces) {
    this.material = material;
    this.pieces = pieces;
  }

  Html of(Finding finding) {
    return Html.all(issues(finding), new RelationPieces(material, pieces).of(finding), inferences(finding),
        recommendations(finding), responses(finding), audit(finding));
  }

  private Html issues(Finding finding) {
    if (finding.getIssues().isEmpty()) {
      return section("Convergence", Pieces.empty("The finding belongs to no issue of the convergence matrix."));
    }
    Element list = el("ul", "plain");
    for (Issue issue : finding.getIssues()) {
      list.add(el("li").add(pieces.key(issue)).text(" ").words(Words.orEmpty(issue.getTitle())).text(" ")
          .add(Verdicts.standing(Judgement.of(issue))));
    }
    return section("Convergence", list);
  }

  private Html inferences(Finding finding) {
    List<MetaInference> drawn = material.study().getMetaInferences().stream()
        .filter(m -> m.getFindings().contains(finding)).toList();
    if (drawn.isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    for (MetaInference inference : drawn) {
      list.add(el("li").add(pieces.key(inference)).text(" ").words(Words.orEmpty(inference.getText())));
    }
    return section("Meta-inferences", list);
  }

  private Html recommendations(Finding finding) {
    List<Recommendation> following = material.study().getRecommendations().stream()
        .filter(r -> r.getFindings().contains(finding)).toList();
    if (following.isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    for (Recommendation recommendation : following) {
      list.add(el("li").add(pieces.key(recommendation)).text(" ").words(Words.orEmpty(recommendation.getText())));
    }
    return section("Recommendations that rest on it", list);
  }

  private Html responses(Finding finding) {
    List<StakeholderResponse> about = material.study().getStakeholderResponses().stream()
        .filter(r -> r.getAbout().contains(finding)).toList();
    if (about.isEmpty()) {
      return Html.none();
    }
    Element list = el("ul", "plain");
    for (StakeholderResponse response : about) {
      list.add(el("li").add(pieces.key(response)).text(" ").words(Words.orEmpty(response.getStakeholder())).text(": ")
          .words(Words.has(response.getGist()) ? response.getGist() : Words.orEmpty(response.getText()))
          .text(" ").add(Words.has(response.getStance()) ? Pieces.chip(response.getStance()) : Html.none()));
    }
    return section("Responses of stakeholders", list);
  }

  private Html audit(Finding finding) {
    List<AuditIssue> issues = material.issues(finding);
    if (issues.isEmpty()) {
      return section("Audit", el("p").text("No rule has anything to say about this finding."));
    }
    Element list = el("ul", "plain");
    issues.forEach(issue -> list.add(el("li").add(AuditPage.severity(issue.severity())).text(" ")
        .words(issue.message())));
    return section("Audit", list);
  }

  private static Html section(String title, Html content) {
    return el("section", "relation").add(el("h2").text(title), content);
  }
}
