// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.Share;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.PrintedFigure;

/** Percentages in a sentence that the table it names does not hold. */
public final class PercentOfTableRule extends WordRule {
  private static final Pattern PERCENT = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?)\\s?%");

  /** The rule as services make it. */
  public PercentOfTableRule() {
    super("percent-of-table", Severity.WARNING,
        "A percentage in a sentence that names one table of shares of one base, and which neither one of them nor "
            + "neighbouring ones together give.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (Sentence sentence : report.text().sentences()) {
      List<TableGrid> named = report.tablesNamedIn(sentence);
      if (named.size() == 1 && PERCENT.matcher(sentence.text()).find()) {
        List<ShareSet> sets = report.shares(named.get(0));
        Optional<Base> base = sets.size() == 1 && sets.get(0).shares().size() > 1 ? sets.get(0).best()
            : Optional.empty();
        base.filter(b -> sets.get(0).fitting(b.n()) * 3 >= sets.get(0).shares().size() * 2).ifPresent(b -> check(report,
            sentence, named.get(0), sets.get(0), b, issues));
      }
    }
    return issues;
  }

  private void check(ReportReading report, Sentence sentence, TableGrid grid, ShareSet set, Base base,
      List<AuditIssue> issues) {
    Matcher m = PERCENT.matcher(sentence.text());
    while (m.find()) {
      PrintedFigure printed = PrintedFigure.of(m.group(1));
      if (!holds(set.shares(), base.n(), printed)) {
        issues.add(issue(report, sentence.start() + m.start(), sentence.start() + m.end(), new Finding(m.group()
            + " is in the sentence, but no answers of " + grid.table().name() + ", alone or neighbouring ones "
            + "together, "
            + "are that share of " + base.n(), "a share of " + grid.table().name(), m.group(), "shares of "
            + grid.table().name() + ": " + String.join(", ", set.shares().stream().map(s -> s.right(base.n())).toList())
            + "; base: " + base.what() + " " + base.n(), Certainty.LIKELY)));
      }
    }
  }

  /**
   * Neighbouring shares together, or all others, as a share of the base or of any smaller base that leaves some out.
   */
  private static boolean holds(List<Share> shares, long base, PrintedFigure printed) {
    for (int from = 0; from < shares.size(); from++) {
      long sum = 0;
      for (int to = from; to < shares.size(); to++) {
        sum += shares.get(to).count();
        if (gives(printed, sum, base) || gives(printed, base - sum, base)) {
          return true;
        }
        for (Share left : shares) {
          if (gives(printed, sum, base - left.count())) {
            return true;
          }
        }
      }
    }
    return shares.stream().anyMatch(s -> s.percent().value().setScale(printed.value().scale(), RoundingMode.HALF_UP)
        .compareTo(printed.value()) == 0);
  }

  private static boolean gives(PrintedFigure printed, long count, long base) {
    return base > 0 && count >= 0 && count <= base && Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
        .anyMatch(r -> printed.rulesThatFit(count, base).contains(r));
  }
}
