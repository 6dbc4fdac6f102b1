// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.CodeAgreement;
import org.triangulum.triangulation.convergence.IssueProposal;
import org.triangulum.triangulation.convergence.ProposalAgreement;
import org.triangulum.triangulation.convergence.RaterComparison;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.triangulation.matrix.MatrixText;

/**
 * Two ways of coding the same issues side by side: two raters, or people and what is proposed.
 *
 * @param one who or what codes
 * @param other who or what else
 * @param agreement how far they agree
 * @param blind how many of the pairs were given blind, of how many; empty where that means nothing
 * @param differences where they differ, as far as the person who works here may see it
 */
public record Comparison(String one, String other, CodeAgreement agreement, String blind,
    List<Difference> differences) {

  /**
   * An issue on which two codes differ.
   *
   * @param issue the issue
   * @param first the code of the one
   * @param second the code of the other
   * @param settled what was agreed on since; empty where nothing was
   * @param why the reasons given, or the steps to the proposal
   */
  public record Difference(Issue issue, String first, String second, String settled, String why) {}

  public Comparison {
    differences = List.copyOf(differences);
  }

  /** Every pair of raters, then people against proposals. */
  static List<Comparison> of(Work work) {
    List<Comparison> all = new ArrayList<>();
    RaterComparison.of(work.open().study()).forEach(pair -> all.add(raters(pair, work.hidden())));
    ProposalAgreement proposals = ProposalAgreement.of(work.proposals());
    if (proposals.verdicts().n() > 0) {
      all.add(new Comparison(Messages.work_verdicts, Messages.work_evidence, proposals.verdicts(), "",
          proposals.differing().stream().filter(p -> !work.hidden().contains(p.issue()))
              .map(p -> proposal(p, p.verdict(), p.explanation().text())).toList()));
    }
    if (proposals.fromRecord().n() > 0) {
      all.add(new Comparison(Messages.work_verdicts, Messages.work_stances, proposals.fromRecord(), "",
          work.proposals().stream().filter(p -> !work.hidden().contains(p.issue()) && p.judgement().kind()
              .filter(k -> p.fromRecord() != ProposedVerdict.NONE && !k.getName().equals(p.fromRecord().getName()))
              .isPresent()).map(p -> proposal(p, p.fromRecord(), stances(p))).toList()));
    }
    if (proposals.stances().n() > 0) {
      all.add(new Comparison(Messages.work_stances, Messages.work_evidence, proposals.stances(), "",
          work.proposals().stream().flatMap(p -> p.differing().stream().map(c -> new Difference(p.issue(),
              ElementLabel.of(c.source()).brief() + " " + MatrixText.stance(c.recorded()),
              MatrixText.stance(c.proposal().stance()), "", c.proposal().explanation().text()))).toList()));
    }
    return List.copyOf(all);
  }

  private static Comparison raters(RaterComparison pair, Set<Issue> hidden) {
    long blind = pair.rows().stream().filter(RaterComparison.Row::blind).count();
    return new Comparison(ElementLabel.of(pair.one()).brief(), ElementLabel.of(pair.other()).brief(),
        pair.agreement(), NLS.bind(Messages.work_of, blind, pair.rows().size()),
        pair.differing().stream().filter(r -> !hidden.contains(r.issue())).map(r -> new Difference(r.issue(),
            MatrixText.verdict(r.first().getKind()), MatrixText.verdict(r.second().getKind()),
            r.consensus().map(v -> MatrixText.verdict(v.getKind())).orElse(Messages.work_unsettled),
            why(r.first()) + " / " + why(r.second()))).toList());
  }

  private static String why(Verdict verdict) {
    String why = ElementLabel.orEmpty(verdict.getRationale());
    return why.isEmpty() ? "–" : why;
  }

  private static Difference proposal(IssueProposal row, ProposedVerdict proposed, String why) {
    return new Difference(row.issue(), MatrixText.verdict(row.judgement().kind().orElseThrow()),
        MatrixText.verdict(proposed), "", why);
  }

  /** What people recorded of those who speak. */
  private static String stances(IssueProposal row) {
    return row.cells().stream().filter(c -> c.recorded() != Stance.NONE)
        .map(c -> ElementLabel.of(c.source()).brief() + " " + MatrixText.stance(c.recorded()))
        .collect(Collectors.joining("; "));
  }
}
