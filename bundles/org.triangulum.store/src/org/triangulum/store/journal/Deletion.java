// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Removal;
import org.triangulum.store.journal.References.Incoming;

/** Deletes elements with everything that makes no sense without them, and clears every other reference to them. */
final class Deletion {
  private final Study study;
  private final ChangeRecorder recorder;

  Deletion(Study study, ChangeRecorder recorder) {
    this.study = study;
    this.recorder = recorder;
  }

  void delete(Collection<? extends EObject> elements) {
    Scope scope = scope(elements);
    scope.incoming().forEach(Deletion::clear);
    remove(scope.roots());
  }

  /** What would be done. */
  Removal preview(Collection<? extends StudyElement> elements) {
    Scope scope = scope(elements);
    Set<StudyElement> gone = new LinkedHashSet<>();
    for (EObject root : scope.roots()) {
      gone.add((StudyElement) root);
      root.eAllContents().forEachRemaining(each -> gone.add((StudyElement) each));
    }
    return new Removal(gone, scope.incoming().stream().filter(each -> !gone.contains(each.holder()))
        .map(each -> new Removal.Cleared((StudyElement) each.holder(), each.reference().getName(),
            (StudyElement) each.target())).toList());
  }

  /** Trees that go, none inside another, and the references from elsewhere into them. */
  private record Scope(Set<EObject> roots, List<Incoming> incoming) {}

  private Scope scope(Collection<? extends EObject> elements) {
    for (EObject element : elements) {
      if (element == study || EcoreUtil.getRootContainer(element) != study) {
        throw new IllegalArgumentException(ElementIndex.describe(element) + (element == study
            ? " cannot be deleted: it is the study" : " is not part of the study"));
      }
    }
    Set<EObject> doomed = new LinkedHashSet<>(elements);
    List<Incoming> incoming;
    do {
      incoming = References.into(study, doomed);
    } while (addDependent(incoming, doomed));
    doomed.removeIf(each -> hasAncestorIn(each, doomed));
    return new Scope(doomed, incoming);
  }

  /** Adds the elements that make no sense without what is doomed; whether there were any. */
  private static boolean addDependent(List<Incoming> incoming, Set<EObject> doomed) {
    boolean added = false;
    for (Incoming each : incoming) {
      added |= each.reference().isRequired() && doomed.add(each.holder());
    }
    return added;
  }

  private static boolean hasAncestorIn(EObject element, Set<EObject> others) {
    for (EObject each = element.eContainer(); each != null; each = each.eContainer()) {
      if (others.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static void clear(Incoming incoming) {
    if (incoming.reference().isMany()) {
      ((Collection<?>) incoming.holder().eGet(incoming.reference())).remove(incoming.target());
    } else {
      incoming.holder().eUnset(incoming.reference());
    }
  }

  private void remove(Set<EObject> roots) {
    Map<EObject, Map<EReference, Set<EObject>>> places = new LinkedHashMap<>();
    for (EObject root : roots) {
      places.computeIfAbsent(root.eContainer(), each -> new LinkedHashMap<>())
          .computeIfAbsent(root.eContainmentFeature(), each -> Collections.newSetFromMap(new IdentityHashMap<>()))
          .add(root);
    }
    places.forEach((owner, features) -> features.forEach((feature, elements) -> {
      if (feature.isMany()) {
        removeFromList(owner, feature, elements);
      } else {
        owner.eUnset(feature);
      }
    }));
  }

  private void removeFromList(EObject owner, EReference feature, Set<EObject> elements) {
    List<?> list = (List<?>) owner.eGet(feature);
    int[] positions = new int[elements.size()];
    Object[] values = new Object[positions.length];
    int count = 0;
    for (int i = 0; count < positions.length; i++) {
      if (elements.contains(list.get(i))) {
        values[count] = list.get(i);
        positions[count++] = i;
      }
    }
    Change.Remove change = new Change.Remove(owner, feature, Positions.of(positions), List.of(values));
    recorder.silently(change::apply);
    recorder.made(change);
  }
}
