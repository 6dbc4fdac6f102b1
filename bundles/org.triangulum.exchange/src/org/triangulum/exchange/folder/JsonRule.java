// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.folder;

import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * What JSON of a study folder holds: elements with all they contain, members named as the features are.
 *
 * @param place file, or folder with one file an element named by its key
 * @param slot the containment of the study that holds the elements; null for the study itself
 * @param apart features that stand elsewhere or follow from others, of the element or of what it contains
 * @param always features written also where they have their default, since leaving them out means to find them out
 */
record JsonRule(String place, EReference slot, EClass type, Set<EStructuralFeature> apart,
    List<EStructuralFeature> always) {

  /** Whether each element has a file of its own. */
  boolean folder() {
    return !place.endsWith(".json");
  }
}
