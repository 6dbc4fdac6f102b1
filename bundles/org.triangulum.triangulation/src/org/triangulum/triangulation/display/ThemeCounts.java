// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.display;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.triangulum.coding.CodeMatrix;
import org.triangulum.coding.CodingTable;
import org.triangulum.coding.Turns;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Study;

/** How often themes were coded, codes below them included, and by how many people. Counts when first asked. */
final class ThemeCounts {
  private final Study study;
  private CodeMatrix matrix;

  /**
   * A count.
   *
   * @param segments coded passages
   * @param participants who spoke in them
   */
  record Count(int segments, int participants) {
    /** In words. */
    String text() {
      return segments + (segments == 1 ? " segment, " : " segments, ") + participants
          + (participants == 1 ? " participant" : " participants");
    }
  }

  ThemeCounts(Study study) {
    this.study = study;
  }

  /** Counts of a theme, in one group or in all. */
  Count of(Code code, Optional<ParticipantGroup> group) {
    return group.map(g -> new Count(matrix().segments(code, g), matrix().participants(code, g)))
        .orElseGet(() -> new Count(matrix().segments(code), matrix().participants(code)));
  }

  /** Counts of a theme among some people. */
  Count of(Code code, Predicate<Participant> who) {
    Set<Participant> people = new HashSet<>();
    int segments = 0;
    for (Coding coding : codings(code)) {
      Optional<Participant> speaker = speaker(coding).filter(who);
      if (speaker.isPresent()) {
        people.add(speaker.get());
        segments++;
      }
    }
    return new Count(segments, people.size());
  }

  /** The codings of a theme and of the codes below it. */
  List<Coding> codings(Code code) {
    Set<Code> family = new HashSet<>(Set.of(code));
    code.eAllContents().forEachRemaining(below -> family.add((Code) below));
    return study.getCodings().stream().filter(c -> family.contains(c.getCode())).toList();
  }

  static Optional<Participant> speaker(Coding coding) {
    return coding.getDocument() == null ? Optional.empty()
        : Turns.participantIn(coding.getDocument(), coding.getStart(), coding.getEnd());
  }

  private CodeMatrix matrix() {
    if (matrix == null) {
      matrix = CodeMatrix.of(CodingTable.of(study), true);
    }
    return matrix;
  }
}
