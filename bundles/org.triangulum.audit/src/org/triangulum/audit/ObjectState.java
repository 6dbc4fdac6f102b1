// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyPackage.Literals;
import org.triangulum.store.json.ElementJson;
import org.triangulum.store.json.ReferenceNames;

/** What an element says itself, with what is in it: changes whenever somebody changes the element. */
final class ObjectState {
  /** Sign-offs and comments refer to elements and are no part of them; turns follow from the text. */
  private static final Set<EStructuralFeature> LEFT_OUT = Set.of(Literals.DOCUMENT__TURNS, Literals.SIGN_OFF__PARTS);

  private ObjectState() {}

  /** The state as text; of a study only its identifier, as everything changes it. */
  static String of(StudyElement element) {
    return element instanceof Study ? ElementLabel.orEmpty(element.getId())
        : new ElementJson(new Ids(), f -> !LEFT_OUT.contains(f)).write(element, element.eClass()).toString();
  }

  private static final class Ids implements ReferenceNames {
    @Override
    public String name(EObject holder, EReference reference, EObject target) {
      return ElementLabel.orEmpty(((StudyElement) target).getId());
    }

    @Override
    public EObject resolve(EObject holder, EReference reference, String name) {
      throw new UnsupportedOperationException("Elements are only written here");
    }
  }
}
