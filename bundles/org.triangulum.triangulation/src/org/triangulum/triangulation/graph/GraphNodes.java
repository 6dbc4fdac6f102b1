// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;

/** Nodes of elements. */
final class GraphNodes {
  private GraphNodes() {}

  /** A node of an element; one without a key shows none, its identifier says nothing to people. */
  static GraphNode of(String id, NodeKind kind, StudyElement element, String label, Optional<ParticipantGroup> group) {
    String key = element instanceof KeyedElement ? ElementLabel.of(element).key() : "";
    String said = label.isEmpty() ? ElementLabel.of(element).label() : label;
    return new GraphNode(id, kind, key, said.equals(key) ? "" : said, group, Optional.of(element), 1);
  }

  /** The identifier of an element's node. */
  static String id(StudyElement element) {
    return element.getId() == null ? ElementLabel.kind(element) + ":" + ElementLabel.of(element).key()
        : element.getId();
  }
}
