// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;

/**
 * Identifiers computed from what elements are, so that reading the same folder twice gives the same study: from kind
 * and key where there is a key, else from the content. They are name-based UUIDs (RFC 4122, version 3).
 */
final class DerivedIds {
  private static final String SPACE = "urn:triangulum:study-folder:1:";

  private final Map<StudyElement, String> names = new IdentityHashMap<>();
  private final Map<StudyElement, String> ids = new IdentityHashMap<>();

  /** Computes the identifiers of all elements of a study; those they have play no part. */
  DerivedIds(Study study) {
    Map<String, Integer> used = new HashMap<>();
    number(study, used);
    study.eAllContents().forEachRemaining(e -> number((StudyElement) e, used));
  }

  /** The computed identifier of an element of the study. */
  String of(StudyElement element) {
    return ids.get(element);
  }

  /** Equal elements, such as the same span coded twice, differ in their number. */
  private void number(StudyElement element, Map<String, Integer> used) {
    String name = name(element);
    int number = used.merge(name, 1, Integer::sum);
    ids.put(element, uuid(number == 1 ? name : name + "#" + number));
  }

  private String name(StudyElement element) {
    String known = names.get(element);
    if (known != null) {
      return known;
    }
    String kind = FieldText.kind(element.eClass()) + ":";
    if (element instanceof KeyedElement keyed && keyed.getKey() != null) {
      KeyedElement owner = Names.owner(keyed);
      known = kind + (owner == null ? "" : name(owner) + "/") + keyed.getKey();
    } else {
      // Rows may refer to each other in a circle; the place where the walk comes back is left out.
      names.put(element, "");
      known = kind + uuid(content(element));
    }
    names.put(element, known);
    return known;
  }

  private String content(StudyElement element) {
    StringBuilder content = new StringBuilder();
    if (element.eContainer() instanceof StudyElement container) {
      content.append(name(container));
    }
    for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
      if (feature == Literals.STUDY_ELEMENT__ID || !element.eIsSet(feature) || "".equals(element.eGet(feature))
          || feature instanceof EReference reference && reference.isContainment()) {
        continue;
      }
      content.append('\n').append(feature.getName()).append('=');
      Object value = element.eGet(feature);
      for (Object each : value instanceof List<?> list ? list : List.of(value)) {
        String text = each instanceof EObject target ? name((StudyElement) target) : FieldText.write(each);
        content.append(text).append(';');
      }
    }
    return content.toString();
  }

  private static String uuid(String name) {
    return UUID.nameUUIDFromBytes((SPACE + name).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
