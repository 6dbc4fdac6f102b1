// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.triangulum.exchange.Problems;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.store.Blobs;
import org.triangulum.store.Utf8;

/** Finds what a study folder cannot hold, so that everything that is exported can be imported. */
final class ExportCheck {
  private final Study study;
  private final Blobs blobs;
  private final Problems problems = new Problems();
  private final Map<Object, StudyElement> keys = new HashMap<>();
  private final Map<String, StudyElement> ids = new HashMap<>();

  ExportCheck(Study study, Blobs blobs) {
    this.study = study;
    this.blobs = blobs;
  }

  /** Everything that stands in the way, by the file it would stand in. */
  Problems check() {
    check(study);
    study.eAllContents().forEachRemaining(e -> check((StudyElement) e));
    return problems;
  }

  private void check(StudyElement element) {
    if (element instanceof KeyedElement keyed) {
      checkKey(keyed);
    }
    if (element.getId() != null) {
      StudyElement same = ids.putIfAbsent(element.getId(), element);
      if (same != null) {
        problem(element, "the identifier " + element.getId() + " is also that of " + described(same));
      }
    }
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (!element.eIsSet(feature)) {
        if (FolderRules.REQUIRED.contains(feature)) {
          problem(element, feature.getName() + " is missing");
        }
      } else if (FolderRules.CONTENT.contains(feature)) {
        if (!blobs.contains((String) element.eGet(feature))) {
          problem(element, "its " + feature.getName() + " is not in the study's file");
        }
      } else if (feature instanceof EAttribute attribute) {
        checkValue(element, attribute);
      } else if (!((EReference) feature).isContainment()) {
        checkTargets(element, feature);
      }
    }
    if (element instanceof Column column && column.getValues() == null) {
      problem(element, "the column has no values");
    }
    if (element instanceof Document document && document.getText() != null && blobs.contains(document.getText())
        && blobs.getText(document.getText()).indexOf('\r') >= 0) {
      problem(element, "its text holds carriage returns, which would move all positions in it");
    }
  }

  private void checkKey(KeyedElement element) {
    String cause = Staging.keyProblem(element.getKey());
    if (cause != null) {
      problem(element, cause);
      return;
    }
    StudyElement owner = Names.owner(element);
    StudyElement same = keys.putIfAbsent(List.of(element.eClass(), owner == null ? study : owner, element.getKey()),
        element);
    if (same != null) {
      problem(element, "another " + FieldText.kind(element.eClass()) + " has the same key");
    }
  }

  private void checkValue(StudyElement element, EAttribute attribute) {
    Object value = element.eGet(attribute);
    try {
      if (value instanceof String text && !text.isEmpty()) {
        Utf8.check(text);
        if (text.indexOf('\0') >= 0) {
          throw new IllegalArgumentException("the text holds a NUL character");
        }
        FieldText.read(attribute, text);
      } else if (value instanceof Double number && !Double.isFinite(number)) {
        throw new IllegalArgumentException(number + " is no number");
      }
    } catch (IllegalArgumentException e) {
      problem(element, attribute.getName() + ": " + e.getMessage());
    }
  }

  private void checkTargets(StudyElement element, EStructuralFeature feature) {
    Object value = element.eGet(feature);
    for (Object target : value instanceof List<?> list ? list : List.of(value)) {
      if (EcoreUtil.getRootContainer((EObject) target) != study) {
        problem(element, feature.getName() + ": refers to " + described((StudyElement) target)
            + ", which is not in the study");
      }
    }
  }

  private void problem(StudyElement element, String cause) {
    problems.add(FolderRules.fileOf(element.eClass()), 0, described(element) + ": " + cause);
  }

  private static String described(StudyElement element) {
    String kind = FieldText.kind(element.eClass()).replace('-', ' ');
    if (element instanceof KeyedElement keyed) {
      return kind + " \"" + keyed.getKey() + "\"";
    }
    return element.eContainer() instanceof KeyedElement owner && !(owner instanceof Study)
        ? kind + " of " + described(owner) : kind + " " + element.getId();
  }
}
