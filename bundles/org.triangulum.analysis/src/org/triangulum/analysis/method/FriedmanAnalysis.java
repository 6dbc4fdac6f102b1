// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Friedman;

/**
 * Friedman's test of several measurements of the same cases.
 *
 * <p>Values: {@code n}, {@code chi2}, {@code df}, {@code p}, {@code p.exact} (few cases), {@code w} (Kendall's W) with
 * {@code .lower} and {@code .upper}; per variable {@code V.mean.rank}, {@code V.mean}, {@code V.sd}, {@code V.median};
 * those of {@link MeasurementPairs} per pair.
 */
public final class FriedmanAnalysis extends RepeatedMeasures {
  private static final int FEW = 10;
  private static final int EXACT_MEASUREMENTS = 5;

  /** The analysis as services and extensions make it. */
  public FriedmanAnalysis() {
    super("friedman", "Friedman test",
        "Whether several measurements of the same cases, or several items on one scale, differ in level, by the ranks "
            + "within each case; with all pairs.", 3, Integer.MAX_VALUE,
        List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO),
        declared(MeasurementPairs.ADJUST), List.of(References.FRIEDMAN, References.KENDALL_SMITH, References.SIEGEL,
            References.HOLM, References.KERBY, References.KING_MINIUM));
  }

  @Override
  void add(Run run, CompleteRows rows, TestTables tables) {
    Friedman test = Friedman.of(rows.columns());
    tables.test("Friedman chi-square", "chi2", true, test::test,
        "(k - 1) sum (rank sum - n (k + 1) / 2)^2 / sum of squares of the midranks within cases",
        "upper tail of the chi-square distribution");
    if (rows.n() <= FEW && rows.columns().length <= EXACT_MEASUREMENTS) {
      tables.p("Exact test", "p.exact", () -> Friedman.exactP(rows.columns()),
          "share of the orders of each case's ranks with a statistic at least as large");
    }
    tables.effect("Kendall's W", "w", test::w, () -> test.wInterval(run.confidence()),
        "chi2 / (n (k - 1)), interval by the noncentral chi-square distribution");
    for (int v = 0; v < run.variables().size(); v++) {
      tables.aside(run.variables().get(v) + ".mean.rank", "Mean rank of " + run.variables().get(v),
          test.meanRanks().get(v), "mean of the midranks within cases");
    }
    tables.add();
    new MeasurementPairs(run, rows).add(test);
  }

  @Override
  String method(Run run) {
    return "Friedman test corrected for ties, chi-square approximation; pairs by the normal approximation of the "
        + "difference of mean ranks, p adjusted by " + MeasurementPairs.adjusted(run) + "; "
        + run.level()
        + " intervals";
  }
}
