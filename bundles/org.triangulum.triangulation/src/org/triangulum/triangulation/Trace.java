// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.StudyElement;

/**
 * A walk along the links of a study as a tree. Below a finding stands what it rests on, down to the transcript, the
 * person and the data; below {@code used by} stands where the element goes, up to recommendations.
 *
 * @param relation how the node belongs to the one above it, such as {@code supports} or {@code stands in}; empty at
 *     the root
 * @param kind class of the element in lower case with hyphens
 * @param key key of the element; its identifier where it has none
 * @param label what it is or says
 * @param element the element; empty where it is gone
 * @param children the nodes below
 */
public record Trace(String relation, String kind, String key, String label, Optional<StudyElement> element,
    List<Trace> children) {

  public Trace {
    children = List.copyOf(children);
  }

  static Trace of(String relation, StudyElement element, List<Trace> children) {
    return of(relation, element, ElementLabel.of(element).label(), children);
  }

  static Trace of(String relation, StudyElement element, String label, List<Trace> children) {
    ElementLabel name = ElementLabel.of(element);
    return new Trace(relation, name.kind(), name.key(), label, Optional.of(element), children);
  }
}
