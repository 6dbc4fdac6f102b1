// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.text.ReportText;

/** Tables beside one another whose bases differ without a word. */
public final class DifferentBasesRule extends FigureRule {
  private static final int MOST_BLOCKS = 8;
  private static final Pattern TOLD = Pattern.compile("(?i)\\b(missing|did not answer|not answered|no answer|declined|"
      + "non-?response|excluded|not applicable|n/a|skipped|did not complete|chose not|left (?:it )?blank|answered this|"
      + "of those who|valid (?:answers|responses)|did not respond|incomplete|filtered|only asked)\\b");

  /** The rule as services make it. */
  public DifferentBasesRule() {
    super("bases-differ", Severity.WARNING,
        "Neighbouring tables of the same people whose percentages have different bases, with no word between them of "
            + "who "
            + "is missing.", "");
  }

  private record Based(TableGrid grid, Base base) {}

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<Based> based = new ArrayList<>();
    for (TableGrid grid : report.grids()) {
      base(report, grid).ifPresent(b -> based.add(new Based(grid, b)));
    }
    List<AuditIssue> issues = new ArrayList<>();
    for (int i = 1; i < based.size(); i++) {
      Based one = based.get(i - 1);
      Based other = based.get(i);
      long more = Math.max(one.base.n(), other.base.n());
      long less = Math.min(one.base.n(), other.base.n());
      boolean near = other.grid.table().block() - one.grid.table().block() <= MOST_BLOCKS
          && sameChapter(report.text(), one.grid, other.grid) && one.grid.columns() == other.grid.columns();
      if (near && more != less && (more - less) * 5 <= more && !TOLD.matcher(between(report.text(), one.grid,
          other.grid)).find()) {
        issues.add(issue(report, other.grid.table().start(), other.grid.table().end(), new Finding(other.grid.table()
            .name() + " has " + other.base.n() + " cases, " + one.grid.table().name() + " before it " + one.base.n()
            + "; no word tells of the " + (more - less) + " that " + (more - less == 1 ? "is" : "are") + " missing",
            Long.toString(one.base.n()), Long.toString(other.base.n()), one.base.what() + " " + one.base.n() + ", "
            + other.base.what() + " " + other.base.n() + ": " + more + " - " + less + " = " + (more - less),
            Certainty.LIKELY)));
      }
    }
    return issues;
  }

  /** The one base of a table's shares, when its rows sum to it. */
  private static Optional<Base> base(ReportReading report, TableGrid grid) {
    List<ShareSet> sets = report.shares(grid);
    return sets.size() == 1 && sets.get(0).shares().size() > 1
        ? sets.get(0).best().filter(b -> b.what().startsWith("sum") && sets.get(0).fitting(b.n()) * 2
            > sets.get(0).shares().size()) : Optional.empty();
  }

  private static boolean sameChapter(ReportText text, TableGrid one, TableGrid other) {
    int a = text.section(one.table().start());
    int b = text.section(other.table().start());
    return a == b || a >= 0 && b >= 0 && text.blocks().get(a).level() == text.blocks().get(b).level();
  }

  private static String between(ReportText text, TableGrid one, TableGrid other) {
    int behind = Math.min(other.table().block() + 1, text.blocks().size() - 1);
    return text.text().substring(one.table().start(), text.blocks().get(behind).end());
  }
}
