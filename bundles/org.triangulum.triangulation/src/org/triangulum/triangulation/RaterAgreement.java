// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.List;
import java.util.OptionalDouble;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Verdict;
import org.triangulum.model.study.VerdictKind;

/** Counts how far raters agree in their first verdicts. */
final class RaterAgreement {
  private RaterAgreement() {}

  /** Counts over the judgements of all issues. */
  static ConvergenceMatrix.Agreement of(List<Judgement> judgements) {
    List<Judgement> rated = judgements.stream().filter(j -> j.raters() > 1).toList();
    return new ConvergenceMatrix.Agreement(rated.size(),
        (int) rated.stream().filter(j -> j.firstAgree().orElse(false)).count(),
        (int) rated.stream().filter(j -> j.consensus().isPresent()).count(), kappa(rated));
  }

  private static OptionalDouble kappa(List<Judgement> rated) {
    List<Researcher> raters =
        rated.stream().flatMap(j -> j.first().stream()).map(Verdict::getRater).distinct().toList();
    if (raters.size() != 2) {
      return OptionalDouble.empty();
    }
    return CodeAgreement.of(VerdictKind.class, codes(rated, raters.get(0)), codes(rated, raters.get(1))).kappa();
  }

  private static List<VerdictKind> codes(List<Judgement> rated, Researcher rater) {
    return rated.stream().map(j -> j.first().stream().filter(v -> v.getRater() == rater).findFirst().orElseThrow()
        .getKind()).toList();
  }
}
