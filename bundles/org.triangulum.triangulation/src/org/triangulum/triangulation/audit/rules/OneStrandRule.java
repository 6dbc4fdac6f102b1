// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.audit.rules;

import java.util.List;
import org.triangulum.triangulation.EvidenceCoverage;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.audit.AuditIssue;
import org.triangulum.triangulation.audit.Severity;

/** Findings that only one strand speaks to. */
public final class OneStrandRule extends StudyRule {
  /** The rule as services make it. */
  public OneStrandRule() {
    super("finding-one-strand", Severity.INFO,
        "A finding whose evidence is all words or all numbers, so that one strand cannot check the other.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.coverage().rows().stream().filter(EvidenceCoverage.Row::oneStrand)
        .map(r -> issue(name(r.finding()) + " rests on " + r.strands().iterator().next().getLiteral()
            + " evidence only", r.finding())).toList();
  }
}
