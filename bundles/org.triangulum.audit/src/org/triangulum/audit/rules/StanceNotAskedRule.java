// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.StudyView;

/** Stances of sources that could not have one. */
public final class StanceNotAskedRule extends StudyRule {
  /** The rule as services make it. */
  public StanceNotAskedRule() {
    super("stance-where-not-asked", Severity.ERROR,
        "A stance recorded for a source that was not asked or could not know.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, SourcePosition.class).map(position -> List.of(
        new Fix("Record no stance of " + name(position.getSource()), study -> position.setStance(Stance.NONE)),
        new Fix("Record that " + name(position.getSource()) + " was asked",
            study -> position.setCoverage(Coverage.ASKED)))).orElse(List.of());
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Issue subject : view.study().getIssues()) {
      for (SourcePosition position : subject.getPositions()) {
        if (position.getCoverage() != Coverage.ASKED && position.getStance() != Stance.NONE) {
          issues.add(issue(severity(), name(position.getSource()) + " is recorded as " + CellKind.of(position).word()
              + " on " + name(subject) + " and yet as " + Glyphs.word(position.getStance()), "no stance",
              Glyphs.word(position.getStance()), subject, position, position.getSource()));
        }
      }
    }
    return issues;
  }
}
