// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.ConfidenceComponent;
import org.triangulum.triangulation.finding.ConfidenceProfile;

/** Confidence in findings by component. */
final class ConfidenceShow implements ShownView {
  @Override
  public String name() {
    return "confidence";
  }

  @Override
  public String description() {
    return ConfidenceProfile.TITLE + "; --key FINDING shows one with all reasons.";
  }

  @Override
  public Shown of(Selection selection) {
    ConfidenceProfile profile = ConfidenceProfile.of(selection.view(),
        selection.of(selection.view().study().getFindings(), "finding"));
    TextTable table = new TextTable("Finding", "Methodological limitations", "Coherence", "Adequacy", "Relevance",
        "Overall", "Missing");
    StringBuilder details = new StringBuilder();
    for (ConfidenceProfile.Row row : profile.rows()) {
      table.row(ElementLabel.of(row.finding()).key(), concern(row, ConfidenceComponent.METHODOLOGICAL_LIMITATIONS),
          concern(row, ConfidenceComponent.COHERENCE), concern(row, ConfidenceComponent.ADEQUACY),
          concern(row, ConfidenceComponent.RELEVANCE), ConfidenceProfile.word(row.overall()),
          String.join("; ", row.missing()));
      if (selection.key().isPresent()) {
        row.latest().values().forEach(a -> details.append("  ").append(ConfidenceProfile.word(a.getComponent()))
            .append(": ").append(ElementLabel.orEmpty(a.getReason())).append('\n'));
        details.append("  overall: ").append(row.reason()).append('\n');
        row.strength().lines().forEach(l -> details.append("  ").append(l).append('\n'));
      }
    }
    return new Shown(Json.array(profile.rows(), ConfidenceShow::document), ConfidenceProfile.TITLE + "\n" + table
        + details);
  }

  private static String concern(ConfidenceProfile.Row row, ConfidenceComponent component) {
    return ConfidenceProfile.word(row.concern(component));
  }

  private static JsonObject document(ConfidenceProfile.Row row) {
    JsonObject components = new JsonObject();
    ConfidenceComponent.VALUES.forEach(c -> {
      Json json = new Json().put("concern", row.concern(c));
      if (row.latest().containsKey(c)) {
        json.put("reason", row.latest().get(c).getReason()).put("date", row.latest().get(c).getDate())
            .key("author", row.latest().get(c).getAuthor());
      }
      components.add(c.getLiteral(), json.done());
    });
    return Json.named(row.finding()).put("components", components).put("overall", row.overall())
        .put("reason", row.reason()).put("strength", Json.texts(row.strength().lines()))
        .put("missing", Json.texts(row.missing())).done();
  }
}
