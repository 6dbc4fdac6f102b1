// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.report.chart.GraphSvg;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.graph.CausalDiagram;
import org.triangulum.triangulation.graph.LayeredLayout;

/** Factors, phenomena and consequences as the team sees them, with the evidence of each step. */
record CausesPage(Material material, GraphSvg graphs) implements Page {

  @Override
  public String address() {
    return "causes.html";
  }

  @Override
  public String title() {
    return "What leads to what";
  }

  @Override
  public String section() {
    return address();
  }

  @Override
  public Html body() {
    Pieces pieces = new Pieces(material, "");
    CausalDiagram diagram = CausalDiagram.of(material.study());
    Element page = el("div").add(el("h1").text(title()), el("p", "lede").text("Factors on the left, consequences on "
        + "the right. That one thing leads to another is the team's reading of the evidence under the arrow, not a "
        + "test."));
    int bare = diagram.unsupported().size();
    if (bare > 0) {
      page.add(el("p", "state").text("○ " + Words.count(bare, "arrow rests", "arrows rest") + " on no evidence yet."));
    }
    page.add(Tables.scroll(title(), "graph-box", graphs.draw(new LayeredLayout().of(diagram.graph()), "causes",
        title(), node -> node.element().flatMap(material.addresses()::of))));
    Element list = el("ul", "plain");
    for (Relation relation : material.study().getRelations()) {
      if (relation.getKind() == RelationKind.LEADS_TO && relation.getFrom() != null && relation.getTo() != null) {
        list.add(el("li").add(pieces.key(relation.getFrom())).text(" leads to ").add(pieces.key(relation.getTo()))
            .text(Words.has(relation.getRationale()) ? ": " : "").words(Words.orEmpty(relation.getRationale()))
            .text(relation.getEvidence().isEmpty() ? " (no evidence)" : " — ")
            .add(pieces.keys(relation.getEvidence())));
      }
    }
    return page.add(list);
  }
}
