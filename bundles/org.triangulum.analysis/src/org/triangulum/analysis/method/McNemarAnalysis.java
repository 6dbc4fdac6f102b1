// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.data.SquareTable;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.McNemar;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Proportion;

/**
 * McNemar's test of a two-valued answer given twice by the same cases, and Bowker's test where there are more values.
 *
 * <p>Values: {@code n}, {@code changed}, {@code chi2}, {@code df}, {@code p}; two values: {@code corrected.chi2},
 * {@code corrected.chi2.p}, {@code p.exact}, {@code difference} (of the shares of the first value, percent) and
 * {@code or}, each with {@code .lower} and {@code .upper}; more values: {@code stable} (percent unchanged) with limits.
 */
public final class McNemarAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public McNemarAnalysis() {
    super("mcnemar", "McNemar's test", "Comparison of measurements",
        "Whether answers of the same cases changed between two occasions more one way than the other; with more than "
            + "two values Bowker's test of symmetry.",
        InputSpec.splitByGroup(2, 2, MeasurementLevel.VALUES).of("Measurements"),
        List.of(CommonParameters.COLLAPSE, PrintedTable.TABLE, CommonParameters.CONFIDENCE),
        List.of(References.MCNEMAR, References.EDWARDS, References.BOWKER, References.NEWCOMBE_PAIRED,
            References.CLOPPER_PEARSON, References.WILSON));
  }

  @Override
  String compute(Run run) {
    SquareTable square = SquareTable.of(run.sample(), run.variables().get(0), run.variables().get(1));
    CrossTab table = square.table();
    run.out().base(square.base());
    if (table.n() == 0) {
      throw new NotComputableException("no case has both " + square.base().name());
    }
    if (table.rows() < 2) {
      throw new NotComputableException("all answers are the same");
    }
    Trail n = Trail.input("Cases with both answers", table.n());
    run.out().value("n", table.n(), n);
    SquareCounts.add(run, square);
    TestTables tables = new TestTables(run, square.base().name(), n);
    if (table.rows() == 2) {
      two(run, McNemar.of(table), square.categories().get(0).label(), tables);
    } else {
      more(run, table, tables);
    }
    tables.add();
    return (table.rows() == 2 ? "McNemar's test without continuity correction, also with it and exact (two-sided "
        + "binomial); odds ratio with exact interval, difference of shares by Newcombe's method 10"
        : "Bowker's test of symmetry over the pairs of values between which somebody moved")
        + "; cases with both answers; " + run.level() + " intervals";
  }

  private static void two(Run run, McNemar test, String first, TestTables tables) {
    tables.aside("changed", "Cases that changed", test.changed(), "b + c");
    tables.test("McNemar's chi-square", "chi2", true, test::test, "(b - c)^2 / (b + c)",
        "upper tail of the chi-square distribution");
    tables.test("With continuity correction", "corrected.chi2", false, test::continuityCorrected,
        "(|b - c| - 1)^2 / (b + c)", "upper tail of the chi-square distribution");
    tables.p("Exact test", "p.exact", test::exactP, "two-sided binomial test of b among b + c");
    tables.effect("Odds ratio of " + first + " first against later", "or", () -> test.oddsRatio(run.confidence()),
        "b / c, exact interval from Clopper and Pearson's of b / (b + c)");
    tables.effect("Difference of % " + first, "difference", () -> 100 * test.difference(),
        () -> test.differenceInterval(
        run.confidence()).times(100), "100 (b - c) / n, Newcombe's method 10");
  }

  private static void more(Run run, CrossTab table, TestTables tables) {
    long same = 0;
    for (int i = 0; i < table.rows(); i++) {
      same += table.count(i, i);
    }
    tables.aside("changed", "Cases that changed", table.n() - (double) same, "cases off the diagonal");
    tables.test("Bowker's test of symmetry", "chi2", true, () -> McNemar.bowker(table),
        "sum (n_ij - n_ji)^2 / (n_ij + n_ji)", "upper tail of the chi-square distribution");
    Proportion stable = new Proportion(same, table.n());
    tables.effect("% unchanged", "stable", () -> 100 * stable.value(), () -> stable.wilson(run.confidence()).times(100),
        "100 cases on the diagonal / n, Wilson's interval");
  }
}
