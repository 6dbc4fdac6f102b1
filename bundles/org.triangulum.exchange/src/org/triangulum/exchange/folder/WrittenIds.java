// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/** Which identifiers must be written: those that cannot be computed, and those by which other rows name a row. */
final class WrittenIds {
  private final DerivedIds derived;
  private final Set<StudyElement> named = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> left = new HashSet<>();

  WrittenIds(Study study) {
    derived = new DerivedIds(study);
    study.eAllContents().forEachRemaining(this::note);
    leave(study);
    study.eAllContents().forEachRemaining(e -> leave((StudyElement) e));
  }

  private void note(EObject element) {
    for (EReference reference : element.eClass().getEAllReferences()) {
      if (!reference.isContainment() && element.eIsSet(reference)) {
        Object value = element.eGet(reference);
        for (Object target : value instanceof List<?> list ? list : List.of(value)) {
          if (!(target instanceof KeyedElement)) {
            named.add((StudyElement) target);
          }
        }
      }
    }
  }

  private void leave(StudyElement element) {
    if (!named.contains(element) && derived.of(element).equals(element.getId())) {
      left.add(element.getId());
    }
  }

  /** Whether the identifier of an element is written. */
  boolean writes(StudyElement element) {
    return element.getId() != null && !left.contains(element.getId());
  }

  /** Whether an identifier is left out. */
  boolean leaves(String id) {
    return left.contains(id);
  }
}
