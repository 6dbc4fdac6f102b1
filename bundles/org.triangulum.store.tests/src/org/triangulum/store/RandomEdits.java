// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;

/** Edits a study at random in every way that EMF offers, whatever the metamodel holds. */
final class RandomEdits {
  private static final List<String> TEXTS = List.of("", "a", "Größe 研究 😀",
      "\"quoted\"\n\ttab\u0000\u2028", "x".repeat(3000));

  private final Random random;
  private final StudyEditor editor;
  private final Study study;

  RandomEdits(Random random, StudyEditor editor) {
    this.random = random;
    this.editor = editor;
    this.study = editor.study();
  }

  /** Some edits, as one change may hold. */
  void some() {
    for (int i = random.nextInt(8); i >= 0; i--) {
      one();
    }
  }

  private void one() {
    List<EObject> all = all();
    EObject element = all.get(random.nextInt(all.size()));
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> create(element);
      case 3, 4 -> setAttribute(element);
      case 5, 6 -> refer(element, all);
      case 7 -> rearrange(element);
      case 8 -> move(element, all);
      default -> remove(element);
    }
  }

  private List<EObject> all() {
    List<EObject> all = new ArrayList<>(List.of(study));
    study.eAllContents().forEachRemaining(all::add);
    return all;
  }

  private <T> T any(List<T> list) {
    return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
  }

  @SuppressWarnings("unchecked")
  private static EList<EObject> list(EObject owner, EReference reference) {
    return (EList<EObject>) owner.eGet(reference);
  }

  /** Before or after the new element is put in, its attributes are set, and its own children made. */
  private void create(EObject owner) {
    EReference place = any(owner.eClass().getEAllContainments());
    if (place == null) {
      return;
    }
    EObject created = EcoreUtil.create(concrete(place.getEReferenceType()));
    if (random.nextBoolean()) {
      setAttribute(created);
    }
    if (random.nextInt(3) == 0) {
      create(created);
    }
    if (random.nextInt(4) == 0) {
      adopt(created);
    }
    if (place.isMany()) {
      EList<EObject> list = list(owner, place);
      list.add(random.nextInt(list.size() + 1), created);
    } else if (owner.eGet(place) == null || isUnreferenced((EObject) owner.eGet(place))) {
      owner.eSet(place, created);
    } else {
      return;
    }
    setAttribute(created);
    refer(created, all());
  }

  private EClass concrete(EClass type) {
    return type.isAbstract() ? StudyPackage.Literals.FINDING : type;
  }

  /** Takes an element of the study into one that is not yet in it. */
  private void adopt(EObject created) {
    move(created, all());
  }

  private void setAttribute(EObject element) {
    List<EAttribute> attributes = element.eClass().getEAllAttributes().stream()
        .filter(each -> each != StudyPackage.Literals.STUDY_ELEMENT__ID).toList();
    EAttribute attribute = any(attributes);
    if (attribute == null) {
      return;
    }
    if (random.nextInt(5) == 0) {
      element.eUnset(attribute);
    } else {
      element.eSet(attribute, value(attribute));
    }
  }

  private Object value(EAttribute attribute) {
    if (attribute.getEAttributeType() instanceof EEnum literals) {
      return any(literals.getELiterals()).getInstance();
    }
    return switch (attribute.getEAttributeType().getClassifierID()) {
      case EcorePackage.EINT -> random.nextInt();
      case EcorePackage.EDOUBLE -> random.nextInt(3) == 0 ? 0.1 : random.nextGaussian() * 1e-7;
      case EcorePackage.EBOOLEAN -> random.nextBoolean();
      default -> any(TEXTS);
    };
  }

  private void refer(EObject element, List<EObject> all) {
    EReference reference = any(element.eClass().getEAllReferences().stream()
        .filter(each -> !each.isContainment()).toList());
    if (reference == null) {
      return;
    }
    List<EObject> targets = all.stream().filter(reference.getEReferenceType()::isInstance).toList();
    EObject target = any(targets);
    if (!reference.isMany()) {
      element.eSet(reference, random.nextInt(5) == 0 ? null : target);
      return;
    }
    EList<EObject> list = list(element, reference);
    if (target != null && !list.contains(target)) {
      list.add(random.nextInt(list.size() + 1), target);
    }
    if (random.nextInt(3) == 0) {
      List<EObject> more = new ArrayList<>(new HashSet<>(targets));
      more.removeAll(list);
      list.addAll(random.nextInt(list.size() + 1), more.subList(0, Math.min(3, more.size())));
    }
  }

  private void rearrange(EObject element) {
    EReference reference = any(element.eClass().getEAllReferences().stream().filter(EReference::isMany).toList());
    if (reference == null || list(element, reference).isEmpty()) {
      return;
    }
    EList<EObject> list = list(element, reference);
    EObject one = any(list);
    if (reference.isContainment()) {
      list.move(random.nextInt(list.size()), one);
      return;
    }
    Set<EObject> some = new HashSet<>();
    list.stream().filter(each -> random.nextBoolean()).forEach(some::add);
    switch (random.nextInt(6)) {
      case 0 -> list.clear();
      case 1 -> list.removeAll(some);
      case 2 -> list.retainAll(some);
      case 3 -> list.remove(one);
      case 4 -> list.move(random.nextInt(list.size()), one);
      default -> any(all().stream().filter(each -> reference.getEReferenceType().isInstance(each)
          && !list.contains(each)).map(each -> list.set(random.nextInt(list.size()), each)).limit(1).toList());
    }
  }

  private void move(EObject to, List<EObject> all) {
    EReference place = any(to.eClass().getEAllContainments());
    if (place == null) {
      return;
    }
    EObject moved = any(all.stream().filter(each -> place.getEReferenceType().isInstance(each)
        && !EcoreUtil.isAncestor(each, to)).toList());
    if (moved == null || place.isMany() && moved.eContainer() == to) {
      return;
    }
    if (place.isMany()) {
      if (random.nextBoolean()) {
        EcoreUtil.remove(moved);
        setAttribute(moved);
        create(moved);
      }
      if (!EcoreUtil.isAncestor(moved, to) || random.nextBoolean()) {
        EList<EObject> list = list(to, place);
        list.add(random.nextInt(list.size() + 1), moved);
      }
    }
  }

  /** Properly; and now and then in the ways that are fine only while nothing refers to the element. */
  private void remove(EObject element) {
    if (element == study) {
      return;
    }
    if (random.nextInt(8) == 0) {
      EcoreUtil.remove(element);
      setAttribute(element);
    } else if (random.nextInt(20) == 0 && element.eContainmentFeature().isMany()) {
      list(element.eContainer(), element.eContainmentFeature()).clear();
    } else {
      editor.delete((StudyElement) element);
    }
  }

  private boolean isUnreferenced(EObject element) {
    return EcoreUtil.UsageCrossReferencer.find(element, study).isEmpty() && element.eContents().isEmpty();
  }
}
