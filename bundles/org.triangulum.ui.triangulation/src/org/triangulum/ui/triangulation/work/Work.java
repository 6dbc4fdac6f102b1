// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.Issue;
import org.triangulum.triangulation.ConvergenceMatrix;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.Proposals;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.triangulation.matrix.MatrixRow;

/**
 * What all pages look at, computed once a change.
 *
 * @param open the study
 * @param matrix what is recorded
 * @param proposals what the evidence has, one an issue
 * @param dissonance the work list
 * @param hidden issues whose verdicts the person who works here may not see yet
 */
record Work(OpenStudy open, ConvergenceMatrix matrix, List<IssueProposal> proposals, DissonanceList dissonance,
    Set<Issue> hidden) {

  static Work of(OpenStudy open) {
    Proposals proposals = new Proposals(open.view());
    List<MatrixRow> rows = MatrixRow.of(open, proposals);
    return new Work(open, open.view().convergence(), rows.stream().map(MatrixRow::proposal).toList(),
        DissonanceList.of(open.view(), proposals),
        rows.stream().filter(MatrixRow::hidden).map(MatrixRow::issue).collect(Collectors.toSet()));
  }
}
