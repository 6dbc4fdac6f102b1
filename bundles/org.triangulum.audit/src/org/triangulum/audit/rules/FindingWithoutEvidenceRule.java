// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.triangulation.EvidenceCoverage;
import org.triangulum.triangulation.StudyView;

/** Findings that rest on nothing. */
public final class FindingWithoutEvidenceRule extends StudyRule {
  /** The rule as services make it. */
  public FindingWithoutEvidenceRule() {
    super("finding-without-evidence", Severity.ERROR,
        "A finding on which no evidence bears that is still there; what only gives context does not count.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.coverage().rows().stream().filter(EvidenceCoverage.Row::withoutEvidence)
        .map(r -> issue(name(r.finding()) + " rests on no evidence", r.finding())).toList();
  }
}
