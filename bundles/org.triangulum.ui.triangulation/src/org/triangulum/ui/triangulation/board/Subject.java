// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.ReportedFigure;
import org.triangulum.triangulation.ResolvedEvidence;

/** What a number is a number of. */
final class Subject {
  private Subject() {}

  static String of(ResolvedEvidence evidence) {
    return evidence.target().map(target -> {
      if (target instanceof AnalysisRun run) {
        return run.getTitle() == null ? run.getKey() : run.getTitle();
      }
      if (target instanceof ReportedFigure figure) {
        return figure.getWhat() == null ? figure.getKey() : figure.getWhat();
      }
      return ElementLabel.of(target).label();
    }).orElse("");
  }
}
