// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Nodes and edges, each edge between two of the nodes.
 *
 * @param nodes in a stable order, identifiers unique
 * @param edges in a stable order; two nodes may have several of different roles
 */
public record EvidenceGraph(List<GraphNode> nodes, List<GraphEdge> edges) {

  public EvidenceGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    Set<String> ids = nodes.stream().map(GraphNode::id).collect(Collectors.toSet());
    if (ids.size() < nodes.size()) {
      throw new IllegalArgumentException("Two nodes have the same identifier");
    }
    for (GraphEdge edge : edges) {
      if (!ids.contains(edge.from()) || !ids.contains(edge.to())) {
        throw new IllegalArgumentException("The edge " + edge.from() + " to " + edge.to() + " has an end in no node");
      }
    }
  }

  /** A node by its identifier. */
  public Optional<GraphNode> node(String id) {
    return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
  }

  /** Edges that enter or leave a node. */
  public List<GraphEdge> edgesOf(String id) {
    return edges.stream().filter(e -> e.from().equals(id) || e.to().equals(id)).toList();
  }

  /**
   * What lies within some steps of a node, whichever way the edges point.
   *
   * @param steps from 0, which is the node alone
   * @throws IllegalArgumentException when there is no such node
   */
  public EvidenceGraph around(String id, int steps) {
    if (node(id).isEmpty()) {
      throw new IllegalArgumentException("The graph has no node " + id);
    }
    Map<String, List<String>> next = new HashMap<>();
    for (GraphEdge edge : edges) {
      next.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge.to());
      next.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(edge.from());
    }
    Map<String, Integer> distance = new HashMap<>(Map.of(id, 0));
    Deque<String> open = new ArrayDeque<>(List.of(id));
    while (!open.isEmpty()) {
      String at = open.remove();
      if (distance.get(at) < steps) {
        for (String neighbour : next.getOrDefault(at, List.of())) {
          if (distance.putIfAbsent(neighbour, distance.get(at) + 1) == null) {
            open.add(neighbour);
          }
        }
      }
    }
    return nodes(n -> distance.containsKey(n.id()));
  }

  /** Only these nodes and the edges between them. */
  public EvidenceGraph nodes(Predicate<GraphNode> kept) {
    List<GraphNode> few = nodes.stream().filter(kept).toList();
    Set<String> ids = few.stream().map(GraphNode::id).collect(Collectors.toSet());
    return new EvidenceGraph(few, edges.stream().filter(e -> ids.contains(e.from()) && ids.contains(e.to())).toList());
  }

  /** Only these edges; nodes that lose all of theirs go, findings stay. */
  public EvidenceGraph edges(Predicate<GraphEdge> kept) {
    List<GraphEdge> few = edges.stream().filter(kept).toList();
    Set<String> ends = new HashSet<>();
    few.forEach(e -> ends.addAll(List.of(e.from(), e.to())));
    Set<String> before = new HashSet<>();
    edges.forEach(e -> before.addAll(List.of(e.from(), e.to())));
    return new EvidenceGraph(nodes.stream().filter(n -> n.kind() == NodeKind.FINDING || ends.contains(n.id())
        || !before.contains(n.id())).toList(), few);
  }

  /**
   * The same with at most some quotes, or other evidence of a kind, a group and a role in each finding; the others are
   * one node that says how many they are, so that nothing is left out unseen.
   *
   * @param most from 1
   */
  public EvidenceGraph condensed(int most) {
    return new Condenser(this).to(most);
  }

  /** How many nodes of each kind there are, what a node stands for counted in full. */
  public Map<NodeKind, Integer> counts() {
    Map<NodeKind, Integer> counts = new LinkedHashMap<>();
    for (NodeKind kind : NodeKind.values()) {
      int count = nodes.stream().filter(n -> n.kind() == kind).mapToInt(GraphNode::count).sum();
      if (count > 0) {
        counts.put(kind, count);
      }
    }
    return counts;
  }
}
