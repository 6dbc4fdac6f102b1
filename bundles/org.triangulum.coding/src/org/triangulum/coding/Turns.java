// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Document;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Speaker;
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

  /** The group of who speaks at a position: the speaker's, where the speaker is a known participant, else the document's. */
  public static Optional<ParticipantGroup> groupAt(Document document, int position) {
    return speakerAt(document, position).map(Speaker::getParticipant).map(p -> p.getGroup())
        .or(() -> Optional.ofNullable(document.getGroup()));
  }
}
