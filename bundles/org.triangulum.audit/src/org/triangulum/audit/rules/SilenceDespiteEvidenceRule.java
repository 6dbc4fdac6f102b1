// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.StudyElement;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CellKind;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.StudyView;

/** Silence where there is something to hear. */
public final class SilenceDespiteEvidenceRule extends StudyRule {
  /** The rule as services make it. */
  public SilenceDespiteEvidenceRule() {
    super("silence-despite-evidence", Severity.WARNING,
        "Silence recorded for a source although evidence of its group and strand bears on the issue, or as "
            + "the verdict although several sources speak.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Issue subject : view.study().getIssues()) {
      for (SourcePosition position : subject.getPositions()) {
        if (CellKind.of(position).silence()) {
          List<StudyElement> evidence = evidence(view, subject, position);
          if (!evidence.isEmpty()) {
            issues.add(issue(severity(), name(position.getSource()) + " is recorded as "
                + CellKind.of(position).word() + " on " + name(subject) + " although evidence of its kind bears on it: "
                + names(evidence), "a stance", CellKind.of(position).word(), objects(subject, evidence)));
          }
        }
      }
      long speaking = subject.getPositions().stream().filter(p -> CellKind.of(p) == CellKind.SPEAKS).count();
      for (Verdict verdict : subject.getVerdicts()) {
        if (verdict.getKind() == VerdictKind.SILENCE && speaking > 1) {
          issues.add(issue("The verdict of " + (verdict.isConsensus() ? "all" : name(verdict.getRater())) + " on "
              + name(subject) + " is silence although " + speaking + " sources speak", subject, verdict));
        }
      }
    }
    return issues;
  }

  /** Evidence of the position itself, else of the source's group and strand in findings that bear on the issue. */
  private static List<StudyElement> evidence(StudyView view, Issue subject, SourcePosition position) {
    if (!position.getEvidence().isEmpty() || position.getSource() == null) {
      return position.getEvidence();
    }
    List<StudyElement> found = new ArrayList<>();
    for (Finding finding : findings(view.study())) {
      if (finding.getIssues().contains(subject)) {
        view.evidence(finding).items().stream().filter(e -> bears(e, position)).flatMap(e -> e.target().stream())
            .distinct().forEach(found::add);
      }
    }
    return found;
  }

  private static boolean bears(ResolvedEvidence evidence, SourcePosition position) {
    return evidence.role() != EvidenceRole.CONTEXT && evidence.kind().strand() == position.getSource().getStrand()
        && position.getSource().getGroup() != null
        && evidence.group().filter(g -> g == position.getSource().getGroup()).isPresent();
  }
}
