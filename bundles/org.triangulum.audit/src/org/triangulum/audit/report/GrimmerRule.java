// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.MeanMention;
import org.triangulum.stats.PrintedDeviation;
import org.triangulum.stats.PrintedDeviation.Outcome;
import org.triangulum.stats.PrintedFigure;

/** Standard deviations that whole numbers cannot have. */
public final class GrimmerRule extends FigureRule {
  private static final long MOST_CASES = 5_000;

  /** The rule as services make it. */
  public GrimmerRule() {
    super("grimmer", Severity.ERROR,
        "A standard deviation that no whole-number scores with the printed mean have, or none within their scale.",
        Citations.GRIMMER);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (MeanMention mention : MeanMention.in(report)) {
      double mean = mention.mean().doubleValue();
      boolean inScale = mean >= mention.lowest() && mean <= mention.highest();
      if (inScale && mention.sd().isPresent() && mention.n() > 1 && mention.n() <= MOST_CASES && mention.sd().get()
          .signum() >= 0) {
        Outcome outcome = new PrintedDeviation(new PrintedFigure(mention.mean()), new PrintedFigure(mention.sd().get()))
            .test(mention.n(), 1, mention.lowest(), mention.highest());
        if (outcome == Outcome.SD_IMPOSSIBLE || outcome == Outcome.OUT_OF_SCALE) {
          issues.add(issue(report, mention.start(), mention.end(), finding(mention, outcome)));
        }
      }
    }
    return issues;
  }

  private static Finding finding(MeanMention mention, Outcome outcome) {
    String of = mention.n() + " cases with the mean " + mention.mean().toPlainString() + " have the standard deviation "
        + mention.sd().orElseThrow().toPlainString() + " (" + mention.label() + ")";
    String scale = (long) mention.lowest() + " to " + (long) mention.highest();
    return outcome == Outcome.OUT_OF_SCALE
        ? new Finding("No whole numbers from " + scale + " of " + of, "a value that answers from " + scale
            + " can have", mention.sd().get().toPlainString(), "the sum of squares lies beyond that of the most even "
            + "or "
            + "the most extreme answers from " + scale, Certainty.LIKELY)
        : new Finding("No whole numbers of " + of, "a value with a whole sum of squares of the parity of the sum",
            mention.sd().get().toPlainString(), "(n - 1) SD² + n mean² holds no whole number of the parity of n × mean "
            + "that prints as this SD", Certainty.LIKELY);
  }
}
