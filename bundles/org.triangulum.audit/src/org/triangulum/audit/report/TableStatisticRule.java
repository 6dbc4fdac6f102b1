// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.CrossTables;
import org.triangulum.audit.figure.CrossTables.Candidate;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.figure.TestMention;
import org.triangulum.audit.figure.TestMention.Kind;
import org.triangulum.audit.text.Sentence;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.NotComputableException;

/** Chi-square statistics that their table does not give. */
public final class TableStatisticRule extends FigureRule {
  private static final Pattern COLLAPSED = Pattern.compile("(?i)collaps|combin|merged|dichotomi|grouped|put "
      + "together|recoded");

  /** The rule as services make it. */
  public TableStatisticRule() {
    super("statistic-of-table", Severity.ERROR,
        "A chi-square that the table its paragraph names gives neither as Pearson's, Yates' nor likelihood ratio "
            + "statistic, also with categories put together where the text says so.", Citations.AGRESTI);
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (TestMention test : report.tests()) {
      if (test.kind() == Kind.CHI_SQUARE) {
        table(report, test).ifPresent(g -> CrossTables.of(g).ifPresent(t -> check(report, test, g, t, issues)));
      }
    }
    return issues;
  }

  /** The table that the sentence names, else the last one that its paragraph names. */
  static Optional<TableGrid> table(ReportReading report, TestMention test) {
    List<TableGrid> named = new ArrayList<>(report.tablesNamedIn(test.sentence()));
    for (Sentence sentence : report.text().sentences()) {
      if (named.isEmpty() && sentence.block() == test.sentence().block()) {
        named.addAll(report.tablesNamedIn(sentence));
      }
    }
    return named.stream().findFirst();
  }

  private void check(ReportReading report, TestMention test, TableGrid grid, CrossTab table, List<AuditIssue> issues) {
    String around = report.text().words(report.text().blocks().get(test.sentence().block())) + grid.table().caption()
        .map(c -> c.title()).orElse("");
    List<String> tried = new ArrayList<>();
    boolean sameDf = false;
    for (Candidate candidate : CrossTables.candidates(table, COLLAPSED.matcher(around).find())) {
      try {
        ChiSquare chi = ChiSquare.of(candidate.table());
        if (Math.abs(chi.pearson().df() - test.df1()) < 1e-9) {
          sameDf = true;
          double printed = test.statistic().doubleValue();
          if (near(chi.pearson().statistic(), printed, test.half()) || near(chi.likelihoodRatio().statistic(), printed,
              test.half()) || chi.yates().filter(y -> near(y.statistic(), printed, test.half())).isPresent()) {
            return;
          }
          if (tried.size() < 3) {
            tried.add(candidate.what() + ": Pearson " + round(chi.pearson().statistic()) + ", likelihood ratio "
                + round(chi.likelihoodRatio().statistic()) + chi.yates().map(y -> ", Yates " + round(y.statistic()))
                .orElse(""));
          }
        }
      } catch (NotComputableException e) {
        // a cut that leaves one half empty
      }
    }
    String df = test.df1() == Math.rint(test.df1()) ? Long.toString((long) test.df1()) : Double.toString(test.df1());
    if (sameDf) {
      issues.add(issue(report, test.start(), test.end(), new Finding(test.name() + " = " + test.statistic()
          .toPlainString() + " with " + df + " df does not follow from " + grid.table().name(), tried.get(0),
          test.statistic().toPlainString(), String.join("; ", tried), Certainty.LIKELY)));
    } else {
      int whole = (table.rows() - 1) * (table.columns() - 1);
      issues.add(issue(report, test.start(), test.end(), new Finding(test.name() + " is reported with " + df + " df, "
          + "but "
          + grid.table().name() + " has " + table.rows() + " rows and " + table.columns() + " columns, that is "
          + whole,
          Integer.toString(whole), df, "(" + table.rows() + " - 1) × (" + table.columns() + " - 1) = " + whole,
          Certainty.POSSIBLE, Severity.WARNING)));
    }
  }

  private static boolean near(double exact, double printed, double half) {
    return Math.abs(exact - printed) <= half * 1.02;
  }

  private static String round(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
