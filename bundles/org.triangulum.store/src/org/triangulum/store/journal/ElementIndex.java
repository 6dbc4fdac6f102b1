// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/** The elements of a study by identifier. Made when first needed: opening and changing a large study need it not. */
public final class ElementIndex {
  private Study study;
  private Map<String, StudyElement> byId;

  public ElementIndex(Study study) {
    this.study = study;
  }

  /** The element of that identifier, or null. */
  public StudyElement get(String id) {
    return map().get(id);
  }

  /** The study; null until its creation has been replayed. */
  public Study study() {
    return study;
  }

  void setStudy(Study study) {
    this.study = study;
  }

  boolean isBuilt() {
    return byId != null;
  }

  /** Forgets everything; it is looked up again when needed. */
  void clear() {
    byId = null;
  }

  /**
   * Adds an element.
   *
   * @throws IllegalArgumentException when another one has its identifier
   */
  void add(StudyElement element) {
    StudyElement other = map().putIfAbsent(element.getId(), element);
    if (other != null && other != element) {
      throw new IllegalArgumentException("Two elements have the identifier " + element.getId() + ": "
          + describe(other) + " and " + describe(element));
    }
  }

  /** Removes an element and all it contains. */
  void removeTree(EObject root) {
    if (byId != null) {
      byId.remove(((StudyElement) root).getId());
      root.eAllContents().forEachRemaining(each -> byId.remove(((StudyElement) each).getId()));
    }
  }

  private Map<String, StudyElement> map() {
    if (byId == null) {
      byId = new HashMap<>();
      if (study != null) {
        byId.put(study.getId(), study);
        Iterator<EObject> all = EcoreUtil.getAllContents(study, false);
        while (all.hasNext()) {
          StudyElement element = (StudyElement) all.next();
          if (element.getId() != null) {
            add(element);
          }
        }
      }
    }
    return byId;
  }

  static String describe(EObject element) {
    Object key = element.eClass().getEStructuralFeature("key") == null ? null
        : element.eGet(element.eClass().getEStructuralFeature("key"));
    return element.eClass().getName() + (key == null ? "" : " " + key);
  }
}
