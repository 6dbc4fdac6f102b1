// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.FisherExactTable;
import org.triangulum.stats.LinearTrend;
import org.triangulum.stats.OrdinalErrors;
import org.triangulum.stats.TestResult;
import org.triangulum.stats.TwoByTwo;

/**
 * Tests and effect sizes of a two-way table.
 *
 * <p>Values, after {@code group.G.} for a group: {@code chi2}, {@code df}, {@code p} (Pearson); {@code g2},
 * {@code g2.p}; {@code yates.chi2}, {@code yates.p} (2 x 2); {@code linear.chi2}, {@code linear.p} (linear by linear);
 * {@code trend.chi2}, {@code trend.p} (Cochran-Armitage, when a side has two classes); {@code fisher.p};
 * {@code expected.min}, {@code expected.below5} (percent of cells); {@code v} (Cramer's V); ordered variables:
 * {@code tau}, {@code gamma}, {@code somers}; 2 x 2: {@code phi}, {@code or}, {@code rr}, {@code rd}; all with
 * {@code .lower} and {@code .upper}.
 */
final class TableTests {
  private static final int EXACT_CASES = 100;

  private final TwoWay way;
  private final Run run;
  private final ResultBuilder out;
  private final Trail[] cells;
  private final TableBuilder tests;
  private final TableBuilder effects;

  TableTests(TwoWay way) {
    this.way = way;
    run = way.run();
    out = run.out();
    cells = way.cells();
    tests = new TableBuilder(way.id("tests"), way.of() + ": tests").column("test", "Test", Format.TEXT)
        .column("statistic", "Statistic", Format.DECIMAL).column("df", "df", Format.COUNT).column("p", "p", Format.P);
    effects = new TableBuilder(way.id("effects"), way.of() + ": effect sizes")
        .column("effect", "Effect size", Format.TEXT).column("value", "Estimate", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL);
  }

  /** Adds all tests and effect sizes that the table allows; a table that allows none gets a warning with the reason. */
  void addAll() {
    Optional<ChiSquare> test = run.attempt("Tests of " + way.of(), () -> ChiSquare.of(way.table()));
    if (test.isEmpty()) {
      return;
    }
    ChiSquare chi = test.get();
    expected(chi);
    test("Pearson chi-square", "chi2", "df", "p", chi.pearson(), "sum (count - expected)^2 / expected");
    chi.yates().ifPresent(y -> test("Chi-square with Yates' continuity correction", "yates.chi2", "", "yates.p", y,
        "sum (|count - expected| - 0.5)^2 / expected"));
    test("Likelihood ratio chi-square", "g2", "", "g2.p", chi.likelihoodRatio(),
        "2 sum count ln(count / expected)");
    boolean orderedRows = ordered(way.rows(), chi.table().rows());
    boolean orderedColumns = ordered(way.columns(), chi.table().columns());
    boolean ordered = orderedRows && orderedColumns;
    if (ordered) {
      trend(chi.table().rows() == 2 || chi.table().columns() == 2);
    }
    fisher(chi);
    out.table(tests);
    estimate("Cramér's V", "v", () -> new Estimate(chi.cramersV(), chi.cramersVInterval(run.confidence())),
        "sqrt(chi2 / (n (min(rows, columns) - 1))), interval by the noncentral chi-square distribution");
    if (ordered) {
      run.attempt("Ordinal association of " + way.of(), () -> OrdinalErrors.of(way.table())).ifPresent(this::ordinal);
    }
    if (chi.table().rows() == 2 && chi.table().columns() == 2) {
      fourfold(chi);
    }
    out.table(effects);
  }

  private void expected(ChiSquare chi) {
    out.value(way.prefix() + "expected.min", chi.minExpected(), "Smallest expected count",
        "row total * column total / n");
    out.value(way.prefix() + "expected.below5", 100 * chi.shareExpectedBelow5(), "Percent of cells with expected count "
        + "below 5", "100 * cells below 5 / cells");
    way.warnOfSmallExpected(chi);
  }

  /** Two classes are always in order. */
  private static boolean ordered(Factor factor, int used) {
    return used == 2 || factor.scored() && factor.column().level() != MeasurementLevel.NOMINAL;
  }

