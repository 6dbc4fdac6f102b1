// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Recommendation;
import org.triangulum.triangulation.recommendation.RecommendationTrace;

/** Recommendations with what they rest on and what they met. */
final class RecommendationsShow implements ShownView {
  @Override
  public String name() {
    return "recommendations";
  }

  @Override
  public String description() {
    return "Recommendations with findings, themes, addressee, flags, alternatives, responses; --key picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Recommendation> wanted = selection.of(selection.view().study().getRecommendations(), "recommendation");
    List<RecommendationTrace> traces = RecommendationTrace.of(selection.view().study()).stream()
        .filter(t -> wanted.contains(t.recommendation())).toList();
    TextTable table = new TextTable("Key", "Findings", "Themes", "To", "Flags", "Status", "Responses", "Missing",
        "Recommendation");
    StringBuilder details = new StringBuilder();
    for (RecommendationTrace trace : traces) {
      Recommendation r = trace.recommendation();
      table.row(ElementLabel.of(r).key(), TextTable.keys(r.getFindings()), TextTable.keys(r.getThemes()),
          ElementLabel.orEmpty(r.getAddressee()), flags(r), r.getStatus().getLiteral(),
          Integer.toString(trace.responses().size()), String.join("; ", trace.missing()), ElementLabel.of(r).label());
      if (selection.key().isPresent()) {
        r.getAlternatives().forEach(a -> details.append("  or: ").append(a.getText()).append("\n    for: ")
            .append(ElementLabel.orEmpty(a.getPros())).append("\n    against: ")
            .append(ElementLabel.orEmpty(a.getCons())).append('\n'));
        trace.responses().forEach(s -> details.append("  ").append(ElementLabel.orEmpty(s.getStakeholder()))
            .append(", ").append(ElementLabel.orEmpty(s.getStance())).append(": ")
            .append(ElementLabel.of(s).label()).append('\n'));
      }
    }
    return new Shown(Json.array(traces, RecommendationsShow::document), table + details.toString());
  }

  private static String flags(Recommendation recommendation) {
    List<String> flags = new ArrayList<>();
    if (recommendation.isCostly()) {
      flags.add("costly");
    }
    if (recommendation.isContentious()) {
      flags.add("contentious");
    }
    return String.join(", ", flags);
  }

  private static JsonObject document(RecommendationTrace trace) {
    Recommendation r = trace.recommendation();
    return Json.named(r).put("text", r.getText()).put("addressee", r.getAddressee()).put("costly", r.isCostly())
        .put("contentious", r.isContentious()).put("priority", r.getPriority()).put("status", r.getStatus())
        .put("findings", Json.array(r.getFindings(), f -> Json.named(f).done()))
        .put("themes", Json.array(r.getThemes(), t -> Json.named(t).done()))
        .put("alternatives", Json.array(r.getAlternatives(), a -> new Json().put("text", a.getText())
            .put("pros", a.getPros()).put("cons", a.getCons()).put("by", a.getBy()).done()))
        .put("responses", Json.array(trace.responses(), s -> Json.named(s).put("stance", s.getStance()).done()))
        .put("missing", Json.texts(trace.missing())).done();
  }
}
