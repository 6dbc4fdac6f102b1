// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.convergence.Completeness;

/** What each source adds, and how each pair of sources converges. */
final class CompletenessShow implements ShownView {
  @Override
  public String name() {
    return "completeness";
  }

  @Override
  public String description() {
    return "Issues that each source covers and that only it covers, its silences, and convergence of each pair.";
  }

  @Override
  public Shown of(Selection selection) {
    selection.whole(this);
    Completeness completeness = Completeness.of(selection.view().convergence());
    TextTable sources = new TextTable("Source", "Covers", "Only it", "Nothing found", "Not asked", "Could not know",
        "Not recorded", "Own contribution");
    completeness.sources().forEach(s -> sources.row(ElementLabel.of(s.source()).key(), n(s.covers()), n(s.only()),
        silent(s, CellKind.NOTHING_FOUND), silent(s, CellKind.NOT_ASKED), silent(s, CellKind.COULD_NOT_KNOW),
        silent(s, CellKind.NOT_RECORDED),
        TextTable.keys(s.only())));
    TextTable pairs = new TextTable("Pair", "Agreement", "Partial", "Dissonance", "Silence");
    completeness.pairs().forEach(p -> pairs.row(ElementLabel.of(p.one()).key() + " - " + ElementLabel.of(p.other())
        .key(), count(p, VerdictKind.AGREEMENT), count(p, VerdictKind.PARTIAL), count(p, VerdictKind.DISSONANCE),
        count(p, VerdictKind.SILENCE)));
    return new Shown(new Json().put("sources", Json.array(completeness.sources(), CompletenessShow::document))
        .put("pairs", Json.array(completeness.pairs(), CompletenessShow::document)).done(), sources + "\n" + pairs);
  }

  private static String n(List<Issue> issues) {
    return Integer.toString(issues.size());
  }

  private static String silent(Completeness.SourceRow row, CellKind kind) {
    return n(row.silent().getOrDefault(kind, List.of()));
  }

  private static String count(Completeness.PairRow row, VerdictKind kind) {
    return Integer.toString(row.codes().getOrDefault(kind, 0));
  }

  private static JsonObject document(Completeness.SourceRow row) {
    JsonObject silent = new JsonObject();
    for (CellKind kind : CellKind.values()) {
      if (kind != CellKind.SPEAKS) {
        silent.add(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            keys(row.silent().getOrDefault(kind, List.of())));
      }
    }
    return new Json().key("source", row.source()).put("covers", keys(row.covers())).put("only", keys(row.only()))
        .put("silent", silent).done();
  }

  private static JsonObject document(Completeness.PairRow row) {
    Json json = new Json().key("one", row.one()).key("other", row.other());
    VerdictKind.VALUES.forEach(k -> json.put(k.getLiteral(), row.codes().getOrDefault(k, 0)));
    return json.done();
  }

  private static JsonArray keys(List<Issue> issues) {
    return Json.texts(issues.stream().map(i -> ElementLabel.of(i).key()).toList());
  }
}
