// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.Ratings;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CaseBootstrap;
import org.triangulum.stats.FleissKappa;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NotComputableException;

/**
 * Fleiss' kappa of several raters.
 *
 * <p>Values: {@code n}, {@code raters}; {@code kappa} and {@code agreement} (percent of pairs of ratings), {@code bp};
 * kappa with {@code .lower} and {@code .upper}; {@code z}, {@code p}; per category {@code category.C.count},
 * {@code category.C.kappa} (of the category against all others) with {@code .lower} and {@code .upper}.
 */
public final class FleissKappaAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public FleissKappaAnalysis() {
    super("fleiss-kappa", "Fleiss' kappa", "Agreement",
        "How far several raters put the same cases into the same categories, beyond chance; overall and per category. "
            + "Every rater rated every case; where some did not, use Krippendorff's alpha.",
        InputSpec.splitByGroup(2, Integer.MAX_VALUE, MeasurementLevel.VALUES).of("Raters"),
        List.of(CommonParameters.COLLAPSE, Bootstrap.INTERVAL, Bootstrap.REPLICATES, Bootstrap.SEED,
            CommonParameters.CONFIDENCE),
        List.of(References.FLEISS, References.FLEISS_NEE_LANDIS, References.GWET, References.BRENNAN_PREDIGER,
            References.EFRON_TIBSHIRANI, References.LECUYER));
  }

  @Override
  String compute(Run run) {
    Ratings ratings = Ratings.of(run.sample(), run.variables());
    CompleteRows rows = ratings.complete();
    run.out().base(rows.base());
    int categories = ratings.categories().size();
    int[][] counts = new int[rows.n()][categories];
    long[] totals = new long[categories];
    for (double[] rater : rows.columns()) {
      for (int i = 0; i < counts.length; i++) {
        counts[i][(int) rater[i]]++;
        totals[(int) rater[i]]++;
      }
    }
    if (rows.n() == 0) {
      throw new NotComputableException("no case was rated by all of " + String.join(", ", run.variables()));
    }
    FleissKappa kappa = FleissKappa.of(counts);
    Trail n = Trail.input("Cases rated by all", kappa.n());
    run.out().value("n", kappa.n(), n);
    run.out().value("raters", kappa.raters(), Trail.input("Raters", kappa.raters()));
    TestTables tables = new TestTables(run, rows.base().name(), n);
    Bootstrap bootstrap = new Bootstrap(run);
    Optional<CaseBootstrap> drawn = bootstrap.wanted() ? Optional.of(draw(bootstrap, counts)) : Optional.empty();
    tables.aside("agreement", "% of pairs of ratings that agree", 100 * kappa.observed(),
        "100 sum counts (counts - 1) / (n m (m - 1))");
    tables.aside("bp", "Brennan-Prediger coefficient", kappa.brennanPrediger(categories),
        "(observed - 1 / categories) / (1 - 1 / categories)");
    tables.effect("Fleiss' kappa", "kappa", kappa::kappa, () -> drawn.map(d -> d.interval(0, run.confidence()))
        .orElseGet(() -> kappa.interval(run.confidence())),
        "(observed - expected) / (1 - expected), expected by the shares of all ratings");
    tables.test("Fleiss' kappa, z", "z", kappa.test().z(), "p", kappa.test().p(),
        "kappa / its standard error without agreement beyond chance", "two tails of the normal distribution");
    tables.add();
    categories(run, ratings, counts, drawn, totals);
    return "Fleiss' kappa of " + kappa.raters() + " raters and " + categories + " categories, those nobody used "
        + "included; cases rated by all; " + run.level() + " intervals by " + (bootstrap.wanted() ? bootstrap.named()
            : "Gwet's variance, normal approximation");
  }

  /** Kappa, and that of each category; in a fixed order, so that the draws are the same however the table is sorted. */
  private static CaseBootstrap draw(Bootstrap bootstrap, int[][] counts) {
    int[][] cases = Arrays.stream(counts).sorted(Arrays::compare).toArray(int[][]::new);
    List<ToDoubleFunction<long[]>> statistics = new ArrayList<>();
    statistics.add(times -> FleissKappa.of(cases, times).kappa());
    for (int c = 0; c < cases[0].length; c++) {
      int[][] two = against(cases, c);
      statistics.add(times -> FleissKappa.of(two, times).kappa());
    }
    long[] once = new long[cases.length];
    Arrays.fill(once, 1);
    return bootstrap.draw(once, statistics);
  }

  /** Ratings of one category and of all others. */
  private static int[][] against(int[][] counts, int category) {
    return Arrays.stream(counts).map(row -> new int[] {row[category], Arrays.stream(row).sum() - row[category]})
        .toArray(int[][]::new);
  }

  private static void categories(Run run, Ratings ratings, int[][] counts, Optional<CaseBootstrap> drawn,
      long... totals) {
    TableBuilder table = new TableBuilder("categories", "Each category against all others")
        .column("category", "Category", Format.TEXT).column("count", "Ratings", Format.COUNT)
        .column("kappa", "Kappa", Format.DECIMAL).column("lower", run.level() + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL);
    for (int c = 0; c < totals.length; c++) {
      String prefix = "category." + ratings.categories().get(c).key() + ".";
      String of = ratings.categories().get(c).name();
      int[][] two = against(counts, c);
      int statistic = c + 1;
      Supplier<Interval> interval = () -> drawn.map(d -> d.interval(statistic, run.confidence()))
          .orElseGet(() -> FleissKappa.of(two).interval(run.confidence()));
      Trail count = Trail.input("Ratings " + of, totals[c]);
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(of), run.out().value(prefix + "count", totals[c], count)));
      cells.add(run.out().attempt(prefix + "kappa", () -> FleissKappa.of(two).kappa(), "Kappa of " + of,
          "Fleiss' kappa of the category against all others", count));
      cells.add(run.out().attemptQuietly(prefix + "kappa.lower", () -> interval.get().lower(),
          "Lower limit of kappa of " + of, "as that of all categories", count));
      cells.add(run.out().attemptQuietly(prefix + "kappa.upper", () -> interval.get().upper(),
          "Upper limit of kappa of " + of, "as that of all categories", count));
      table.row(cells);
    }
    run.out().table(table);
  }
}
