// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.Objects;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.model.study.SpeakerRole;

/**
 * What becomes of a name that begins lines of a transcript. A name without a choice is no speaker.
 *
 * @param name as it stands in the text
 * @param speaker what the speaker is called in the study: the same name, a better one, or that of another choice, with
 *     whom the speaker is merged
 * @param role what the speaker is
 * @param participant key or label of the participant who speaks; empty for none
 */
public record SpeakerChoice(String name, String speaker, SpeakerRole role, String participant) {
  public SpeakerChoice {
    Objects.requireNonNull(role, "role");
    participant = Objects.requireNonNullElse(participant, "");
    if (name.isBlank() || speaker.isBlank()) {
      throw new IllegalArgumentException("A speaker must have a name");
    }
  }

  /** The candidate as it is, without a participant. */
  public static SpeakerChoice of(SpeakerCandidate candidate) {
    return new SpeakerChoice(candidate.name(), candidate.name(), candidate.part(), "");
  }

  /** The same under another name, or merged with the speaker of that name. */
  public SpeakerChoice called(String other) {
    return new SpeakerChoice(name, other, role, participant);
  }

  /** The same in another role. */
  public SpeakerChoice as(SpeakerRole other) {
    return new SpeakerChoice(name, speaker, other, participant);
  }

  /** The same person, said to be a participant. */
  public SpeakerChoice by(String key) {
    return new SpeakerChoice(name, speaker, role, key);
  }
}
