// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import org.triangulum.model.study.StudyElement;

/**
 * Resolves one kind of target: what it says now, and what of it must stay the same for a link to be fresh.
 *
 * @param <T> class of the targets
 */
interface EvidenceSource<T extends StudyElement> {

  /** What the target says at a place; never null, also when it is damaged. */
  EvidenceContent content(T target, String place);

  /** Text that changes exactly when the evidence changes; its hash is the fingerprint kept in a link. */
  String substance(T target, String place);
}
