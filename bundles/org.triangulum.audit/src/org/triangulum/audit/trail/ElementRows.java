// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;

/** Elements of one class as rows: all they say themselves, what they refer to by kind and key, what they belong to. */
final class ElementRows {
  private ElementRows() {}

  /** Names of the columns. */
  static List<String> header(EClass type) {
    List<String> header = new ArrayList<>(List.of("of"));
    features(type).forEach(f -> header.add(f.getName()));
    return header;
  }

  /** An element as a row. */
  static List<String> row(StudyElement element) {
    List<String> row = new ArrayList<>();
    row.add(element.eContainer() instanceof StudyElement owner && !(owner instanceof Study) ? ElementLabel.line(owner)
        : "");
    features(element.eClass()).forEach(f -> row.add(text(element.eGet(f))));
    return row;
  }

  /** The identifier comes last: people read the rest first. */
  private static List<EStructuralFeature> features(EClass type) {
    List<EStructuralFeature> features = new ArrayList<>(type.getEAllStructuralFeatures().stream()
        .filter(f -> !(f instanceof EReference reference && reference.isContainment())).toList());
    features.sort((a, b) -> Boolean.compare(a.getName().equals("id"), b.getName().equals("id")));
    return features;
  }

  private static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(ElementRows::text).collect(Collectors.joining("; "));
    }
    if (value instanceof StudyElement element) {
      return ElementLabel.of(element).kind() + ":" + ElementLabel.of(element).key();
    }
    return value instanceof Enumerator choice ? choice.getLiteral() : value.toString();
  }
}
