// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
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
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, AnalysisRun.class).map(run -> List.of(new Fix("Compute " + name(run) + " again",
        study -> new StoredRuns(new AnalysisRunner(Catalogue.discovered()), view.blobs(), Clock.systemUTC())
            .execute(study, run, Progress.NONE)))).orElse(List.of());
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
