// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Predicted;
import org.triangulum.stats.Predicted.Group;
import org.triangulum.stats.Proportion;
import org.triangulum.stats.TestResult;
import org.triangulum.stats.TwoByTwo;

/**
 * How well predicted chances of a yes-no outcome foretell it.
 *
 * <p>Values: {@code auc.delong.lower}, {@code .upper}; {@code called.hits}, {@code .misses}, {@code .false},
 * {@code .rejected}; {@code sensitivity}, {@code specificity}, {@code ppv}, {@code npv}, {@code accuracy} with
 * {@code .lower} and {@code .upper}; {@code hl.chi2}, {@code .df}, {@code .p}, and of each group of chances, from 1 on,
 * {@code hl.1.cases}, {@code .yes}, {@code .expected}.
 */
final class Classification {
  static final ParameterSpec CUT_OFF = ParameterSpec.number("cutoff", "0.5", 0.001, 0.999,
      "Chance from which on a case is called yes, 0.001 to 0.999.");
  static final int GROUPS = 10;
  private static final double POOR = 0.05;

  private final Run run;
  private final Predicted predicted;
  private final Trail n;

  Classification(Run run, Predicted predicted, Trail n) {
    this.run = run;
    this.predicted = predicted;
    this.n = n;
  }

  /** The row of the area with DeLong's interval, where there is one. */
  void area(TableBuilder table) {
    run.attempt("DeLong's interval", () -> predicted.area(run.confidence())).map(Estimate::interval).ifPresent(
        interval -> table.row(Cell.of("The same, interval by DeLong"), Cell.of(run.out().number("auc").orElseThrow(),
            "auc"), run.out().value("auc.delong.lower", interval.lower(), "Lower limit of the area, DeLong",
            "area - quantile * standard error", n), run.out().value("auc.delong.upper", interval.upper(),
            "Upper limit of the area, DeLong", "area + quantile * standard error", n)));
  }

  void add() {
    table();
    calibration();
  }

  private void table() {
    double cutOff = run.parameters().number(CUT_OFF.name());
    TwoByTwo cells = predicted.classified(cutOff);
    String called = "predicted yes from " + run.parameters().text(CUT_OFF.name()) + " on";
    run.out().table(new TableBuilder("classification", "Classification table, " + called)
        .column("came", "Observed", Format.TEXT).column("yes", "Predicted yes", Format.COUNT)
        .column("no", "Predicted no", Format.COUNT)
        .row(Cell.of("Yes"), count("called.hits", cells.a(), "Yes predicted yes"),
            count("called.misses", cells.b(), "Yes predicted no"))
        .row(Cell.of("No"), count("called.false", cells.c(), "No predicted yes"),
            count("called.rejected", cells.d(), "No predicted no")));
    TableBuilder shares = new TableBuilder("classified", "Shares rightly predicted")
        .column("share", "Share", Format.TEXT)
        .column("value", "Estimate", Format.DECIMAL).column("lower", run.level() + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL).note("Intervals by Wilson; a model looks better on the cases it was "
            + "fitted to than it is on others");
    share(shares, "sensitivity", "Sensitivity: of those with a yes", cells.a(), cells.a() + cells.b());
    share(shares, "specificity", "Specificity: of those with a no", cells.d(), cells.c() + cells.d());
    share(shares, "ppv", "Positive predictive value: of those predicted yes", cells.a(), cells.a() + cells.c());
    share(shares, "npv", "Negative predictive value: of those predicted no", cells.d(), cells.b() + cells.d());
    share(shares, "accuracy", "All", cells.a() + cells.d(), cells.a() + cells.b() + cells.c() + cells.d());
    run.out().table(shares);
  }

  private Cell count(String name, long count, String label) {
    return run.out().value(name, count, label, "counted", n);
  }

  private void share(TableBuilder table, String name, String label, long right, long all) {
    if (all == 0) {
      run.out().warn(label + ": there are none, and no share");
      return;
    }
    Proportion share = new Proportion(right, all);
    Interval interval = share.wilson(run.confidence());
    Trail of = Trail.computed("Rightly called", right, "of " + all);
    table.row(Cell.of(label), run.out().value(name, share.value(), label, "rightly called / all of them", of),
        run.out().value(name + ".lower", interval.lower(), "Lower limit: " + label, "Wilson", of),
        run.out().value(name + ".upper", interval.upper(), "Upper limit: " + label, "Wilson", of));
  }

  private void calibration() {
    Group[] groups = predicted.groups(GROUPS);
    run.attempt("Calibration", () -> Predicted.hosmerLemeshow(groups)).ifPresent(test -> {
      TableBuilder table = new TableBuilder("calibration", "Calibration: cases in groups by their chances")
          .column("group", "Group", Format.TEXT).column("cases", "Cases", Format.COUNT)
          .column("yes", "Yes", Format.COUNT).column("expected", "Expected", Format.DECIMAL);
      for (int g = 0; g < groups.length; g++) {
        String of = " in group " + (g + 1) + " of chances";
        String prefix = "hl." + (g + 1) + ".";
        table.row(Cell.of(String.valueOf(g + 1)), run.out().value(prefix + "cases", groups[g].cases(), "Cases" + of,
            "between quantiles of the chances", n), run.out().value(prefix + "yes", groups[g].yes(), "Yes" + of,
            "counted", n), run.out().value(prefix + "expected", groups[g].expected(), "Expected yes" + of,
            "sum of the chances", n));
      }
      run.out().table(table);
      test(test);
    });
  }

  private void test(TestResult test) {
    run.out().table(new TableBuilder("hosmer-lemeshow", "Are the chances right?").column("test", "Test", Format.TEXT)
        .column("chi2", "Chi-square", Format.DECIMAL).column("df", "df", Format.COUNT).column("p", "p", Format.P)
        .row(Cell.of("Hosmer-Lemeshow"), run.out().value("hl.chi2", test.statistic(), "Hosmer-Lemeshow chi-square",
            "sum over groups of (yes - expected)^2 / expected, for yes and no", n), run.out().value("hl.df", test.df(),
            "Degrees of freedom", "groups - 2", n), run.out().value("hl.p", test.p(), "p of the Hosmer-Lemeshow test",
            "upper tail of the chi-square distribution", n))
        .note("Weak with few cases, and depends on the groups: look at the calibration plot too"));
    if (test.p() < POOR) {
      run.out().warn("The predicted chances are not those that came (Hosmer-Lemeshow p "
          + Spoken.decimals(test.p(), 3) + ")");
    }
  }
}
