// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.rules;

import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Severity;
import org.triangulum.triangulation.StudyView;

/** Figures without data behind them. */
public final class FigureNotRecomputedRule extends StudyRule {
  /** The rule as services make it. */
  public FigureNotRecomputedRule() {
    super("figure-not-recomputed", Severity.INFO,
        "A reported figure without a saved analysis that recomputes it, so that nobody can check it.");
  }

  @Override
  public List<AuditIssue> check(StudyView view) {
    return view.study().getReportedFigures().stream().filter(f -> f.getRun() == null)
        .map(f -> issue(name(f) + ", " + text(f.getPrinted()) + ", is not recomputed from data", f)).toList();
  }
}
