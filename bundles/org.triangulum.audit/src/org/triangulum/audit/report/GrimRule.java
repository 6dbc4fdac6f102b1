// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.MeanMention;
import org.triangulum.stats.PrintedFigure;

/** Means that whole numbers cannot have. */
public final class GrimRule extends FigureRule {
  /** The rule as services make it. */
  public GrimRule() {
    super("grim", Severity.ERROR,
        "A mean of whole-number scores that no whole numbers of so many cases have, or that lies outside its scale.",
        Citations.GRIM);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (MeanMention mention : MeanMention.in(report)) {
      PrintedFigure mean = new PrintedFigure(mention.mean());
      boolean possible = Stream.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN)
          .anyMatch(r -> mean.sums(mention.n(), r).isPresent());
      double value = mention.mean().doubleValue();
      if (value < mention.lowest() || value > mention.highest()) {
        issues.add(issue(report, mention.start(), mention.end(), new Finding("A mean of " + mention.mean()
            .toPlainString() + " (" + mention.label() + ") lies outside the scale from " + plain(mention.lowest())
            + " to " + plain(mention.highest()), plain(mention.lowest()) + " to " + plain(mention.highest()),
            mention.mean().toPlainString(), "lowest ≤ mean ≤ highest", Certainty.LIKELY)));
      } else if (!possible) {
        issues.add(issue(report, mention.start(), mention.end(), new Finding("No whole numbers of " + mention.n()
            + " cases have the mean " + mention.mean().toPlainString() + " (" + mention.label() + ")",
            nearest(mention), mention.mean().toPlainString(), "k / " + mention.n() + " for whole k: " + nearest(mention)
            + "; tried: rounded half up, half even, truncated", Certainty.LIKELY)));
      }
    }
    return issues;
  }

  private static String plain(double limit) {
    return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  private static String nearest(MeanMention mention) {
    BigDecimal n = BigDecimal.valueOf(mention.n());
    BigDecimal below = mention.mean().multiply(n).setScale(0, RoundingMode.FLOOR);
    return below.divide(n, mention.mean().scale() + 1, RoundingMode.HALF_UP) + " or "
        + below.add(BigDecimal.ONE).divide(n, mention.mean().scale() + 1, RoundingMode.HALF_UP);
  }
}
