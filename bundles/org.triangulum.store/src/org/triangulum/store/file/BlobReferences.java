// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.file;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.triangulum.model.study.StudyPackage;

/** Knows which attributes of the model hold the address of a blob. */
final class BlobReferences {
  static final List<EAttribute> ATTRIBUTES = List.of(
      StudyPackage.Literals.DOCUMENT__TEXT,
      StudyPackage.Literals.DOCUMENT__ORIGINAL,
      StudyPackage.Literals.COLUMN__VALUES,
      StudyPackage.Literals.ANALYSIS_RUN__RESULT,
      StudyPackage.Literals.JOINT_VERSION__CONTENT);

  private BlobReferences() {}

  /** Gives each address that an element holds itself. */
  static void of(EObject element, Consumer<String> address) {
    for (EAttribute attribute : ATTRIBUTES) {
      if (attribute.getEContainingClass() == element.eClass() && element.eGet(attribute) instanceof String hash
          && !hash.isEmpty()) {
        address.accept(hash);
      }
    }
  }
}
