// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import org.triangulum.audit.trail.Contributions;
import org.triangulum.model.ElementLabel;

/** Who coded, linked, judged, wrote and reviewed what, and when. */
final class ContributionsShow implements ShownView {
  @Override
  public String name() {
    return "contributions";
  }

  @Override
  public String description() {
    return "Who coded, linked, judged, wrote and reviewed how much of what, from when to when.";
  }

  @Override
  public Shown of(Selection selection) {
    selection.whole(this);
    Contributions contributions = selection.file().map(Contributions::of)
        .orElseGet(() -> Contributions.of(selection.view().study(), Map.of()));
    TextTable table = new TextTable("Who", "Did", "What", "How many", "First", "Last");
    contributions.rows().forEach(r -> table.row(who(r), word(r), r.kind(), Integer.toString(r.count()), r.first(),
        r.last()));
    return new Shown(Json.array(contributions.rows(), ContributionsShow::document), table.toString());
  }

  private static String who(Contributions.Row row) {
    return row.person().map(p -> ElementLabel.of(p).key()).orElse("nobody named");
  }

  private static String word(Contributions.Row row) {
    return row.activity().name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject document(Contributions.Row row) {
    return new Json().put("person", row.person().map(p -> ElementLabel.of(p).key()).orElse(""))
        .put("activity", word(row)).put("kind", row.kind()).put("count", row.count()).put("first", row.first())
        .put("last", row.last()).done();
  }
}
