// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;
import org.triangulum.triangulation.CodeAgreement;
import org.triangulum.triangulation.Judgement;

/**
 * Step 5 of the triangulation protocol: two raters side by side in their first verdicts, before any consensus.
 *
 * @param one a rater
 * @param other another rater
 * @param agreement over the issues both judged
 * @param rows these issues, in the order of the study
 */
public record RaterComparison(Researcher one, Researcher other, CodeAgreement agreement, List<Row> rows) {

  /**
   * An issue that both judged.
   *
   * @param issue the issue
   * @param first the first verdict of the one
   * @param second the first verdict of the other
   * @param consensus what they came to
   */
  public record Row(Issue issue, Verdict first, Verdict second, Optional<Verdict> consensus) {
    /** Whether their first verdicts are the same. */
    public boolean agree() {
      return first.getKind() == second.getKind();
    }

    /** Whether neither could see the other's verdict. */
    public boolean blind() {
      return first.isBlind() && second.isBlind();
    }
  }

  public RaterComparison {
    rows = List.copyOf(rows);
  }

  /** Every pair of raters that judged at least one issue both, in the order of their first verdicts. */
  public static List<RaterComparison> of(Study study) {
    Set<Researcher> raters = new LinkedHashSet<>();
    study.getIssues().forEach(i -> Judgement.of(i).first().stream().map(Verdict::getRater).filter(r -> r != null)
        .forEach(raters::add));
    List<Researcher> ordered = List.copyOf(raters);
    List<RaterComparison> pairs = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int k = i + 1; k < ordered.size(); k++) {
        RaterComparison pair = of(study, ordered.get(i), ordered.get(k));
        if (!pair.rows().isEmpty()) {
          pairs.add(pair);
        }
      }
    }
    return List.copyOf(pairs);
  }

  private static RaterComparison of(Study study, Researcher one, Researcher other) {
    List<Row> rows = new ArrayList<>();
    for (Issue issue : study.getIssues()) {
      Judgement judgement = Judgement.of(issue);
      Optional<Verdict> first = by(judgement, one);
      Optional<Verdict> second = by(judgement, other);
      if (first.isPresent() && second.isPresent()) {
        rows.add(new Row(issue, first.get(), second.get(), judgement.consensus()));
      }
    }
    return new RaterComparison(one, other, CodeAgreement.of(VerdictKind.class,
        rows.stream().map(r -> r.first().getKind()).toList(), rows.stream().map(r -> r.second().getKind()).toList()),
        rows);
  }

  private static Optional<Verdict> by(Judgement judgement, Researcher rater) {
    return judgement.first().stream().filter(v -> v.getRater() == rater).findFirst();
  }

  /** Issues on which the first verdicts differ. */
  public List<Row> differing() {
    return rows.stream().filter(r -> !r.agree()).toList();
  }
}
