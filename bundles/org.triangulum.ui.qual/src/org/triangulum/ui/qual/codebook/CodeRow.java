// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import org.triangulum.model.study.Code;
import org.triangulum.model.study.Codebook;
import org.triangulum.model.study.KeyedElement;
import org.triangulum.ui.table.Outline.Fold;

/**
 * A row of the tree of codes.
 *
 * @param element a codebook or a code
 * @param level how deep it stands, from 0
 * @param fold whether codes stand below it, and whether they are shown
 * @param segments codings of it; with those below it while these are hidden
 * @param participants people it was found with, likewise
 */
record CodeRow(KeyedElement element, int level, Fold fold, int segments, int participants) {

  /** The code; null in the row of a codebook. */
  Code code() {
    return element instanceof Code code ? code : null;
  }

  /** The codebook; null in the row of a code. */
  Codebook book() {
    return element instanceof Codebook book ? book : null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeRow row && row.element == element;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(element);
  }
}
