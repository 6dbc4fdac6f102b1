// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.EvidenceState;

/** Gathers what is too many to draw into nodes that say how many they stand for. */
final class Condenser {
  private final EvidenceGraph graph;
  private final Map<String, GraphNode> nodes = new LinkedHashMap<>();

  private record Bundle(String finding, NodeKind kind, Optional<ParticipantGroup> group, EdgeRole role) {}

  Condenser(EvidenceGraph graph) {
    this.graph = graph;
    graph.nodes().forEach(n -> nodes.put(n.id(), n));
  }

  EvidenceGraph to(int most) {
    Map<Bundle, List<GraphEdge>> bundles = new LinkedHashMap<>();
    Map<String, Integer> uses = new LinkedHashMap<>();
    for (GraphEdge edge : graph.edges()) {
      GraphNode from = nodes.get(edge.from());
      if (nodes.get(edge.to()).kind() == NodeKind.FINDING && from.kind() != NodeKind.FINDING) {
        uses.merge(from.id(), 1, Integer::sum);
        bundles.computeIfAbsent(new Bundle(edge.to(), from.kind(), from.group(), edge.role()), b -> new ArrayList<>())
            .add(edge);
      }
    }
    Set<String> gone = new HashSet<>();
    List<GraphNode> gathered = new ArrayList<>();
    List<GraphEdge> instead = new ArrayList<>();
    bundles.forEach((bundle, edges) -> {
      List<GraphEdge> rest = edges.stream().filter(e -> uses.get(e.from()) == 1).toList();
      int shown = Math.max(0, most - (edges.size() - rest.size()));
      if (rest.size() > shown + 1) {
        List<GraphEdge> hidden = rest.subList(shown, rest.size());
        hidden.forEach(e -> gone.add(e.from()));
        GraphNode more = more(bundle, hidden.size());
        gathered.add(more);
        boolean stale = hidden.stream().anyMatch(e -> e.state() != EvidenceState.FRESH);
        instead.add(new GraphEdge(more.id(), bundle.finding(), bundle.role(), "",
            stale ? EvidenceState.STALE : EvidenceState.FRESH, Optional.empty(), List.of()));
      }
    });
    return rebuilt(gone, gathered, instead);
  }

  /** Who spoke only in what was gathered goes with it. */
  private EvidenceGraph rebuilt(Set<String> gone, List<GraphNode> gathered, List<GraphEdge> instead) {
    Set<String> lonely = new HashSet<>();
    Set<String> needed = new HashSet<>();
    for (GraphEdge edge : graph.edges()) {
      if (gone.contains(edge.to())) {
        lonely.add(edge.from());
      } else if (!gone.contains(edge.from())) {
        needed.add(edge.from());
        needed.add(edge.to());
      }
    }
    lonely.removeAll(needed);
    gone.addAll(lonely);
    List<GraphNode> all = new ArrayList<>(graph.nodes().stream().filter(n -> !gone.contains(n.id())).toList());
    all.addAll(gathered);
    List<GraphEdge> edges = new ArrayList<>(graph.edges().stream()
        .filter(e -> !gone.contains(e.from()) && !gone.contains(e.to())).toList());
    edges.addAll(instead);
    return new EvidenceGraph(all, edges);
  }

  private static GraphNode more(Bundle bundle, int count) {
    String id = "more:" + bundle.finding() + ":" + bundle.kind() + ":" + bundle.role() + ":"
        + bundle.group().map(ParticipantGroup::getId).orElse("");
    return new GraphNode(id, bundle.kind(), "", count + " more " + bundle.kind().word() + "s", bundle.group(),
        Optional.empty(), count);
  }
}
