// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.triangulation.EvidenceCoverage;
import org.triangulum.triangulation.StudyView;

/**
 * Findings that are said of all and rest on one group. Those that name groups are the matter of
 * {@link GroupWithoutEvidenceRule}.
 */
public final class OneGroupRule extends StudyRule {
  /** The rule as services make it. */
  public OneGroupRule() {
    super("finding-one-group", Severity.INFO,
        "A finding that names no group, as if it held for all, but whose evidence is of one group only.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.study().getGroups().size() < 2 ? List.of() : view.coverage().rows().stream()
        .filter(EvidenceCoverage.Row::oneGroup).filter(row -> row.finding().getGroups().isEmpty())
        .map(row -> issue(name(row.finding()) + " names no group but all its evidence is of "
            + name(row.groups().iterator().next()), row.finding())).toList();
  }
}
