// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.List;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.SourcePosition;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.StudyView;

/** Proposes stances and convergence codes from the evidence. Proposals change nothing; people judge. */
public final class Proposals {
  private final StudyView view;
  private final ProposalRule rule;
  private final IssueEvidence evidence;

  /** Proposals by the default cut-offs. */
  public Proposals(StudyView view) {
    this(view, ProposalRule.DEFAULT);
  }

  /** Proposals by given cut-offs, of the study as it is now. */
  public Proposals(StudyView view, ProposalRule rule) {
    this.view = view;
    this.rule = rule;
    this.evidence = new IssueEvidence(view, rule);
  }

  /** The cut-offs. */
  public ProposalRule rule() {
    return rule;
  }

  /** All issues, in the order of the study. */
  public List<IssueProposal> all() {
    return view.study().getIssues().stream().map(this::of).toList();
  }

  /** One issue. */
  public IssueProposal of(Issue issue) {
    return IssueProposal.of(issue, view.study().getSources().stream().map(s -> cell(issue, s)).toList());
  }

  /** One source on one issue. */
  public CellProposal cell(Issue issue, Source source) {
    List<CellEvidence> found = evidence.of(issue, source);
    Stance recorded = issue.getPositions().stream().filter(p -> p.getSource() == source).findFirst()
        .map(SourcePosition::getStance).orElse(Stance.NONE);
    return new CellProposal(source, CoverageMap.of(issue, source), found, StanceProposal.of(found, rule), recorded);
  }

  IssueEvidence evidence() {
    return evidence;
  }
}
