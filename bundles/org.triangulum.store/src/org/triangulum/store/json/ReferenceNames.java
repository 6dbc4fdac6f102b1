// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.json;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** How references between elements are named in JSON: by UUID in the journal, by key in a study folder. */
public interface ReferenceNames {

  /**
   * The name under which a reference is written.
   *
   * @param holder the element that refers
   * @param reference the reference it refers by
   * @param target what is referred to
   */
  String name(EObject holder, EReference reference, EObject target);

  /**
   * The element a name stands for.
   *
   * @return null when there is none (yet): the reader asks again when everything has been read
   */
  EObject resolve(EObject holder, EReference reference, String name);
}
