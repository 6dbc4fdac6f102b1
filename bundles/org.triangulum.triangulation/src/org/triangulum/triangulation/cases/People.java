// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import java.util.List;
import java.util.Objects;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseMember;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.StudyElement;

/** The people behind an element. */
public final class People {
  private People() {}

  /** A participant alone, the members of a case; nobody for anything else. */
  public static List<Participant> of(StudyElement element) {
    if (element instanceof Participant participant) {
      return List.of(participant);
    }
    return element instanceof Case of ? of.getMembers().stream().map(CaseMember::getParticipant)
        .filter(Objects::nonNull).distinct().toList() : List.of();
  }
}
