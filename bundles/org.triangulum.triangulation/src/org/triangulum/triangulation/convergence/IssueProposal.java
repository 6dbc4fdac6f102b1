// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.Judgement;

/**
 * A row of the matrix as the evidence has it, beside what people judged.
 *
 * @param issue the issue
 * @param cells one per source, in the order of the study
 * @param verdict the code that follows from the evidence
 * @param explanation how it was found
 * @param fromRecord the code that would follow from the stances people recorded: where it differs from {@code verdict},
 *     people and evidence differ about a source; where it differs from the judgement, they differ about convergence
 * @param judgement where the judgement of people stands
 */
public record IssueProposal(Issue issue, List<CellProposal> cells, ProposedVerdict verdict, Explanation explanation,
    ProposedVerdict fromRecord, Judgement judgement) {

  public IssueProposal {
    cells = List.copyOf(cells);
  }

  static IssueProposal of(Issue issue, List<CellProposal> cells) {
    VerdictRule.Outcome outcome = VerdictRule.of(stances(cells, CellProposal::heard));
    return new IssueProposal(issue, cells, outcome.verdict(), outcome.explanation(),
        VerdictRule.of(stances(cells, CellProposal::recorded)).verdict(), Judgement.of(issue));
  }

  private static Map<Source, Stance> stances(List<CellProposal> cells, Function<CellProposal, Stance> stance) {
    Map<Source, Stance> stances = new LinkedHashMap<>();
    cells.forEach(c -> stances.put(c.source(), stance.apply(c)));
    return stances;
  }

  /** Cells where people recorded another stance than the evidence has. */
  public List<CellProposal> differing() {
    return cells.stream().filter(CellProposal::differs).toList();
  }

  /** Whether people judged otherwise than proposed; false where either said nothing. */
  public boolean differs() {
    return verdict != ProposedVerdict.NONE && judgement.kind().isPresent()
        && !judgement.kind().get().getName().equals(verdict.getName());
  }
}
