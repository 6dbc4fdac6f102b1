// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CodeAgreement;

/**
 * How far people judged as the program proposes. A difference is no error of either: it is where to look.
 *
 * @param verdicts over the issues with a verdict that counts and a proposal
 * @param fromRecord the same for the codes that follow from the stances people recorded
 * @param stances over all cells, silence being a code of its own
 * @param differing issues judged otherwise than proposed
 */
public record ProposalAgreement(CodeAgreement verdicts, CodeAgreement fromRecord, CodeAgreement stances,
    List<IssueProposal> differing) {

  public ProposalAgreement {
    differing = List.copyOf(differing);
  }

  /** Counts over the rows of a matrix. */
  public static ProposalAgreement of(List<IssueProposal> rows) {
    List<Stance> recorded = new ArrayList<>();
    List<Stance> proposed = new ArrayList<>();
    rows.forEach(r -> r.cells().forEach(c -> {
      recorded.add(c.recorded());
      proposed.add(c.proposal().stance());
    }));
    return new ProposalAgreement(
        verdicts(rows, rows.stream().map(IssueProposal::verdict).toList()),
        verdicts(rows, rows.stream().map(IssueProposal::fromRecord).toList()),
        CodeAgreement.of(Stance.class, recorded, proposed), rows.stream().filter(IssueProposal::differs).toList());
  }

  private static CodeAgreement verdicts(List<IssueProposal> rows, List<ProposedVerdict> proposals) {
    List<VerdictKind> judged = new ArrayList<>();
    List<VerdictKind> proposed = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).judgement().kind().isPresent() && proposals.get(i) != ProposedVerdict.NONE) {
        judged.add(rows.get(i).judgement().kind().get());
        proposed.add(VerdictKind.getByName(proposals.get(i).getName()));
      }
    }
    return CodeAgreement.of(VerdictKind.class, judged, proposed);
  }
}
