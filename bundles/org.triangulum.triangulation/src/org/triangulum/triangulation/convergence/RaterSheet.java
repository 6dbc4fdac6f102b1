// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.convergence;

import java.util.List;
import java.util.Optional;
import org.triangulum.model.study.Issue;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.model.study.Verdict;
import org.triangulum.triangulation.Judgement;

/**
 * What one rater may see of the verdicts: always the own ones; those of others on an issue, and a consensus, only once
 * the rater has given a verdict on that issue. A rater who has not judged sees that others have, never what.
 *
 * @param rater who looks
 * @param rows one per issue, in the order of the study
 */
public record RaterSheet(Researcher rater, List<Row> rows) {

  /**
   * One issue.
   *
   * @param issue the issue
   * @param own the latest verdict of the rater
   * @param first the first verdict of the rater, which stays on record
   * @param others the latest verdicts of others; empty as long as they are hidden
   * @param hidden verdicts of others that the rater may not see yet
   * @param consensus the consensus; empty as long as it is hidden
   */
  public record Row(Issue issue, Optional<Verdict> own, Optional<Verdict> first, List<Verdict> others, int hidden,
      Optional<Verdict> consensus) {
    public Row {
      others = List.copyOf(others);
    }

    /** Whether the rater has still to judge. */
    public boolean open() {
      return own.isEmpty();
    }
  }

  public RaterSheet {
    rows = List.copyOf(rows);
  }

  /** The sheet of a rater. */
  public static RaterSheet of(Study study, Researcher rater) {
    return new RaterSheet(rater, study.getIssues().stream().map(i -> row(i, rater)).toList());
  }

  private static Row row(Issue issue, Researcher rater) {
    Judgement judgement = Judgement.of(issue);
    Optional<Verdict> own = judgement.latest().stream().filter(v -> v.getRater() == rater).findFirst();
    List<Verdict> others = judgement.latest().stream().filter(v -> v.getRater() != rater).toList();
    return new Row(issue, own, judgement.first().stream().filter(v -> v.getRater() == rater).findFirst(),
        own.isPresent() ? others : List.of(), own.isPresent() ? 0 : others.size(),
        own.isPresent() ? judgement.consensus() : Optional.empty());
  }
}
