// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.List;
import org.triangulum.model.study.Coverage;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.CellKind;

/**
 * What the evidence of a source says about an issue, beside what was recorded.
 *
 * @param source the source
 * @param coverage what the source was asked
 * @param evidence what the proposal rests on
 * @param proposal the stance that follows from it
 * @param recorded the stance people recorded last; NONE where nobody did
 */
public record CellProposal(Source source, CoverageMap.Entry coverage, List<CellEvidence> evidence,
    StanceProposal proposal, Stance recorded) {

  public CellProposal {
    evidence = List.copyOf(evidence);
  }

  /** Whether the source speaks by its evidence, asked or not, or why it is silent. */
  public CellKind kind() {
    if (!evidence.isEmpty()) {
      return CellKind.SPEAKS;
    }
    return coverage.coverage().map(c -> c == Coverage.ASKED ? CellKind.NOTHING_FOUND
        : c == Coverage.NOT_ASKED ? CellKind.NOT_ASKED : CellKind.COULD_NOT_KNOW).orElse(CellKind.NOT_RECORDED);
  }

  /** The stance for the comparison of sources: who has evidence but no known side speaks and takes none. */
  Stance heard() {
    return proposal.stance() == Stance.NONE && !evidence.isEmpty() ? Stance.NEUTRAL : proposal.stance();
  }

  /** Whether people recorded another stance than the evidence has. */
  public boolean differs() {
    return recorded != proposal.stance();
  }
}
