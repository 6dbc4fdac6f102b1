// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.FindingEvidence;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.finding.EvidenceStrength;

/** Findings with how much bears on them, and, for one of them, all of it. */
final class FindingsShow implements ShownView {
  @Override
  public String name() {
    return "findings";
  }

  @Override
  public String description() {
    return "Findings with the evidence for and against; --key FINDING lists all evidence of one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Finding> findings = selection.of(selection.view().study().getFindings(), "finding");
    TextTable table = new TextTable("Finding", "Kind", "Status", "For", "Against", "Title");
    StringBuilder details = new StringBuilder();
    for (Finding finding : findings) {
      FindingEvidence evidence = selection.view().evidence(finding);
      table.row(ElementLabel.of(finding).key(), finding.getKind().getLiteral(), finding.getStatus().getLiteral(),
          Integer.toString(evidence.count(EvidenceRole.SUPPORTS)),
          Integer.toString(evidence.count(EvidenceRole.CONTRADICTS)), ElementLabel.of(finding).label());
      if (selection.key().isPresent()) {
        details(finding, evidence, details);
      }
    }
    return new Shown(Json.array(findings, f -> document(selection, f)), table + details.toString());
  }

  private static void details(Finding finding, FindingEvidence evidence, StringBuilder text) {
    EvidenceStrength.of(evidence).lines().forEach(l -> text.append("  ").append(l).append('\n'));
    finding.getStatusChanges().forEach(c -> text.append("  ")
        .append(ElementLabel.orEmpty(c.getDate()).isEmpty() ? "before" : c.getDate()).append(' ')
        .append(c.getStatus().getLiteral()).append('\n'));
    evidence.items().forEach(e -> text.append(Glyphs.of(e.role())).append(' ')
        .append(e.target().map(t -> ElementLabel.of(t).key()).orElse("")).append("  ").append(e.text()).append('\n'));
  }

  private static JsonObject document(Selection selection, Finding finding) {
    FindingEvidence evidence = selection.view().evidence(finding);
    return Json.named(finding).put("findingKind", finding.getKind()).put("status", finding.getStatus())
        .put("groups", Json.array(finding.getGroups(), g -> Json.named(g).done()))
        .put("supports", evidence.count(EvidenceRole.SUPPORTS))
        .put("contradicts", evidence.count(EvidenceRole.CONTRADICTS))
        .put("strength", Json.texts(EvidenceStrength.of(evidence).lines()))
        .put("statusChanges", Json.array(finding.getStatusChanges(), c -> new Json().put("status", c.getStatus())
            .put("date", c.getDate()).put("note", c.getNote()).key("author", c.getAuthor()).done()))
        .put("evidence", Json.array(evidence.items(), FindingsShow::document)).done();
  }

  private static JsonObject document(ResolvedEvidence evidence) {
    Json json = evidence.target().map(Json::named).orElseGet(Json::new);
    return json.put("role", evidence.role()).key("group", evidence.group().orElse(null))
        .put("text", evidence.text()).put("attribution", evidence.attribution())
        .put("state", evidence.state().name().toLowerCase(Locale.ROOT)).done();
  }
}
