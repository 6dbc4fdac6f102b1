// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Coverage;
import org.triangulum.triangulation.convergence.CoverageMap;

/** Which source was asked about which issue, by which questions. */
final class CoverageMapShow implements ShownView {
  @Override
  public String name() {
    return "coverage-map";
  }

  @Override
  public String description() {
    return "What each source was asked about each issue, by questions and as recorded; --key ISSUE picks one.";
  }

  @Override
  public Shown of(Selection selection) {
    var issues = selection.of(selection.view().study().getIssues(), "issue");
    var entries = CoverageMap.of(selection.view().study()).entries().stream().filter(e -> issues.contains(e.issue()))
        .toList();
    TextTable table = new TextTable("Issue", "Source", "By questions", "Recorded", "Questions and reasons");
    entries.forEach(e -> table.row(ElementLabel.of(e.issue()).key(), ElementLabel.of(e.source()).key(),
        e.mapped().map(CoverageMapShow::word).orElse("?"), e.recorded().map(CoverageMapShow::word).orElse("-"),
        TextTable.keys(e.items())
            + (e.unexplained() ? "no reason given" : e.overridden() ? e.reason() : "")));
    return new Shown(Json.array(entries, CoverageMapShow::document), table.toString());
  }

  private static JsonObject document(CoverageMap.Entry entry) {
    return new Json().key("issue", entry.issue()).key("source", entry.source())
        .put("mapped", entry.mapped().map(Coverage::getLiteral).orElse(""))
        .put("recorded", entry.recorded().map(Coverage::getLiteral).orElse(""))
        .put("items", Json.array(entry.items(), i -> Json.named(i).done())).put("overridden", entry.overridden())
        .put("reason", entry.reason()).done();
  }

  private static String word(Coverage coverage) {
    return coverage.getLiteral().replace('-', ' ');
  }
}
