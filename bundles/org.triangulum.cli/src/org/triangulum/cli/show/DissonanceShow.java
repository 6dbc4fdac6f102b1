// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import org.triangulum.model.ElementLabel;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.Proposals;

/** The work list of dissonance. */
final class DissonanceShow implements ShownView {
  @Override
  public String name() {
    return "dissonance";
  }

  @Override
  public String description() {
    return "Issues on which sources or raters contradict each other, and what is still to do about them.";
  }

  @Override
  public Shown of(Selection selection) {
    selection.whole(this);
    DissonanceList list = DissonanceList.of(selection.view(), new Proposals(selection.view()));
    TextTable table = new TextTable("Issue", "For", "Against", "Why on the list", "To do", "Title");
    list.entries().forEach(e -> table.row(ElementLabel.of(e.row().issue()).key(), TextTable.keys(e.speakFor()),
        TextTable.keys(e.speakAgainst()), String.join("; ", e.reasons()), String.join("; ", e.todo()),
        ElementLabel.of(e.row().issue()).label()));
    return new Shown(Json.array(list.entries(), DissonanceShow::document), table.toString());
  }

  private static JsonObject document(DissonanceList.Entry entry) {
    return Json.named(entry.row().issue()).put("reasons", Json.texts(entry.reasons()))
        .put("for", Json.texts(entry.speakFor().stream().map(s -> ElementLabel.of(s).key()).toList()))
        .put("against", Json.texts(entry.speakAgainst().stream().map(s -> ElementLabel.of(s).key()).toList()))
        .put("findings", Json.array(entry.findings(), f -> Json.named(f).done()))
        .put("todo", Json.texts(entry.todo())).done();
  }
}
