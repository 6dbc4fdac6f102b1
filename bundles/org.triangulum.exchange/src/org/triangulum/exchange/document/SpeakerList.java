// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.coding.SpeakerCandidate;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.SpeakerRole;

/**
 * Speakers as a person writes them in one field: {@code NAME=SPEAKER/ROLE@PARTICIPANT; …}. All but the name may be left
 * out; {@code none} is a text without speakers.
 */
final class SpeakerList {
  private static final Pattern SPEAKER = Pattern.compile("([^=/@]+)(?:=([^/@]+))?(?:/([^@]+))?(?:@(.+))?");

  private final List<Named> speakers;

  private record Named(String name, String speaker, Optional<SpeakerRole> role, Optional<String> participant) {}

  private SpeakerList(List<Named> speakers) {
    this.speakers = speakers;
  }

  /**
   * Reads the field.
   *
   * @throws IllegalArgumentException saying which part is wrong
   */
  static SpeakerList parse(String field) {
    List<Named> speakers = new ArrayList<>();
    for (String part : field.equals("none") ? new String[0] : field.split(";")) {
      if (part.isBlank()) {
        continue;
      }
      Matcher matcher = SPEAKER.matcher(part.strip());
      if (!matcher.matches()) {
        throw new IllegalArgumentException("speakers: \"" + part.strip()
            + "\" is not written NAME=SPEAKER/ROLE@PARTICIPANT");
      }
      String name = matcher.group(1).strip();
      speakers.add(new Named(name, matcher.group(2) == null ? name : matcher.group(2).strip(),
          Optional.ofNullable(matcher.group(3)).map(String::strip).map(SpeakerList::role),
          Optional.ofNullable(matcher.group(4)).map(String::strip)));
    }
    return new SpeakerList(speakers);
  }

  private static SpeakerRole role(String text) {
    SpeakerRole role = SpeakerRole.get(text);
    if (role == null) {
      throw new IllegalArgumentException("speakers: \"" + text + "\" is none of "
          + String.join(", ", Arrays.stream(SpeakerRole.values()).map(SpeakerRole::getLiteral).toList()));
    }
    return role;
  }

  /** The choices; where no participant is written, the one of the study who has that name. */
  List<SpeakerChoice> choices(StudyNames names) {
    return speakers.stream().map(s -> new SpeakerChoice(s.name, s.speaker,
        s.role.orElseGet(() -> SpeakerCandidate.usualPart(s.speaker)),
        s.participant.orElseGet(() -> names.participant(s.speaker).or(() -> names.participant(s.name))
            .map(Participant::getKey).orElse("")))).toList();
  }
}
