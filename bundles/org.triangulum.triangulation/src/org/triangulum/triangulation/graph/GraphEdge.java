// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Relation;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.EvidenceState;

/**
 * An edge of a graph.
 *
 * @param from identifier of the node it leaves
 * @param to identifier of the node it enters
 * @param role what the first does to the second
 * @param rationale why, in the team's words; empty where nobody said
 * @param state whether the evidence still is what was linked
 * @param element the link or relation behind it; empty for what the model shows by itself
 * @param evidence what the edge itself rests on
 */
public record GraphEdge(String from, String to, EdgeRole role, String rationale, EvidenceState state,
    Optional<StudyElement> element, List<StudyElement> evidence) {
  public GraphEdge {
    evidence = List.copyOf(evidence);
  }

  /** The edge of a relation. */
  static GraphEdge of(Relation relation, GraphNode from, GraphNode to) {
    return new GraphEdge(from.id(), to.id(), EdgeRole.of(relation.getKind()), orEmpty(relation.getRationale()),
        EvidenceState.FRESH, Optional.of(relation), relation.getEvidence());
  }

  /** Keys of what the edge rests on, such as {@code Q3, R1}; empty where nobody said. */
  public String evidenceKeys() {
    return evidence.stream().map(e -> ElementLabel.of(e).brief()).collect(Collectors.joining(", "));
  }

  /** An edge that follows from the model. */
  static GraphEdge plain(String from, String to, EdgeRole role) {
    return new GraphEdge(from, to, role, "", EvidenceState.FRESH, Optional.empty(), List.of());
  }
}
