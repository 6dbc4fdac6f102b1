// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.CrossTables;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.figure.TestMention.Kind;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.OrdinalAssociation;

/** Correlations that their table does not give. */
public final class TableCorrelationRule extends FigureRule {
  private static final int MOST_CASES = 1_000_000;

  /** The rule as services make it. */
  public TableCorrelationRule() {
    super("correlation-of-table", Severity.ERROR,
        "A correlation of two ordered answers that the table its paragraph names gives neither by Spearman, Pearson "
            + "nor "
            + "Kendall; of n pairs where the table holds another number.", Citations.AGRESTI);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (TestMention test : report.tests()) {
      if (test.kind() == Kind.R) {
        TableStatisticRule.table(report, test).ifPresent(g -> CrossTables.of(g).filter(t -> t.n() > 3
            && t.n() < MOST_CASES).ifPresent(t -> check(report, test, g, t, issues)));
      }
    }
    return issues;
  }

  private void check(ReportReading report, TestMention test, TableGrid grid, CrossTab table, List<AuditIssue> issues) {
    if (test.n() > 0 && test.n() != table.n()) {
      issues.add(issue(report, test.start(), test.end(), new Finding("The correlation is of " + test.n() + " pairs, "
          + "but "
          + grid.table().name() + " holds " + table.n(), Long.toString(table.n()), Long.toString(test.n()),
          "sum of the cells = " + table.n(), Certainty.POSSIBLE, Severity.WARNING)));
    }
    try {
      double spearman = Correlation.spearman(table).r();
      double pearson = pearson(table);
      double tau = OrdinalAssociation.of(table).tauB();
      double printed = Math.abs(test.statistic().doubleValue());
      boolean fits = List.of(spearman, pearson, tau).stream().anyMatch(r -> Math.abs(Math.abs(r) - printed)
          <= test.half() * 1.02);
      if (!fits) {
        issues.add(issue(report, test.start(), test.end(), new Finding(test.name() + " = " + test.statistic()
            .toPlainString() + " does not follow from " + grid.table().name(), round(spearman), test.statistic()
            .toPlainString(), "Spearman " + round(spearman) + ", Pearson of the scores " + round(pearson)
            + ", Kendall's tau-b " + round(tau) + "; the sign depends on the order of the categories",
            Certainty.LIKELY)));
      }
    } catch (NotComputableException e) {
      // one row or one column holds all cases: no correlation can be computed of it, and nothing compared
    }
  }

  private static double pearson(CrossTab table) {
    double[] x = new double[(int) table.n()];
    double[] y = new double[x.length];
    int at = 0;
    for (int r = 0; r < table.rows(); r++) {
      for (int c = 0; c < table.columns(); c++) {
        for (long k = 0; k < table.count(r, c); k++) {
          x[at] = r;
          y[at++] = c;
        }
      }
    }
    return Correlation.pearson(x, y).r();
  }

  private static String round(double r) {
    return String.format(Locale.ROOT, "%.3f", r);
  }
}
