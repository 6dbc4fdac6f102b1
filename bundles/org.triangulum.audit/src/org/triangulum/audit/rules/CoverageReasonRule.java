// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.StudyView;

/** Sources that say nothing on an issue, with no word why. */
public final class CoverageReasonRule extends StudyRule {
  /** The rule as services make it. */
  public CoverageReasonRule() {
    super("coverage-unexplained", Severity.INFO,
        "A source recorded as not asked or unable to know on an issue, without a reason.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Issue subject : view.study().getIssues()) {
      for (SourcePosition position : subject.getPositions()) {
        if (position.getCoverage() != Coverage.ASKED && text(position.getCoverageReason()).isBlank()
            && text(position.getNote()).isBlank()) {
          issues.add(issue(severity(), name(position.getSource()) + " is recorded as " + CellKind.of(position).word()
              + " on " + name(subject) + " without a reason", "a reason", "none", subject, position,
              position.getSource()));
        }
      }
    }
    return issues;
  }
}
