// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Results that no longer follow from the data. */
public final class StaleResultRule extends StudyRule {
  /** The rule as services make it. */
  public StaleResultRule() {
    super("stale-result", Severity.ERROR,
        "A saved result that no longer follows from the data; a warning where no finding rests on it.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (AnalysisRun run : view.study().getAnalysisRuns()) {
      Optional<Staleness> staleness = view.staleness(run).filter(s -> !s.current());
      if (staleness.isPresent()) {
        List<Finding> findings = view.usesOf(run).stream().map(ResolvedEvidence::finding).distinct().toList();
        issues.add(issue(findings.isEmpty() ? Severity.WARNING : severity(), "The result of " + name(run)
            + (findings.isEmpty() ? "" : ", on which " + names(findings) + " rests,") + " is stale. "
            + staleness.get().reason(), "the result of today's data", "the result of " + text(run.getExecuted()),
            objects(run, findings)));
      }
    }
    return issues;
  }
}
