// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Confidence;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.Fit;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.JointDisplay;
import org.triangulum.model.study.JointRow;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.StudyView;

/** Judgements without a reason. */
public final class JudgementRationaleRule extends StudyRule {
  /** The rule as services make it. */
  public JudgementRationaleRule() {
    super("judgement-without-rationale", Severity.WARNING,
        "A judgement that does not say why: a verdict on convergence, a fit in a joint display, a confidence "
            + "in a finding.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Issue subject : view.study().getIssues()) {
      for (Verdict verdict : subject.getVerdicts()) {
        if (text(verdict.getRationale()).isBlank()) {
          issues.add(issue("The " + (verdict.isConsensus() ? "consensus" : "verdict of " + name(verdict.getRater()))
              + " on " + name(subject) + ", " + Glyphs.word(verdict.getKind()) + ", gives no reason", subject,
              verdict));
        }
      }
    }
    for (JointDisplay display : view.study().getJointDisplays()) {
      for (JointRow row : display.getRows()) {
        if (row.getFit() != Fit.UNJUDGED && text(row.getInterpretation()).isBlank() && row.getMetaInference() == null) {
          issues.add(issue("The fit of " + text(row.getTopic()) + " in " + name(display) + ", "
              + row.getFit().getLiteral() + ", comes without an interpretation", display, row));
        }
      }
    }
    for (Finding finding : findings(view.study())) {
      if (finding.getConfidence() != Confidence.UNJUDGED && text(finding.getConfidenceReason()).isBlank()) {
        issues.add(issue("The confidence in " + name(finding) + ", " + finding.getConfidence().getLiteral()
            + ", gives no reason", finding));
      }
    }
    return issues;
  }
}
