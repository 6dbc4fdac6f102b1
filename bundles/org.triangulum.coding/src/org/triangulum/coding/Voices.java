// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;

/** Who speaks in each coding, as one number for participant and group. Turns are looked at only where they must. */
final class Voices {
  private static final int UNKNOWN = -2;
  private static final int SEVERAL = -3;

  private final Map<ParticipantGroup, Integer> groupNumbers = new IdentityHashMap<>();
  private final Map<Participant, Integer> participantNumbers = new IdentityHashMap<>();
  private final List<Participant> participants;
  private final List<Document> documents;
  private final int[] ofDocument;
  private final int groupBits;

  Voices(List<ParticipantGroup> groups, List<Participant> participants, List<Document> documents) {
    this.participants = participants;
    this.documents = documents;
    groups.forEach(g -> groupNumbers.put(g, groupNumbers.size()));
    participants.forEach(p -> participantNumbers.put(p, participantNumbers.size()));
    groupBits = Integer.SIZE - Integer.numberOfLeadingZeros(groups.size());
    ofDocument = new int[documents.size()];
    Arrays.fill(ofDocument, UNKNOWN);
  }

  /** The voice of a coding. */
  int in(int document, Coding coding) {
    int voice = ofDocument[document];
    if (voice == UNKNOWN) {
      voice = of(documents.get(document));
      ofDocument[document] = voice;
    }
    return voice != SEVERAL ? voice
        : voice(Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd()).orElse(null),
            coding.getDocument());
  }

  int participant(int voice) {
    return (voice >>> groupBits) - 1;
  }

  int group(int voice) {
    return voice & (1 << groupBits) - 1;
  }

  private int of(Document document) {
    Participant only = null;
    if (document.getTurns().isEmpty()) {
      only = document.getParticipants().size() == 1 ? document.getParticipants().get(0) : null;
    } else {
      for (Speaker speaker : document.getSpeakers()) {
        Participant participant = speaker.getParticipant();
        if (only != null && participant != null && participant != only) {
          return SEVERAL;
        }
        only = participant == null ? only : participant;
      }
    }
    return voice(only, document);
  }

  private int voice(Participant participant, Document document) {
    Integer number = participantNumbers.get(participant);
    ParticipantGroup group = participant != null && participant.getGroup() != null ? participant.getGroup()
        : document.getGroup();
    return (number == null ? 0 : number + 1) << groupBits | groupNumbers.getOrDefault(group, groupNumbers.size());
  }
}
