// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.data.SquareTable;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CohenKappa;
import org.triangulum.stats.CohenKappa.Weights;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Proportion;

/**
 * Agreement of two raters on categories.
 *
 * <p>Values: {@code n}, {@code categories}; {@code agreement} (percent), {@code kappa} (Cohen), {@code kappa.linear}
 * and {@code kappa.quadratic} (three ordered categories and more), {@code bp} (Brennan-Prediger), {@code pi} (Scott),
 * each with {@code .lower} and {@code .upper}; {@code kappa.z}, {@code kappa.p}, {@code pi.z}, {@code pi.p}.
 */
public final class RaterAgreementAnalysis extends ShippedAnalysis {

  /** The analysis as services and extensions make it. */
  public RaterAgreementAnalysis() {
    super("rater-agreement", "Agreement of two raters", "Agreement",
        "How far two raters, or one rater twice, put the same cases into the same categories, beyond chance: percent, "
            + "Cohen's kappa plain and weighted, Brennan-Prediger, Scott's pi.",
        InputSpec.splitByGroup(2, 2, MeasurementLevel.VALUES).of("Raters"),
        List.of(CommonParameters.COLLAPSE, PrintedTable.TABLE, Bootstrap.INTERVAL, Bootstrap.REPLICATES,
            Bootstrap.SEED, CommonParameters.CONFIDENCE),
        List.of(References.COHEN_KAPPA, References.COHEN_WEIGHTED, References.FLEISS_COHEN_EVERITT,
            References.BRENNAN_PREDIGER, References.SCOTT, References.GWET, References.FLEISS_NEE_LANDIS,
            References.WILSON, References.EFRON_TIBSHIRANI, References.LECUYER));
  }

  @Override
  String compute(Run run) {
    SquareTable square = SquareTable.of(run.sample(), run.variables().get(0), run.variables().get(1));
    CrossTab table = square.table();
    run.out().base(square.base());
    if (table.n() == 0) {
      throw new NotComputableException("no case was rated by both");
    }
    Trail n = Trail.input("Cases rated by both", table.n());
    run.out().value("n", table.n(), n);
    run.out().value("categories", table.rows(), Trail.input("Categories", table.rows()));
    SquareCounts.add(run, square);
    warnOfUnused(run, square);
    TestTables tables = new TestTables(run, square.base().name(), n);
    TwoRaters raters = new TwoRaters(run, table);
    percent(run, table, raters, tables);
    cohen(run, table, Weights.NONE, "kappa", "Cohen's kappa", raters, tables);
    if (table.rows() > 2 && square.ordered()) {
      cohen(run, table, Weights.LINEAR, "kappa.linear", "Weighted kappa, linear weights", raters, tables);
      cohen(run, table, Weights.QUADRATIC, "kappa.quadratic", "Weighted kappa, quadratic weights", raters, tables);
    }
    scott(run, table, raters, tables);
    tables.add();
    Bootstrap bootstrap = new Bootstrap(run);
    return "Agreement of two raters on " + table.rows() + " categories, those nobody used included; intervals by "
        + (bootstrap.wanted() ? bootstrap.named() : "large-sample normal approximation (Fleiss, Cohen and Everitt; "
            + "Gwet), of the percentage by Wilson's method") + "; cases rated by both; " + run.level() + " intervals";
  }

  private static void percent(Run run, CrossTab table, TwoRaters raters, TestTables tables) {
    Proportion agreement = TwoRaters.agreement(table);
    tables.effect("% agreement", "agreement", () -> 100 * agreement.value(), raters.interval("agreement",
        () -> agreement.wilson(run.confidence()).times(100)), "100 cases on the diagonal / n");
  }

  private static void cohen(Run run, CrossTab table, Weights weights, String name, String label, TwoRaters raters,
      TestTables tables) {
    Optional<CohenKappa> kappa = run.attempt(label, () -> CohenKappa.of(table, weights));
    kappa.ifPresent(k -> {
      tables.effect(label, name, k::kappa, raters.interval(name, () -> k.interval(run.confidence())),
          "(observed - expected) / (1 - expected), expected by each rater's own shares");
      run.attempt("Test of " + label, k::test).ifPresent(test -> tables.test(label + ", z", name + ".z", test.z(),
          name + ".p", test.p(), "kappa / its standard error without agreement beyond chance",
          "two tails of the normal distribution"));
    });
  }

  private static void scott(Run run, CrossTab table, TwoRaters raters, TestTables tables) {
    run.attempt("Scott's pi", () -> TwoRaters.scott(table)).ifPresent(pi -> {
      tables.effect("Brennan-Prediger coefficient", "bp", () -> pi.brennanPrediger(table.rows()), raters.interval("bp",
          () -> pi.brennanPredigerInterval(table.rows(), run.confidence())),
          "(observed - 1 / categories) / (1 - 1 / categories)");
      tables.effect("Scott's pi", "pi", pi::kappa, raters.interval("pi", () -> pi.interval(run.confidence())),
          "(observed - expected) / (1 - expected), expected by the shares of both raters together");
      tables.test("Scott's pi, z", "pi.z", pi.test().z(), "pi.p", pi.test().p(),
          "pi / its standard error without agreement beyond chance", "two tails of the normal distribution");
    });
  }

  private static void warnOfUnused(Run run, SquareTable square) {
    for (int c = 0; c < square.categories().size(); c++) {
      boolean first = square.table().rowTotal(c) > 0;
      boolean second = square.table().columnTotal(c) > 0;
      if (first != second) {
        run.out().warn("Category " + square.categories().get(c).name() + " is used by " + run.variables().get(first ? 0
            : 1) + " only");
      }
    }
  }
}
