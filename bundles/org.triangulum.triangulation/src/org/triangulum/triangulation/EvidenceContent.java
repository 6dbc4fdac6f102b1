// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.ParticipantGroup;

/**
 * What a target of a reference says now, whoever refers to it: a link, a position of a source, a joint display.
 *
 * @param kind what it is
 * @param group whose evidence it is by itself; empty where the model does not say
 * @param text the quote as displayed, or one sentence that states the number with its base
 * @param attribution rendered from the model; empty for numbers
 * @param passage where the words stand; empty for numbers
 * @param result the number with its run; empty for words
 * @param state whether it still is what it was
 * @param stateReason why it is stale or gone; empty when fresh
 */
public record EvidenceContent(EvidenceKind kind, Optional<ParticipantGroup> group, String text, String attribution,
    Optional<Passage> passage, Optional<ResultReference> result, EvidenceState state, String stateReason) {

  /** Fresh words. */
  static EvidenceContent words(EvidenceKind kind, ParticipantGroup group, String text, String attribution,
      Passage passage) {
    return new EvidenceContent(kind, Optional.ofNullable(group), ElementLabel.orEmpty(text), attribution,
        Optional.ofNullable(passage), Optional.empty(), EvidenceState.FRESH, "");
  }

  /** A fresh number. */
  static EvidenceContent number(EvidenceKind kind, ParticipantGroup group, String text, ResultReference result) {
    return new EvidenceContent(kind, Optional.ofNullable(group), text, "", Optional.empty(),
        Optional.ofNullable(result), EvidenceState.FRESH, "");
  }

  /** Nothing any more. */
  static EvidenceContent gone(EvidenceKind kind, String text, String reason) {
    return new EvidenceContent(kind, Optional.empty(), ElementLabel.orEmpty(text), "", Optional.empty(),
        Optional.empty(), EvidenceState.GONE, reason);
  }

  /** The same, stale or gone for a reason; a reason already there is kept. */
  EvidenceContent as(EvidenceState newState, String reason) {
    return state != EvidenceState.FRESH ? this
        : new EvidenceContent(kind, group, text, attribution, passage, result, newState, reason);
  }
}
