// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.List;
import org.triangulum.coding.memo.RelationMeaning;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Relation;

/** Negative cases, rival explanations and the other typed relations. */
final class RelationsShow implements ShownView {
  @Override
  public String name() {
    return "relations";
  }

  @Override
  public String description() {
    return "Typed relations such as negative cases and rival explanations; --key RELATION shows one.";
  }

  @Override
  public Shown of(Selection selection) {
    List<Relation> relations = selection.of(selection.view().study().getRelations(), "relation");
    TextTable table = new TextTable("Relation", "From", "is", "To", "Rationale");
    for (Relation relation : relations) {
      table.row(ElementLabel.of(relation).key(), ElementLabel.line(relation.getFrom()),
          RelationMeaning.of(relation.getKind()).forward(), ElementLabel.line(relation.getTo()),
          ElementLabel.orEmpty(relation.getRationale()));
    }
    return new Shown(Json.array(relations, RelationsShow::document), table.toString());
  }

  private static JsonObject document(Relation relation) {
    return Json.named(relation).put("relation", relation.getKind())
        .put("from", Json.named(relation.getFrom()).done()).put("to", Json.named(relation.getTo()).done())
        .put("rationale", relation.getRationale()).key("author", relation.getAuthor())
        .put("created", relation.getCreated())
        .put("evidence", Json.array(relation.getEvidence(), each -> Json.named(each).done())).done();
  }
}