  private void trend(boolean twoClasses) {
    Optional<LinearTrend> linear = run.attempt("Trend of " + way.of(), () -> Trends.of(way));
    linear.ifPresent(t -> test("Linear-by-linear association", "linear.chi2", "", "linear.p",
        t.linearByLinear(), "(n - 1) r^2, r between the scores"));
    linear.filter(t -> twoClasses).ifPresent(t -> test("Cochran-Armitage test of trend", "trend.chi2", "", "trend.p",
        t.cochranArmitage(), "n r^2, r between the scores"));
  }

  private void fisher(ChiSquare chi) {
    String wanted = run.parameters().text(CrosstabAnalysis.FISHER.name());
    CrossTab table = chi.table();
    boolean small = table.rows() == 2 && table.columns() == 2
        || table.n() <= EXACT_CASES && chi.shareExpectedBelow5() > TwoWay.COCHRAN_SHARE;
    if (wanted.equals("always") || wanted.equals("auto") && small) {
      Cell none = Cell.of("");
      tests.row(Cell.of("Fisher's exact test, two-sided"), none, none, out.attempt(way.prefix() + "fisher.p",
          () -> FisherExactTable.twoSided(table), "Fisher's exact test of " + way.of(),
          "sum of the probabilities of all tables with these margins no more likely than this one", cells));
    }
  }

  private void ordinal(OrdinalErrors errors) {
    String interval = ", interval by its asymptotic standard error";
    double level = run.confidence();
    estimate("Kendall's tau-b", "tau", () -> new Estimate(errors.tauB(), errors.tauBInterval(level)),
        "(C - D) / sqrt((pairs - ties in rows)(pairs - ties in columns))" + interval);
    estimate("Goodman and Kruskal's gamma", "gamma", () -> new Estimate(errors.gamma(), errors.gammaInterval(level)),
        "(C - D) / (C + D)" + interval);
    estimate("Somers' d of " + way.columns().name(), "somers",
        () -> new Estimate(errors.somersD(), errors.somersDInterval(level)), "(C - D) / (pairs - ties in rows)"
        + interval);
  }

  private void fourfold(ChiSquare chi) {
    TwoByTwo two = TwoByTwo.of(chi.table());
    String first = way.columns().category(firstColumn()).name();
    estimate("Phi", "phi", () -> new Estimate(chi.phi(), OrdinalErrors.of(chi.table()).tauBInterval(run.confidence())),
        "(ad - bc) / sqrt of the product of the margins, interval by its asymptotic standard error");
    estimate("Odds ratio of " + first, "or", () -> two.oddsRatio(run.confidence()), "ad / bc, Woolf's interval");
    estimate("Risk ratio of " + first, "rr", () -> two.riskRatio(run.confidence()),
        "(a / (a + b)) / (c / (c + d)), log interval of Katz");
    estimate("Risk difference of " + first, "rd", () -> two.riskDifferenceNewcombe(run.confidence()),
        "a / (a + b) - c / (c + d), Newcombe's hybrid score interval (method 10)");
  }

  private int firstColumn() {
    CrossTab table = way.table();
    int column = 0;
    while (table.columnTotal(column) == 0) {
      column++;
    }
    return column;
  }

  private void test(String label, String statistic, String df, String p, TestResult test, String formula) {
    Cell value = out.value(way.prefix() + statistic, test.statistic(), label + " of " + way.of(), formula, cells);
    Cell degrees = df.isEmpty() ? Cell.of(test.df()) : out.value(way.prefix() + df, test.df(), "Degrees of freedom",
        "(rows - 1)(columns - 1)");
    tests.row(Cell.of(label), value, degrees, out.value(way.prefix() + p, test.p(), "p of " + label,
        "upper tail of the chi-square distribution", out.trail(way.prefix() + statistic),
        Trail.input("df", test.df())));
  }

  private void estimate(String label, String name, Supplier<Estimate> number, String formula) {
    run.attempt(label, number).ifPresent(e -> effects.row(List.of(Cell.of(label),
        out.value(way.prefix() + name, e.value(), label, formula, cells),
        out.value(way.prefix() + name + ".lower", e.interval().lower(), "Lower limit of " + label, formula, cells),
        out.value(way.prefix() + name + ".upper", e.interval().upper(), "Upper limit of " + label, formula, cells))));
  }
}
