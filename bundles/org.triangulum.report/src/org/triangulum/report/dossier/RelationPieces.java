// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import org.triangulum.coding.memo.RelationMeaning;
import org.triangulum.coding.memo.Relations;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.StudyElement;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Negative cases, rival explanations and the other typed relations: all of them, and those of one element. */
final class RelationPieces {
  private final Material material;
  private final Pieces pieces;

  RelationPieces(Material material, Pieces pieces) {
    this.material = material;
    this.pieces = pieces;
  }

  /** All relations as a table; nothing where there are none. */
  Html all() {
    List<Relation> relations = material.study().getRelations();
    if (relations.isEmpty()) {
      return Html.none();
    }
    Element body = el("tbody");
    for (Relation relation : relations) {
      body.add(el("tr").id(material.addresses().anchor(relation)).add(
          el("th").attr("scope", "row").add(el("span", "key").words(Addresses.key(relation))),
          el("td").add(named(relation.getFrom())),
          el("td").text(RelationMeaning.of(relation.getKind()).forward()), el("td").add(named(relation.getTo())),
          el("td").words(Words.orEmpty(relation.getRationale())), el("td").add(pieces.keys(relation.getEvidence())),
          el("td").words(relation.getAuthor() == null ? "" : Addresses.key(relation.getAuthor()))));
    }
    return Html.all(el("h2").text("Negative cases, rival explanations and other relations"),
        Tables.of("Relations", List.of("", "From", "", "To", "Why", "Shown by", "By"), body));
  }

  /** What an element is related to, read from that element; nothing where there is nothing. */
  Html of(StudyElement element) {
    Element list = el("ul", "plain");
    Relations.to(material.study(), element).forEach(relation ->
        list.add(item(relation, RelationMeaning.of(relation.getKind()).backward(), relation.getFrom())));
    Relations.from(material.study(), element).forEach(relation ->
        list.add(item(relation, RelationMeaning.of(relation.getKind()).forward(), relation.getTo())));
    return list.isEmpty() ? Html.none()
        : el("section", "relation").add(el("h2").text("Negative cases, rival explanations, relations"), list);
  }

  private Html item(Relation relation, String reading, StudyElement other) {
    Element item = el("li").add(Pieces.chip(reading)).text(" ").add(named(other));
    return Words.has(relation.getRationale()) ? item.text(". ").words(relation.getRationale()) : item;
  }

  private Html named(StudyElement element) {
    ElementLabel label = ElementLabel.of(element);
    return el("span").add(pieces.key(element)).text(" ").words(label.label().equals(label.key()) ? "" : label.label());
  }
}
