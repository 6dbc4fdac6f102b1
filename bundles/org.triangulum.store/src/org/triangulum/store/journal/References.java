// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyPackage;

/**
 * Finds what refers to given elements by walking the study. The metamodel tells which branches cannot hold such a
 * reference: to delete a coding, no coding is looked at.
 */
final class References {

  /**
   * A reference found.
   *
   * @param holder the element that refers
   * @param reference by which reference
   * @param target to what
   */
  record Incoming(EObject holder, EReference reference, EObject target) {}

  private final Set<EObject> targets = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<EClass> targetClasses = new HashSet<>();
  private final Map<EClass, List<EReference>> references = new HashMap<>();
  private final Map<EClass, List<EReference>> branches = new HashMap<>();
  private final List<Incoming> found = new ArrayList<>();

  private References(Collection<? extends EObject> roots) {
    for (EObject root : roots) {
      addTarget(root);
      root.eAllContents().forEachRemaining(this::addTarget);
    }
  }

  /** References from anywhere in the study, the given trees aside, into these trees. */
  static List<Incoming> into(Study study, Collection<? extends EObject> roots) {
    References search = new References(roots);
    search.walk(study);
    return search.found;
  }

  /** Makes references from anywhere in the study to the keys refer to the values. */
  static void redirect(Study study, Map<? extends EObject, ? extends EObject> replacements) {
    References search = new References(List.of());
    replacements.keySet().forEach(search::addTarget);
    search.walk(study);
    for (Incoming each : search.found) {
      EObject replacement = replacements.get(each.target());
      if (!each.reference().getEReferenceType().isInstance(replacement)) {
        throw new IllegalArgumentException(ElementIndex.describe(replacement) + " cannot take the place of "
            + ElementIndex.describe(each.target()) + " for " + ElementIndex.describe(each.holder()));
      }
      redirect(each, replacement);
    }
  }

  @SuppressWarnings("unchecked")
  private static void redirect(Incoming incoming, EObject replacement) {
    if (!incoming.reference().isMany()) {
      incoming.holder().eSet(incoming.reference(), replacement);
      return;
    }
    List<EObject> list = (List<EObject>) incoming.holder().eGet(incoming.reference());
    if (list.contains(replacement)) {
      list.remove(incoming.target());
    } else {
      list.set(list.indexOf(incoming.target()), replacement);
    }
  }

  private void addTarget(EObject element) {
    targets.add(element);
    targetClasses.add(element.eClass());
  }

  private void walk(Study study) {
    Deque<EObject> open = new ArrayDeque<>();
    open.push(study);
    while (!open.isEmpty()) {
      EObject element = open.pop();
      if (targets.contains(element)) {
        continue;
      }
      for (EReference reference : references.computeIfAbsent(element.eClass(), this::matching)) {
        look(element, reference);
      }
      for (EReference branch : branches.computeIfAbsent(element.eClass(), this::promising)) {
        Object value = element.eGet(branch, false);
        if (value instanceof List<?> list) {
          list.forEach(each -> open.push((EObject) each));
        } else if (value != null) {
          open.push((EObject) value);
        }
      }
    }
  }

  private void look(EObject holder, EReference reference) {
    Object value = holder.eGet(reference, false);
    if (value instanceof List<?> list) {
      for (Object each : list) {
        if (targets.contains(each)) {
          found.add(new Incoming(holder, reference, (EObject) each));
        }
      }
    } else if (value != null && targets.contains(value)) {
      found.add(new Incoming(holder, reference, (EObject) value));
    }
  }

  /** Cross references of a class that could lead to a target. */
  private List<EReference> matching(EClass type) {
    return type.getEAllReferences().stream().filter(reference -> !reference.isContainment()
        && targetClasses.stream().anyMatch(reference.getEReferenceType()::isSuperTypeOf)).toList();
  }

  /** Containments of a class below which such a reference could be. */
  private List<EReference> promising(EClass type) {
    return type.getEAllContainments().stream().filter(branch -> reaches(branch, new HashSet<>())).toList();
  }

  private boolean reaches(EReference branch, Set<EClass> seen) {
    for (EClassifier classifier : StudyPackage.eINSTANCE.getEClassifiers()) {
      if (classifier instanceof EClass type && branch.getEReferenceType().isSuperTypeOf(type) && seen.add(type)
          && (!matching(type).isEmpty()
              || type.getEAllContainments().stream().anyMatch(below -> reaches(below, seen)))) {
        return true;
      }
    }
    return false;
  }
}
