// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.FrameworkCell;
import org.triangulum.triangulation.StudyView;

/** Summaries of other codings than there are now. */
public final class FrameworkCellRule extends StudyRule {
  /** The rule as services make it. */
  public FrameworkCellRule() {
    super("framework-cell-outdated", Severity.WARNING,
        "A cell of the framework matrix whose codings changed after its summary was written.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, FrameworkCell.class).map(cell -> {
      String fingerprint = view.codingsFingerprint(cell.getDocument(), cell.getCode());
      return List.of(new Fix("Confirm the summary for today's codings", study -> cell.setFingerprint(fingerprint)));
    }).orElse(List.of());
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (FrameworkCell cell : view.study().getFrameworkCells()) {
      if (!text(cell.getFingerprint()).isEmpty() && cell.getDocument() != null && cell.getCode() != null
          && !cell.getFingerprint().equals(view.codingsFingerprint(cell.getDocument(), cell.getCode()))) {
        issues.add(issue("The codings of " + name(cell.getDocument()) + " under " + name(cell.getCode())
            + " changed after their summary was written", cell, cell.getDocument(), cell.getCode()));
      }
    }
    return issues;
  }
}
