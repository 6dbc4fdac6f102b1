// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Fix;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceLink;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.StudyElement;
import org.triangulum.triangulation.EvidenceContent;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Evidence that is not there any more. */
public final class EvidenceGoneRule extends StudyRule {
  /** The rule as services make it. */
  public EvidenceGoneRule() {
    super("evidence-gone", Severity.ERROR,
        "Evidence of a finding or of a source's position that is no longer there: removed, not stored, never "
            + "computed.");
  }

  @Override
  public List<Fix> fixes(AuditIssue issue, StudyView view) {
    return object(issue, EvidenceLink.class).map(link -> List.of(unlink(link))).orElse(List.of());
  }

  /** Takes evidence away from its finding. */
  static Fix unlink(EvidenceLink link) {
    return new Fix("Remove " + (link.getTarget() == null ? "the missing evidence" : name(link.getTarget())) + " from "
        + name((Finding) link.eContainer()), (editor, study) -> editor.delete(link));
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      for (ResolvedEvidence evidence : view.evidence(finding).items()) {
        if (evidence.state() == EvidenceState.GONE) {
          issues.add(issue("Evidence of " + name(finding) + " is gone. " + evidence.stateReason(), finding,
              evidence.link(), evidence.link().getTarget()));
        }
      }
    }
    for (Issue issue : view.study().getIssues()) {
      for (SourcePosition position : issue.getPositions()) {
        for (StudyElement target : position.getEvidence()) {
          EvidenceContent content = view.content(target, "");
          if (content.state() == EvidenceState.GONE) {
            issues.add(issue("Evidence of the position of " + name(position.getSource()) + " on " + name(issue)
                + " is gone. " + content.stateReason(), issue, position, target));
          }
        }
      }
    }
    return issues;
  }
}
