// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.triangulation.EvidenceCoverage;
import org.triangulum.triangulation.StudyView;

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
