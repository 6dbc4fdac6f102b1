// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.StudyView;
import org.triangulum.triangulation.finding.SpeakerBalance;

/** Findings that lean on one person. */
public final class DominantParticipantRule extends StudyRule {
  /** The rule as services make it. */
  public DominantParticipantRule() {
    super("dominant-participant", Severity.WARNING,
        "A finding with at least four quotes more than half of which come from one participant.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      SpeakerBalance balance = SpeakerBalance.of(view.evidence(finding));
      balance.dominating().ifPresent(p -> issues.add(issue(name(p) + " supplies " + balance.speakers().get(p)
          + " of the " + balance.quotes() + " quotes of " + name(finding), finding, p)));
    }
    return issues;
  }
}
