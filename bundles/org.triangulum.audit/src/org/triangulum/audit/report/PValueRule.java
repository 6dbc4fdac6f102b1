// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.figure.TestMention.Kind;

/** p values that do not follow from their statistic. */
public final class PValueRule extends FigureRule {
  private static final double ALPHA = 0.05;

  /** The rule as services make it. */
  public PValueRule() {
    super("p-recomputed", Severity.ERROR,
        "A p value that its statistic and degrees of freedom do not give, as far as both are rounded; an error where "
            + "the "
            + "conclusion at 5% changes, else a warning. One-tailed values pass where the sentence says so.",
        Citations.STATCHECK);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (TestMention test : report.tests()) {
      if (test.kind() == Kind.R && test.statistic().abs().compareTo(BigDecimal.ONE) > 0) {
        issues.add(issue(report, test.start(), test.end(), new Finding("A correlation of " + test.statistic()
            .toPlainString() + " lies outside -1 to 1", "-1 to 1", test.statistic().toPlainString(), "|r| ≤ 1",
            Certainty.CERTAIN)));
      } else if (test.p().isPresent()) {
        check(report, test, issues);
      }
    }
    return issues;
  }

  private void check(ReportReading report, TestMention test, List<AuditIssue> issues) {
    double size = Math.abs(test.statistic().doubleValue());
    double limit = test.kind() == Kind.R ? 1 : Double.MAX_VALUE;
    OptionalDouble largest = test.pOf(Math.max(0, size - test.half()));
    OptionalDouble smallest = test.pOf(Math.min(limit, size + test.half()));
    OptionalDouble middle = test.pOf(Math.min(limit, size));
    if (largest.isEmpty()) {
      return;
    }
    double printed = test.p().get().doubleValue();
    double half = test.p().get().ulp().doubleValue() / 2;
    boolean oneTailed = test.sentence().text().matches("(?i).*\\b(one|1)[- ](tailed|sided)\\b.*");
    boolean fits = fits(test.sign(), printed, half, smallest.getAsDouble(), largest.getAsDouble())
        || oneTailed && fits(test.sign(), printed, half, smallest.getAsDouble() / 2, largest.getAsDouble() / 2);
    if (!fits) {
      boolean halved = fits(test.sign(), printed, half, smallest.getAsDouble() / 2, largest.getAsDouble() / 2)
          && test.kind() != Kind.F && test.kind() != Kind.CHI_SQUARE;
      boolean significant = test.sign() == '>' ? false : test.sign() == '<' ? printed <= ALPHA : printed < ALPHA;
      boolean decision = significant != middle.getAsDouble() < ALPHA;
      issues.add(issue(report, test.start(), test.end(), new Finding("p " + test.sign() + " " + test.p().get()
          .toPlainString() + " does not follow from " + name(test) + ", which gives p = " + round(middle
          .getAsDouble()) + (halved ? "; it fits a one-tailed test, which the sentence does not name" : "")
          + (decision ? "; the conclusion at 5% changes" : ""), "p = " + round(middle.getAsDouble()), "p " + test.sign()
          + " " + test.p().get().toPlainString(), "statistic from " + round(size - test.half()) + " to " + round(size
          + test.half()) + " gives p from " + round(smallest.getAsDouble()) + " to " + round(largest.getAsDouble()),
          halved ? Certainty.POSSIBLE : Certainty.CERTAIN, decision && !halved ? Severity.ERROR : Severity.WARNING)));
    }
  }

  private static boolean fits(char sign, double printed, double half, double smallest, double largest) {
    return switch (sign) {
      case '<' -> smallest < printed;
      case '>' -> largest > printed;
      default -> smallest <= printed + half * 1.000001 && largest >= printed - half * 1.000001;
    };
  }

  private static String name(TestMention test) {
    String df = Double.isNaN(test.df1()) ? "" : "(" + plain(test.df1()) + (Double.isNaN(test.df2()) ? "" : ", "
        + plain(test.df2())) + ")";
    return test.name() + df + " = " + test.statistic().toPlainString();
  }

  private static String plain(double df) {
    return BigDecimal.valueOf(df).stripTrailingZeros().toPlainString();
  }

  private static String round(double value) {
    return value < 1e-4 && value > 0 ? String.format(Locale.ROOT, "%.2g", value)
        : new BigDecimal(value).round(new MathContext(3)).toPlainString();
  }
}
