// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.RelationKind;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/**
 * What leads to what: factors, the phenomena they lead to, and their consequences, each edge with what it rests on. The
 * team draws it; that one thing leads to another is a claim, not a test.
 */
public record CausalDiagram(EvidenceGraph graph) {

  /** Where a node stands in the diagram. */
  public enum Position { FACTOR, PHENOMENON, CONSEQUENCE }

  /** All relations of a study that say that something leads to something. */
  public static CausalDiagram of(Study study) {
    Map<String, GraphNode> nodes = new LinkedHashMap<>();
    List<GraphEdge> edges = new ArrayList<>();
    for (Relation relation : study.getRelations()) {
      if (relation.getKind() == RelationKind.LEADS_TO && relation.getFrom() != null && relation.getTo() != null) {
        GraphNode from = node(nodes, relation.getFrom());
        GraphNode to = node(nodes, relation.getTo());
        edges.add(GraphEdge.of(relation, from, to));
      }
    }
    return new CausalDiagram(new EvidenceGraph(List.copyOf(nodes.values()), edges));
  }

  /** The part of the diagram that hangs together with an element; an empty one where it is not in it. */
  public CausalDiagram about(StudyElement element) {
    Set<String> ids = graph.nodes().stream().filter(n -> n.element().orElse(null) == element).map(GraphNode::id)
        .collect(Collectors.toSet());
    return ids.isEmpty() ? new CausalDiagram(new EvidenceGraph(List.of(), List.of()))
        : new CausalDiagram(graph.around(ids.iterator().next(), graph.nodes().size()));
  }

  /** Where a node stands: what nothing leads to is a factor, what leads to nothing a consequence. */
  public Position position(GraphNode node) {
    boolean caused = graph.edges().stream().anyMatch(e -> e.to().equals(node.id()));
    boolean causes = graph.edges().stream().anyMatch(e -> e.from().equals(node.id()));
    return !caused ? Position.FACTOR : causes ? Position.PHENOMENON : Position.CONSEQUENCE;
  }

  /** Edges that rest on nothing: claims without evidence. */
  public List<GraphEdge> unsupported() {
    return graph.edges().stream().filter(e -> e.evidence().isEmpty()).toList();
  }

  private static GraphNode node(Map<String, GraphNode> nodes, StudyElement element) {
    return nodes.computeIfAbsent(GraphNodes.id(element),
        id -> GraphNodes.of(id, kind(element), element, ElementLabel.of(element).label(), group(element)));
  }

  private static NodeKind kind(StudyElement element) {
    return element instanceof Finding ? NodeKind.FINDING : element instanceof Code ? NodeKind.THEME : NodeKind.OTHER;
  }

  private static Optional<ParticipantGroup> group(StudyElement element) {
    return Optional.ofNullable(element instanceof Finding finding ? finding.getSection()
        : element instanceof Code code ? code.getGroup() : null);
  }
}
