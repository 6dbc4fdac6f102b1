// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.finding.WordingDrift;

/** Findings whose wording differs between places. */
final class WordingsShow implements ShownView {
  @Override
  public String name() {
    return "wordings";
  }

  @Override
  public String description() {
    return "Drift of findings between places of the report: words, numbers, strength; --key FINDING picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Finding> findings = selection.of(selection.view().study().getFindings(), "finding").stream()
        .filter(f -> f.getWordings().size() > 1).toList();
    StringBuilder text = new StringBuilder();
    for (Finding finding : findings) {
      for (WordingDrift drift : WordingDrift.of(finding)) {
        text.append(ElementLabel.of(finding).key()).append("  ").append(drift.from().getPlace()).append(" → ")
            .append(drift.to().getPlace()).append("  ").append(drift.differs() ? drift.marked() : "the same words")
            .append('\n');
        remarks(drift).forEach(r -> text.append("    ").append(r).append('\n'));
      }
    }
    text.append(findings.size()).append(findings.size() == 1 ? " finding has" : " findings have")
        .append(" wordings in several places.\n");
    return new Shown(Json.array(findings, WordingsShow::document), text.toString());
  }

  private static List<String> remarks(WordingDrift drift) {
    List<String> remarks = new ArrayList<>();
    if (drift.numbersDiffer()) {
      remarks.add("numbers: " + drift.numbersOnlyFrom() + " → " + drift.numbersOnlyTo());
    }
    if (drift.strengthDiffers()) {
      remarks.add("strength: " + drift.strengthOnlyFrom() + " → " + drift.strengthOnlyTo());
    }
    return remarks;
  }

  private static JsonObject document(Finding finding) {
    return Json.named(finding).put("wordings", Json.array(finding.getWordings(), w -> new Json()
        .put("place", w.getPlace()).put("text", w.getText()).put("reference", w.getReference()).done()))
        .put("drift", Json.array(WordingDrift.of(finding), d -> new Json().put("from", d.from().getPlace())
            .put("to", d.to().getPlace()).put("differs", d.differs()).put("marked", d.marked())
            .put("numbersOnlyFrom", Json.texts(d.numbersOnlyFrom())).put("numbersOnlyTo", Json.texts(d.numbersOnlyTo()))
            .put("strengthOnlyFrom", Json.texts(d.strengthOnlyFrom()))
            .put("strengthOnlyTo", Json.texts(d.strengthOnlyTo())).done())).done();
  }
}
