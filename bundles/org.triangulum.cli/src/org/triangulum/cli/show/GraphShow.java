// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.triangulation.graph.EvidenceGraph;
import org.triangulum.triangulation.graph.EvidenceGraphs;
import org.triangulum.triangulation.graph.GraphEdge;
import org.triangulum.triangulation.graph.GraphLayout;
import org.triangulum.triangulation.graph.GraphNode;
import org.triangulum.triangulation.graph.LayeredLayout;

/** The evidence graph with its layout. */
final class GraphShow implements ShownView {
  @Override
  public String name() {
    return "graph";
  }

  @Override
  public String description() {
    return "Findings, quotes, results, speakers, themes and instruments as nodes and edges; --key FINDING shows one"
        + " finding's, with the places of its nodes.";
  }

  @Override
  public Shown of(Selection selection) {
    EvidenceGraph graph = new EvidenceGraphs(selection.view())
        .of(selection.of(selection.view().study().getFindings(), "finding"));
    Map<String, GraphNode> nodes = graph.nodes().stream().collect(Collectors.toMap(GraphNode::id, n -> n));
    StringBuilder text = new StringBuilder();
    graph.edges().forEach(e -> text.append(name(nodes.get(e.from()))).append("  ").append(e.role().word()).append("  ")
        .append(name(nodes.get(e.to()))).append('\n'));
    Json document = new Json().put("nodes", Json.array(graph.nodes(), GraphShow::node))
        .put("edges", Json.array(graph.edges(), GraphShow::edge));
    if (selection.key().isPresent()) {
      GraphLayout layout = new LayeredLayout().of(graph);
      document.put("width", layout.width()).put("height", layout.height())
          .put("boxes", Json.array(layout.boxes(), b -> new Json().put("node", b.node().id()).put("x", b.x())
              .put("y", b.y()).put("width", b.width()).put("height", b.height()).done()));
    }
    return new Shown(document.done(), text.toString());
  }

  private static String name(GraphNode node) {
    return node.kind().word() + " " + (node.key().isEmpty() ? node.label() : node.key());
  }

  private static JsonObject node(GraphNode node) {
    return new Json().put("id", node.id()).put("kind", node.kind().word()).put("key", node.key())
        .put("label", node.label()).put("group", node.group().map(g -> ElementLabel.of(g).key()).orElse("")).done();
  }

  private static JsonObject edge(GraphEdge edge) {
    return new Json().put("from", edge.from()).put("to", edge.to()).put("role", edge.role().word())
        .put("rationale", edge.rationale()).put("state", edge.state().name().toLowerCase(Locale.ROOT))
        .put("evidence", Json.texts(edge.evidence().stream().map(e -> ElementLabel.of(e).brief()).toList())).done();
  }
}
