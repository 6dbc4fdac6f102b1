// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.triangulum.model.study.Access;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.ConvergenceMatrix.Cell;
import org.triangulum.triangulation.ConvergenceMatrix.Row;
import org.triangulum.triangulation.convergence.CellProposal;
import org.triangulum.triangulation.convergence.DissonanceList;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.Proposals;
import org.triangulum.triangulation.convergence.RaterSheet;
import org.triangulum.ui.study.OpenStudy;

/**
 * An issue as the matrix shows it to whoever works here.
 *
 * @param row what is recorded
 * @param proposal what the evidence has
 * @param sheet what the person who works here may see of the verdicts; empty for those who only read or comment, who
 *     see all of them
 * @param listed whether the work list of dissonance has it
 */
public record MatrixRow(Row row, IssueProposal proposal, Optional<RaterSheet.Row> sheet, boolean listed) {

  /** All issues of a study, in its order. */
  public static List<MatrixRow> of(OpenStudy open) {
    return of(open, new Proposals(open.view()));
  }

  /** The same with proposals made before. */
  public static List<MatrixRow> of(OpenStudy open, Proposals proposals) {
    Optional<RaterSheet> sheet = open.researcher().filter(r -> r.getAccess() == Access.TEAM)
        .map(r -> RaterSheet.of(open.study(), r));
    List<Row> recorded = open.view().convergence().rows();
    List<IssueProposal> proposed = proposals.all();
    Set<Issue> dissonant = DissonanceList.of(open.view(), proposals).entries().stream().map(e -> e.row().issue())
        .collect(Collectors.toSet());
    List<MatrixRow> rows = new ArrayList<>();
    for (int i = 0; i < recorded.size(); i++) {
      int issue = i;
      rows.add(new MatrixRow(recorded.get(i), proposed.get(i), sheet.map(s -> s.rows().get(issue)),
          dissonant.contains(recorded.get(i).issue())));
    }
    return List.copyOf(rows);
  }

  /** The issue. */
  public Issue issue() {
    return row.issue();
  }

  /** Whether others have judged and the person who works here may not see how, having still to judge. */
  public boolean hidden() {
    return sheet.isPresent() && sheet.get().open()
        && (sheet.get().hidden() > 0 || row.judgement().consensus().isPresent());
  }

  /** Whether there is something left to judge or to discuss: dissonance, or no verdict that counts or can be seen. */
  public boolean open() {
    return hidden() || row.judgement().kind().filter(k -> k != VerdictKind.DISSONANCE).isEmpty();
  }

  /** Whether sources contradict each other, by evidence, by record, or as far as it can be seen by judgement. */
  public boolean dissonant() {
    return hidden() ? proposal.verdict() == ProposedVerdict.DISSONANCE
        || proposal.fromRecord() == ProposedVerdict.DISSONANCE : listed;
  }

  /** Whether the verdict that can be seen is another one than proposed. */
  public boolean judgedOtherwise() {
    return !hidden() && proposal.differs();
  }

  /** Whether the verdict or any cell is recorded otherwise than proposed. */
  public boolean differs() {
    return judgedOtherwise() || cells().stream().anyMatch(c -> !c.mark().isEmpty());
  }

  /** The cells, in the order of the sources. */
  public List<MatrixCell> cells() {
    List<MatrixCell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(new MatrixCell(row.cells().get(i), proposal.cells().get(i)));
    }
    return cells;
  }

  /** The cell of a source. */
  Optional<MatrixCell> cell(Source source) {
    return cells().stream().filter(c -> c.recorded().source() == source).findFirst();
  }

  /**
   * A cell.
   *
   * @param recorded what people recorded
   * @param proposed what the evidence has
   */
  public record MatrixCell(Cell recorded, CellProposal proposed) {

    /** Sign of what is proposed where that is something else than recorded; empty where it is not. */
    public String mark() {
      return MatrixText.mark(this);
    }
  }
}
