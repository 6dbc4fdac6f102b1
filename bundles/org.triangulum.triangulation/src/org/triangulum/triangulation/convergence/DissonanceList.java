// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.Finding;
import org.triangulum.model.study.ProposedVerdict;
import org.triangulum.model.study.Source;
import org.triangulum.model.study.Stance;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.Judgement;
import org.triangulum.triangulation.StudyView;

/**
 * The work that dissonance makes: each issue on which sources contradict each other, by the evidence, by the record, by
 * a verdict, or on which raters differ, with what is still to do until a reader can see that it was faced.
 *
 * @param entries in the order of the study
 */
public record DissonanceList(List<Entry> entries) {

  /**
   * One issue.
   *
   * @param row the row of the matrix with its proposals
   * @param reasons why it is on the list
   * @param speakFor sources recorded as positive
   * @param speakAgainst sources recorded as negative
   * @param findings findings about the issue
   * @param todo what is still to do; empty when the dissonance was faced
   */
  public record Entry(IssueProposal row, List<String> reasons, List<Source> speakFor, List<Source> speakAgainst,
      List<Finding> findings, List<String> todo) {
    public Entry {
      reasons = List.copyOf(reasons);
      speakFor = List.copyOf(speakFor);
      speakAgainst = List.copyOf(speakAgainst);
      findings = List.copyOf(findings);
      todo = List.copyOf(todo);
    }
  }

  public DissonanceList {
    entries = List.copyOf(entries);
  }

  /** The list of a study. */
  public static DissonanceList of(StudyView view, Proposals proposals) {
    List<Entry> entries = new ArrayList<>();
    for (IssueProposal row : proposals.all()) {
      List<String> reasons = reasons(row);
      if (!reasons.isEmpty()) {
        List<Finding> findings = proposals.evidence().findings(row.issue());
        entries.add(new Entry(row, reasons, recorded(row, Stance.POSITIVE), recorded(row, Stance.NEGATIVE), findings,
            todo(view, row, findings)));
      }
    }
    return new DissonanceList(entries);
  }

  /** Issues with something still to do. */
  public List<Entry> open() {
    return entries.stream().filter(e -> !e.todo().isEmpty()).toList();
  }

  private static List<String> reasons(IssueProposal row) {
    List<String> reasons = new ArrayList<>();
    if (row.verdict() == ProposedVerdict.DISSONANCE) {
      reasons.add("the evidence of sources takes opposite sides");
    }
    if (row.fromRecord() == ProposedVerdict.DISSONANCE) {
      reasons.add("sources are recorded on opposite sides");
    }
    if (row.judgement().latest().stream().anyMatch(v -> v.getKind() == VerdictKind.DISSONANCE)
        || row.judgement().kind().filter(VerdictKind.DISSONANCE::equals).isPresent()) {
      reasons.add("judged as dissonance");
    }
    if (row.judgement().basis() == Judgement.Basis.RATERS_DISAGREE) {
      reasons.add("raters differ");
    }
    return reasons;
  }

  private static List<Source> recorded(IssueProposal row, Stance stance) {
    return row.cells().stream().filter(c -> c.recorded() == stance).map(CellProposal::source).toList();
  }

  private static List<String> todo(StudyView view, IssueProposal row, List<Finding> findings) {
    List<String> todo = new ArrayList<>();
    Judgement judgement = row.judgement();
    if (judgement.basis() == Judgement.Basis.NOT_JUDGED) {
      todo.add("judge the convergence");
    } else if (judgement.basis() == Judgement.Basis.RATERS_DISAGREE) {
      todo.add("come to a consensus");
    }
    if (judgement.consensus().or(() -> judgement.latest().stream().findFirst())
        .filter(v -> ElementLabel.orEmpty(v.getRationale()).isBlank()).isPresent()) {
      todo.add("say why the verdict is what it is");
    }
    if (findings.isEmpty()) {
      todo.add("no finding tells of it");
    } else if (findings.stream().noneMatch(f -> view.evidence(f).count(EvidenceRole.CONTRADICTS) > 0
        || view.evidence(f).count(EvidenceRole.QUALIFIES) > 0)) {
      todo.add("no finding about it links evidence against itself");
    }
    return todo;
  }
}
