// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
import org.triangulum.model.study.SpeakerRole;
import org.triangulum.model.study.Turn;

/** Who speaks where in a transcript. Turns are held in order of their start, so each look-up is a binary search. */
public final class Turns {
  private Turns() {}

  /**
   * The index of the turn a position belongs to: the last one that starts at or before it.
   *
   * @param position offset in UTF-16 units
   * @return from 0; -1 where the position stands before the first turn or there are no turns
   */
  public static int indexAt(Document document, int position) {
    List<Turn> turns = document.getTurns();
    int low = 0;
    int high = turns.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (turns.get(middle).getStart() <= position) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The speaker of the turn a position belongs to. */
  public static Optional<Speaker> speakerAt(Document document, int position) {
    int index = indexAt(document, position);
    return index < 0 ? Optional.empty() : Optional.ofNullable(document.getTurns().get(index).getSpeaker());
  }

  /** Where a turn ends: the start of the next one, or the end of the text. */
  public static int end(Document document, int index) {
    List<Turn> turns = document.getTurns();
    return index + 1 < turns.size() ? turns.get(index + 1).getStart() : document.getLength();
  }

  /** What is said from one turn to another: from the first word of the one to the end of the other. */
  public static Span said(Document document, int first, int last) {
    int end = end(document, last);
    return new Span(Math.min(document.getTurns().get(first).getTextStart(), end), end);
  }

  /** Whether an interviewer speaks a turn. */
  public static boolean asks(Document document, int index) {
    Speaker speaker = document.getTurns().get(index).getSpeaker();
    return speaker != null && speaker.getRole() == SpeakerRole.INTERVIEWER;
  }

  static boolean hasInterviewer(Document document) {
    return document.getSpeakers().stream().anyMatch(s -> s.getRole() == SpeakerRole.INTERVIEWER);
  }

  /**
   * The first participant who speaks in a span, so that a passage that begins with the interviewer's question belongs
   * to who answers; in a document without turns its only participant.
   */
  public static Optional<Participant> participantIn(Document document, int start, int end) {
    List<Turn> turns = document.getTurns();
    if (turns.isEmpty()) {
      return document.getParticipants().size() == 1 ? Optional.of(document.getParticipants().get(0))
          : Optional.empty();
    }
    for (int i = Math.max(0, indexAt(document, start)); i < turns.size(); i++) {
      Turn turn = turns.get(i);
      if (turn.getStart() > start && turn.getStart() >= end) {
        break;
      }
      if (turn.getSpeaker() != null && turn.getSpeaker().getParticipant() != null) {
        return Optional.of(turn.getSpeaker().getParticipant());
      }
    }
    return Optional.empty();
  }

  /** The group of a span: of the first participant who speaks in it, else of the document. */
  public static Optional<ParticipantGroup> groupIn(Document document, int start, int end) {
    return participantIn(document, start, end).map(Participant::getGroup)
        .or(() -> Optional.ofNullable(document.getGroup()));
  }
}
