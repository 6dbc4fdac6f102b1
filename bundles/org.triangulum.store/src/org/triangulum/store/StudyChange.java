// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.Set;

/**
 * What a transaction touched.
 *
 * @param sequence its number in the journal
 * @param label what was done
 * @param touched identifiers of the elements changed, added or removed
 */
public record StudyChange(long sequence, String label, Set<String> touched) {
  public StudyChange {
    touched = Set.copyOf(touched);
  }
}
