// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.thread;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.Optional;
import org.triangulum.model.study.Code;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.model.study.Strand;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.StudyView;

/** Which component of a study an element lies in: a group seen through one strand. */
final class Components {
  private final StudyView view;

  Components(StudyView view) {
    this.view = view;
  }

  /** The component in words; empty for what lies across all. */
  String of(StudyElement element) {
    String group = group(element).map(Components::name).orElse("");
    String strand = strand(element).map(Strand::getLiteral).orElse("");
    return group.isEmpty() || strand.isEmpty() ? group + strand : group + ", " + strand;
  }

  /** Whose an element is. */
  Optional<ParticipantGroup> group(StudyElement element) {
    if (element instanceof Finding finding) {
      return Optional.ofNullable(finding.getSection());
    }
    if (element instanceof Code code) {
      return Optional.ofNullable(code.getGroup());
    }
    return element instanceof Participant participant ? Optional.ofNullable(participant.getGroup())
        : view.content(element, "").group();
  }

  /** The strand of an element; a theme is of words. */
  Optional<Strand> strand(StudyElement element) {
    return element instanceof Code ? Optional.of(Strand.QUALITATIVE)
        : Optional.ofNullable(view.content(element, "").kind().strand());
  }

  private static String name(ParticipantGroup group) {
    return orEmpty(group.getName()).isEmpty() ? orEmpty(group.getKey()) : group.getName();
  }
}
