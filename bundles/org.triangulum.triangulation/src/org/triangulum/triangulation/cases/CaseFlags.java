// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Case;
import org.triangulum.model.study.CaseFlag;
import org.triangulum.model.study.FlagDecision;
import org.triangulum.model.study.Participant;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.StudyFactory;
import org.triangulum.store.StudyEditor;

/** Keeps what people decide about deviant cases; each call is one undoable transaction. */
public final class CaseFlags {
  private final StudyEditor editor;
  private final Optional<Researcher> author;
  private final Clock clock;

  /** Decisions of one person. */
  public CaseFlags(StudyEditor editor, Optional<Researcher> author, Clock clock) {
    this.editor = editor;
    this.author = author;
    this.clock = clock;
  }

  /**
   * Decides about a participant or case.
   *
   * @param rule that proposed it; empty where a person saw it
   * @param reason must be given
   * @throws IllegalArgumentException without a reason, or when the subject is no participant and no case
   */
  public CaseFlag decide(StudyElement subject, String rule, FlagDecision decision, String reason) {
    Objects.requireNonNull(decision, "decision");
    if (orEmpty(reason).isBlank()) {
      throw new IllegalArgumentException("Say why the case is deviant, or why it is not");
    }
    CaseFlag flag = StudyFactory.eINSTANCE.createCaseFlag();
    if (subject instanceof Participant participant) {
      flag.setParticipant(participant);
    } else if (subject instanceof Case of) {
      flag.setStudyCase(of);
    } else {
      throw new IllegalArgumentException("Only a participant or a case can be flagged");
    }
    flag.setRule(orEmpty(rule));
    flag.setDecision(decision);
    flag.setReason(reason.strip());
    flag.setAuthor(author.orElse(null));
    flag.setDate(clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    editor.run("Decide about " + ElementLabel.of(subject).brief() + ": "
        + decision.getLiteral().replace('-', ' '), flag.getReason(), study -> study.getCaseFlags().add(flag));
    return flag;
  }

  /** Takes a decision away. */
  public void remove(CaseFlag flag, String reason) {
    editor.run("Take away a flag", reason, study -> editor.delete(flag));
  }
}
