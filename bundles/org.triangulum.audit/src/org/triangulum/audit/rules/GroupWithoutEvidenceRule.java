// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.EvidenceCoverage;
import org.triangulum.triangulation.StudyView;

/** Findings that speak for a group without evidence of it. */
public final class GroupWithoutEvidenceRule extends StudyRule {
  /** The rule as services make it. */
  public GroupWithoutEvidenceRule() {
    super("finding-group-without-evidence", Severity.WARNING,
        "A finding that speaks for groups of which it shows no evidence.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.coverage().rows().stream().filter(r -> !r.withoutEvidence() && !r.missingGroups().isEmpty())
        .map(this::issue).toList();
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, Finding.class).map(finding -> issue.objects().stream()
        .filter(ParticipantGroup.class::isInstance).map(ParticipantGroup.class::cast)
        .filter(finding.getGroups()::contains).map(group -> new Fix("Let " + name(finding) + " not speak for "
            + name(group), study -> finding.getGroups().remove(group))).toList()).orElse(List.of());
  }

  private AuditIssue issue(EvidenceCoverage.Row row) {
    String shown = row.groups().isEmpty() ? "no group" : row.groups().size() == 1
        ? name(row.groups().iterator().next()) + " only" : names(row.groups());
    String asserted = row.finding().getGroups().stream().map(ParticipantGroup::getKey)
        .collect(Collectors.joining(", "));
    return issue(severity(), name(row.finding()) + " speaks for " + asserted + " but its evidence is of " + shown,
        "evidence of " + names(row.missingGroups()), shown, objects(row.finding(), row.missingGroups()));
  }
}
