// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Evidence that changed after it was linked. */
public final class StaleEvidenceRule extends StudyRule {
  /** The rule as services make it. */
  public StaleEvidenceRule() {
    super("stale-evidence", Severity.ERROR,
        "A link whose target changed after it was linked, so that somebody should confirm that it still bears "
            + "on the finding.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, EvidenceLink.class).map(link -> {
      String fingerprint = view.fingerprint(link.getTarget(), link.getPlace());
      return List.of(new Fix("Confirm " + name(link.getTarget()) + " as it is now",
          study -> link.setFingerprint(fingerprint)), EvidenceGoneRule.unlink(link));
    }).orElse(List.of());
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      for (ResolvedEvidence evidence : view.evidence(finding).items()) {
        String linked = text(evidence.link().getFingerprint());
        if (evidence.state() != EvidenceState.GONE && !linked.isEmpty()
            && !linked.equals(view.fingerprint(evidence.link().getTarget(), evidence.link().getPlace()))) {
          issues.add(issue(severity(), name(evidence.link().getTarget()) + " changed after it was linked to "
              + name(finding), "what was linked" + (text(evidence.link().getCreated()).isEmpty() ? ""
              : " on " + evidence.link().getCreated()), evidence.text(), finding, evidence.link(),
              evidence.link().getTarget()));
        }
      }
    }
    return issues;
  }
}
