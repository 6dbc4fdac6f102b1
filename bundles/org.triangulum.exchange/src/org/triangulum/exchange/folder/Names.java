// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.triangulum.analysis.Nearest;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage;
import org.triangulum.model.study.StudyPackage.Literals;

/**
 * How elements are named in references: by key; within another element by key or {@code OWNER/KEY}; by identifier; and
 * where several kinds can be meant with {@code kind:} in front.
 */
final class Names {
  private static final Map<String, EClass> KINDS = kinds();

  private final Map<EClass, Map<String, List<StudyElement>>> spellings = new HashMap<>();
  /** Keyed elements inside another keyed element, with that. */
  private final Map<StudyElement, KeyedElement> owners = new IdentityHashMap<>();

  /** Registers all elements of a study by key, and by identifier where they have one. */
  Names(Study study) {
    add(study);
    study.eAllContents().forEachRemaining(e -> add((StudyElement) e));
  }

  /** Registers an element, placed or not. */
  void add(StudyElement element) {
    if (element.getId() != null) {
      spell(element, element.getId());
    }
    if (element instanceof KeyedElement keyed && keyed.getKey() != null) {
      spell(element, keyed.getKey());
      KeyedElement owner = owner(keyed);
      if (owner != null && owner.getKey() != null) {
        owners.put(element, owner);
        spell(element, owner.getKey() + "/" + keyed.getKey());
      }
    }
  }

  private void spell(StudyElement element, String name) {
    List<StudyElement> same = spellings.computeIfAbsent(element.eClass(), c -> new HashMap<>())
        .computeIfAbsent(name, n -> new ArrayList<>(1));
    if (!same.contains(element)) {
      same.add(element);
    }
  }

  /** Whether keys of what a containment holds are unique in the container only, not in the whole study. */
  static boolean within(EReference slot) {
    boolean ofStudy = slot.getEReferenceType() == Literals.CODE || slot.getEReferenceType() == Literals.SETTING;
    return !ofStudy && slot.getEContainingClass() != Literals.STUDY
        && Literals.KEYED_ELEMENT.isSuperTypeOf(slot.getEContainingClass());
  }

  /** What an element's key is unique in, when that is not the whole study. */
  static KeyedElement owner(KeyedElement element) {
    return element.eContainmentFeature() != null && within(element.eContainmentFeature())
        ? (KeyedElement) element.eContainer() : null;
  }

  /**
   * The element a name stands for.
   *
   * @throws IllegalArgumentException saying why it stands for none, or for several
   */
  StudyElement resolve(StudyElement holder, EReference reference, String name) {
    EClass type = reference.getEReferenceType();
    String rest = name;
    if (type.isAbstract()) {
      int colon = name.indexOf(':');
      type = colon < 0 ? null : KINDS.get(name.substring(0, colon).strip());
      if (type == null) {
        throw new IllegalArgumentException("\"" + name + "\" does not begin with a kind and a colon, such as quote:; "
            + (colon < 0 ? "kinds are " + String.join(", ", KINDS.keySet())
                : "the kind is unknown" + Nearest.hint(name.substring(0, colon), KINDS.keySet())));
      }
      rest = name.substring(colon + 1).strip();
    }
    List<StudyElement> found = lookUp(holder, type, rest);
    if (found.size() == 1) {
      return found.get(0);
    }
    String kind = FieldText.kind(type).replace('-', ' ');
    if (found.isEmpty()) {
      throw new IllegalArgumentException("there is no " + kind + " \"" + rest + "\"" + Nearest.hint(rest, keys(type)));
    }
    throw new IllegalArgumentException("\"" + rest + "\" names " + found.size() + " elements of kind " + kind
        + found.stream().map(e -> qualified(e)).collect(Collectors.joining(", ", ": ", "")));
  }

  private List<StudyElement> lookUp(StudyElement holder, EClass type, String name) {
    List<StudyElement> found = spellings.getOrDefault(type, Map.of()).getOrDefault(name, List.of());
    if (found.size() > 1) {
      EObject scope = scope(holder);
      List<StudyElement> near = found.stream().filter(e -> owners.get(e) == scope).toList();
      return near.isEmpty() ? found : near;
    }
    return found;
  }

  /** Where a bare key is looked up first: the outermost element that holds the reference, or a column's instrument. */
  private static EObject scope(StudyElement holder) {
    if (holder instanceof Column && holder.eContainer() instanceof Dataset dataset
        && dataset.getAdministration() != null) {
      return dataset.getAdministration().getInstrument();
    }
    EObject scope = holder;
    while (scope.eContainer() != null && !(scope.eContainer() instanceof Study)) {
      scope = scope.eContainer();
    }
    return scope;
  }

  private Set<String> keys(EClass type) {
    Set<String> keys = new TreeSet<>();
    spellings.getOrDefault(type, Map.of()).forEach((name, elements) -> elements.forEach(e -> {
      if (e instanceof KeyedElement keyed) {
        keys.add(keyed.getKey() == null ? name : keyed.getKey());
      }
    }));
    return keys;
  }

  private String qualified(StudyElement element) {
    String key = ((KeyedElement) element).getKey();
    return owners.containsKey(element) ? owners.get(element).getKey() + "/" + key : key;
  }

  /** The shortest name of an element that {@link #resolve} takes back. */
  String name(StudyElement holder, EReference reference, StudyElement target) {
    String prefix = reference.getEReferenceType().isAbstract() ? FieldText.kind(target.eClass()) + ":" : "";
    if (target instanceof KeyedElement keyed && keyed.getKey() != null) {
      KeyedElement owner = owners.get(target);
      if ((owner == null || owner == scope(holder)) && names(holder, target, keyed.getKey())) {
        return prefix + keyed.getKey();
      }
      if (owner != null && names(holder, target, owner.getKey() + "/" + keyed.getKey())) {
        return prefix + owner.getKey() + "/" + keyed.getKey();
      }
    }
    return prefix + target.getId();
  }

  private boolean names(StudyElement holder, StudyElement target, String name) {
    List<StudyElement> found = lookUp(holder, target.eClass(), name);
    return found.size() == 1 && found.get(0) == target;
  }

  private static Map<String, EClass> kinds() {
    Map<String, EClass> kinds = new TreeMap<>();
    for (EClassifier each : StudyPackage.eINSTANCE.getEClassifiers()) {
      if (each instanceof EClass type && !type.isAbstract() && Literals.STUDY_ELEMENT.isSuperTypeOf(type)) {
        kinds.put(FieldText.kind(type), type);
      }
    }
    return kinds;
  }
}
