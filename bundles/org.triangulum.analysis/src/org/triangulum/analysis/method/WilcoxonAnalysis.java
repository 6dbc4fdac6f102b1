// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NormalTest;
import org.triangulum.stats.Wilcoxon;

/**
 * Wilcoxon's signed rank test of two measurements of the same cases.
 *
 * <p>Values: {@code n}, {@code nonzero}, {@code zeros}, {@code v} (rank sum of the positive differences), {@code z},
 * {@code p}, {@code p.exact} (up to 50 differences), {@code rank.biserial} with {@code .lower} and
 * {@code .upper}; per variable {@code V.mean}, {@code V.sd}, {@code V.median}.
 */
public final class WilcoxonAnalysis extends RepeatedMeasures {
  private static final ParameterSpec CONTINUITY = ParameterSpec.of("continuity", Kind.FLAG, "false",
      "Continuity correction of z: true as R's default, false as SPSS and Stata.");
  private static final int EXACT = 50;

  /** The analysis as services and extensions make it. */
  public WilcoxonAnalysis() {
    super("wilcoxon", "Wilcoxon signed rank test",
        "Whether two measurements of the same cases differ, by the ranks of their differences; for ordered answers and "
            + "skewed scores.", 2, 2,
        List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), declared(CONTINUITY,
        PrintedTable.TABLE),
        List.of(References.WILCOXON, References.STREITBERG_ROEHMEL, References.KERBY, References.KING_MINIUM));
  }

  @Override
  void add(Run run, CompleteRows rows, TestTables tables) {
    Wilcoxon test = Wilcoxon.of(rows.columns()[0], rows.columns()[1]);
    boolean continuity = run.parameters().flag(CONTINUITY.name());
    NormalTest normal = continuity ? test.continuityCorrected() : test.test();
    tables.aside("nonzero", "Differences that are not zero", test.n(), "cases with different values");
    tables.aside("zeros", "Differences of zero, left out", test.zeros(), "cases with equal values");
    tables.test("Sum of the ranks of the positive differences (V)", "v", test.v(), "p", normal.p(),
        "sum of the midranks of |first - second| where first is higher", "two tails of the normal distribution");
    tables.aside("z", "z", normal.z(), "(V - n (n + 1) / 4) / sd(V), sd corrected for ties"
        + (continuity ? ", continuity corrected" : ""));
    if (test.n() <= EXACT) {
      tables.p("Exact test", "p.exact", () -> Wilcoxon.exactP(rows.columns()[0], rows.columns()[1]),
          "distribution of V over all choices of signs of the midranks");
    }
    tables.effect("Matched-pairs rank-biserial correlation", "rank.biserial", test::rankBiserial,
        () -> test.rankBiserialInterval(run.confidence()), "4 V / (n (n + 1)) - 1, interval by Fisher's z");
  }

  @Override
  String method(Run run) {
    return "Wilcoxon signed rank test, zeros left out, ties by midranks, normal approximation with tie-corrected "
        + "variance, " + (run.parameters().flag(CONTINUITY.name()) ? "continuity corrected, " : "")
        + "two-sided; exact p for up to "
        + EXACT + " differences, by the permutation distribution of the signed midranks; cases with both values; "
        + run.level() + " interval";
  }
}
