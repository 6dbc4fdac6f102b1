// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Optional;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.StudyElement;

/**
 * A link with what it leads to, ready to show: never null, never silent about what is stale or gone.
 *
 * @param finding the finding the link belongs to
 * @param link the link
 * @param kind what the evidence is
 * @param group whose evidence it is; empty where nobody said
 * @param role what it does to the finding
 * @param target the linked element; empty when it is gone
 * @param text the quote as displayed, or one sentence that states the number with its base
 * @param attribution rendered from the model, for example {@code Social worker, Access unit}; empty for numbers
 * @param passage where the words stand; empty for numbers
 * @param result the number with its run; empty for words
 * @param state whether it still is what was linked
 * @param stateReason why it is stale or gone; empty when fresh
 */
public record ResolvedEvidence(Finding finding, EvidenceLink link, EvidenceKind kind, Optional<ParticipantGroup> group,
    EvidenceRole role, Optional<StudyElement> target, String text, String attribution, Optional<Passage> passage,
    Optional<ResultReference> result, EvidenceState state, String stateReason) {

  /** What the target says, whoever refers to it. */
  public EvidenceContent content() {
    return new EvidenceContent(kind, group, text, attribution, passage, result, state, stateReason);
  }
}
