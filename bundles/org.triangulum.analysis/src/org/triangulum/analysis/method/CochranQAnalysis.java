// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.YesNo;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Friedman;
import org.triangulum.stats.Interval;
import org.triangulum.stats.McNemar;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.PAdjustment;
import org.triangulum.stats.Proportion;

/**
 * Cochran's Q test of several yes-no answers of the same cases.
 *
 * <p>Values: {@code n}, {@code q}, {@code df}, {@code p}, {@code w} with {@code .lower} and {@code .upper}; per
 * variable {@code V.yes}, {@code V.percent}, {@code V.lower}, {@code V.upper}; per pair after {@code pair.A~B.}
 * {@code difference} (of the shares, percent) with {@code .lower} and {@code .upper}, {@code p} (exact McNemar test),
 * {@code p.adjusted}.
 */
public final class CochranQAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public CochranQAnalysis() {
    super("cochran-q", "Cochran's Q test", "Comparison of measurements",
        "Whether several yes-no answers of the same cases, such as services used or items agreed with, differ in their "
            + "share of yes; with all pairs.",
        InputSpec.splitByGroup(3, Integer.MAX_VALUE, MeasurementLevel.VALUES).of("Measurements"),
        List.of(YesNo.SUCCESS, CommonParameters.COLLAPSE, MeasurementPairs.ADJUST, CommonParameters.CONFIDENCE),
        List.of(References.COCHRAN_Q, References.SERLIN, References.MCNEMAR, References.NEWCOMBE_PAIRED,
            References.WILSON, References.HOLM));
  }

  @Override
  String compute(Run run) {
    CompleteRows rows = CompleteRows.of(run.sample(), run.variables(), name -> YesNo.numbers(run.sample(),
        run.parameters(), name));
    run.out().base(rows.base());
    if (rows.n() == 0) {
      throw new NotComputableException("no case has a value in all of " + String.join(", ", run.variables()));
    }
    Friedman test = Friedman.of(rows.columns());
    Trail n = Trail.input("Cases with all of " + rows.base().name(), rows.n());
    run.out().value("n", rows.n(), n);
    shares(run, rows, n);
    TestTables tables = new TestTables(run, rows.base().name(), n);
    tables.test("Cochran's Q", "q", true, test::test,
        "(k - 1) (k sum of squared column totals - total^2) / (k total - sum of squared row totals)",
        "upper tail of the chi-square distribution");
    tables.effect("Share of the largest possible Q", "w", test::w, () -> test.wInterval(run.confidence()),
        "Q / (n (k - 1)), interval by the noncentral chi-square distribution");
    tables.add();
    pairs(run, rows);
    return "Cochran's Q, chi-square approximation; pairs by the exact McNemar test, p adjusted by "
        + MeasurementPairs.adjusted(run)
        + ", differences of shares with Newcombe's interval (method 10 of paired "
        + "data); cases with a value in all variables; " + run.level() + " intervals";
  }

  private static void shares(Run run, CompleteRows rows, Trail n) {
    TableBuilder table = new TableBuilder("shares", "Share of yes").column("variable", "Variable", Format.TEXT)
        .column("yes", "Yes", Format.COUNT).column("n", "n", Format.COUNT).column("percent", "%", Format.PERCENT)
        .column("lower", run.level() + " CI from", Format.PERCENT).column("upper", "to", Format.PERCENT);
    for (int v = 0; v < run.variables().size(); v++) {
      String name = run.variables().get(v);
      Proportion share = new Proportion((long) Arrays.stream(rows.columns()[v]).sum(), rows.n());
      Interval wilson = share.wilson(run.confidence());
      Trail count = Trail.input("Cases with yes in " + name, share.successes());
      table.row(Cell.of(run.title(name)), run.out().value(name + ".yes", share.successes(), count),
          Cell.of(rows.n(), "n"),
          run.out().value(name + ".percent", 100 * share.value(), "Percent yes in " + name, "100 yes / n", count, n),
          run.out().value(name + ".lower", 100 * wilson.lower(), "Lower limit of " + name, "Wilson's interval", count,
              n),
          run.out().value(name + ".upper", 100 * wilson.upper(), "Upper limit of " + name, "Wilson's interval", count,
              n));
    }
    run.out().table(table);
  }

  private static void pairs(Run run, CompleteRows rows) {
    List<String> names = new ArrayList<>();
    List<McNemar> tests = new ArrayList<>();
    for (int i = 0; i < run.variables().size(); i++) {
      for (int j = i + 1; j < run.variables().size(); j++) {
        names.add(run.variables().get(i) + "~" + run.variables().get(j));
        tests.add(changes(rows.columns()[i], rows.columns()[j]));
      }
    }
    // A pair in which nobody differs is no evidence of a difference.
    double[] p = tests.stream().mapToDouble(t -> t.changed() == 0 ? 1 : t.exactP()).toArray();
    PAdjustment adjustment = MeasurementPairs.adjustment(run);
    double[] adjusted = adjustment.of(p);
    TableBuilder table = new TableBuilder("pairs", "Pairs").column("pair", "Pair", Format.TEXT)
        .column("difference", "Difference of %", Format.PERCENT)
        .column("lower", run.level() + " CI from", Format.PERCENT).column("upper", "to", Format.PERCENT)
        .column("p", "Exact p", Format.P).column("adjusted", "p adjusted", Format.P)
        .note("p adjusted for " + p.length + " pairs by " + MeasurementPairs.adjusted(run));
    for (int i = 0; i < p.length; i++) {
      McNemar test = tests.get(i);
      String prefix = "pair." + names.get(i) + ".";
      Trail changed = Trail.input("Cases with different answers", test.changed());
      Interval limits = test.differenceInterval(run.confidence());
      table.row(Cell.of(names.get(i).replace("~", " - ")),
          run.out().value(prefix + "difference", 100 * test.difference(), "Difference of the shares of " + names.get(i),
              "100 (b - c) / n", changed),
          run.out().value(prefix + "difference.lower", 100 * limits.lower(), "Lower limit of the difference",
              "Newcombe's method 10", changed),
          run.out().value(prefix + "difference.upper", 100 * limits.upper(), "Upper limit of the difference",
              "Newcombe's method 10", changed),
          run.out().value(prefix + "p", p[i], "Exact p of " + names.get(i), "binomial test of b of b + c", changed),
          run.out().value(prefix + "p.adjusted", adjusted[i], "Adjusted p of " + names.get(i),
              MeasurementPairs.adjusted(run),
              changed));
    }
    run.out().table(table);
  }

  private static McNemar changes(double[] x, double[] y) {
    long[] cells = new long[4];
    for (int i = 0; i < x.length; i++) {
      cells[(x[i] == 1 ? 0 : 2) + (y[i] == 1 ? 0 : 1)]++;
    }
    return new McNemar(cells[0], cells[1], cells[2], cells[3]);
  }
}
