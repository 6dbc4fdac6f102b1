// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.Share;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TextShares;

/** Percentages that are not the share of their count. */
public final class PercentCountRule extends FigureRule {
  /** The rule as services make it. */
  public PercentCountRule() {
    super("percent-of-count", Severity.ERROR,
        "A percentage that its count and base do not give under any rounding rule, in a table or a sentence. One that "
            + "only fits cut off where others are rounded is told as a warning.", Citations.GRIM);
  }

  /**
   * Shares whose base is known.
   *
   * @param where what prints them
   */
  private record Known(ShareSet set, Base base, String where) {}

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<Known> known = new ArrayList<>();
    for (TableGrid grid : report.grids()) {
      for (ShareSet set : report.shares(grid)) {
        set.best().filter(b -> backed(set, b)).ifPresent(b -> known.add(new Known(set, b, grid.table().name())));
      }
    }
    report.text().sentences().forEach(s -> TextShares.in(s).forEach(set -> known.add(new Known(set, set.bases().get(0),
        "the sentence"))));
    boolean rounds = known.stream().anyMatch(k -> k.set.shares().stream().anyMatch(s -> s.rounded(k.base.n())
        && !s.rules(k.base.n()).contains(RoundingMode.DOWN)));
    List<AuditIssue> issues = new ArrayList<>();
    known.forEach(k -> k.set.shares().forEach(s -> check(report, k, s, rounds, issues)));
    return issues;
  }

  /** Whether a base is known well enough to blame a figure. */
  private static boolean backed(ShareSet set, Base base) {
    long fit = set.fitting(base.n());
    return set.shares().size() == 1 ? !base.what().startsWith("sum")
        && (fit > 0 || base.what().startsWith("n of") || base.what().startsWith("total")) : fit * 2 > set.shares()
        .size()
        || base.what().startsWith("sum") && fit * 2 == set.shares().size();
  }

  private void check(ReportReading report, Known known, Share share, boolean rounds, List<AuditIssue> issues) {
    long n = known.base.n();
    String printed = share.percent().value().toPlainString() + "%";
    String of = share.label() + ": " + share.count() + " of " + n + " is " + share.right(n);
    String arithmetic = share.arithmetic(n) + "; base: " + known.base.what();
    if (!share.fits(n)) {
      issues.add(issue(report, share.start(), share.end(), new Finding(of + ", but " + known.where + " prints "
          + printed, share.right(n), printed, arithmetic + also(share), Certainty.CERTAIN)));
    } else if (!share.rounded(n)) {
      issues.add(issue(report, share.start(), share.end(), new Finding(of + " rounded; " + printed + " is cut off"
          + (rounds ? " where the report rounds other figures" : ""), share.right(n), printed, arithmetic,
          Certainty.CERTAIN, rounds ? Severity.WARNING : Severity.INFO)));
    }
  }

  /** The base that the figure would fit. */
  private static String also(Share share) {
    if (share.count() < 1 || share.percent().value().signum() <= 0) {
      return "";
    }
    BigDecimal about = BigDecimal.valueOf(100 * share.count()).divide(share.percent().value(), 0,
        RoundingMode.HALF_UP);
    Optional<Long> fits = Optional.of(about.longValue()).filter(share::fits);
    return fits.map(n -> "; the percentage would fit a base of " + n).orElse("");
  }
}
