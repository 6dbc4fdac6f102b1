// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.model.study.Finding;
import org.triangulum.report.chart.GraphSvg;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.EvidenceGraphs;
import org.triangulum.triangulation.graph.GraphEdge;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.LayeredLayout;

/** The evidence graph of a finding, drawn and as a list. */
record GraphPage(Material material, Finding finding, GraphSvg graphs) implements Page {
  /** More quotes of a group in a role are drawn as one box that says how many. */
  private static final int DRAWN = 6;

  @Override
  public String address() {
    return material.addresses().graph(finding);
  }

  @Override
  public String title() {
    return "Evidence graph of " + Addresses.key(finding);
  }

  @Override
  public String section() {
    return "findings.html";
  }

  @Override
  public Html body() {
    Pieces pieces = new Pieces(material, "../");
    EvidenceGraph graph = new EvidenceGraphs(material.view()).of(finding);
    Element page = el("div").add(el("h1").text(title()), el("p", "lede").add(pieces.finding(finding)));
    if (graph.edges().isEmpty()) {
      return page.add(Pieces.empty("Nothing is linked to the finding yet."));
    }
    return page.add(Tables.scroll(title(), "graph-box", graphs.draw(new LayeredLayout().of(graph.condensed(DRAWN)),
        "graph", title(), node -> address(pieces, node))), list(pieces, graph));
  }

  private Optional<String> address(Pieces pieces, GraphNode node) {
    return node.element().flatMap(material.addresses()::of).map(pieces::to);
  }

  private Html list(Pieces pieces, EvidenceGraph graph) {
    Map<String, GraphNode> nodes = graph.nodes().stream().collect(Collectors.toMap(GraphNode::id, n -> n));
    Element items = el("ul", "plain");
    for (GraphEdge edge : graph.edges()) {
      items.add(el("li").add(name(pieces, nodes.get(edge.from()))).text(" " + edge.role().glyph() + " "
          + edge.role().word() + " ").add(name(pieces, nodes.get(edge.to())))
          .text(edge.rationale().isEmpty() ? "" : ": ").words(edge.rationale()));
    }
    return el("details").add(el("summary").text("All " + graph.edges().size() + " edges as a list"), items);
  }

  private Html name(Pieces pieces, GraphNode node) {
    return node.element().<Html>map(pieces::key).orElseGet(() -> el("span").words(node.label()));
  }
}
