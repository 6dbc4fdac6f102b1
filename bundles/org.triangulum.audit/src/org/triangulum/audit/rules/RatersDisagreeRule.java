// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.Judgement;
import org.triangulum.triangulation.StudyView;

/** Disagreement that nobody has settled. */
public final class RatersDisagreeRule extends StudyRule {
  /** The rule as services make it. */
  public RatersDisagreeRule() {
    super("raters-disagree", Severity.WARNING,
        "An issue on which raters' latest verdicts differ and no consensus is recorded.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Issue subject : view.study().getIssues()) {
      Judgement judgement = Judgement.of(subject);
      if (judgement.basis() == Judgement.Basis.RATERS_DISAGREE) {
        issues.add(issue("On " + name(subject) + " " + judgement.latest().stream().map(RatersDisagreeRule::says)
            .collect(Collectors.joining(", ")) + "; no consensus is recorded", objects(subject, judgement.latest())));
      }
    }
    return issues;
  }

  private static String says(Verdict verdict) {
    return name(verdict.getRater()) + " says " + Glyphs.word(verdict.getKind());
  }
}
