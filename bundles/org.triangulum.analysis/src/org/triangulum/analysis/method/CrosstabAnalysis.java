// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;

/**
 * Two variables against each other: counts, percentages, expected counts, residuals, tests and effect sizes.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}; {@code row.R.count}, {@code column.C.count};
 * {@code cell.R.C.count}, {@code cell.R.C.row}, {@code cell.R.C.column}, {@code cell.R.C.total} (percent),
 * {@code cell.R.C.expected}, {@code cell.R.C.residual} (adjusted), where a point within a code is written {@code _};
 * and those of {@link TableTests}.
 */
public final class CrosstabAnalysis extends ShippedAnalysis {
  static final ParameterSpec FISHER = ParameterSpec.choice("fisher",
      "Fisher's exact test: auto for 2 x 2 tables and larger ones of at most 100 cases with small expected counts.",
      "auto", "always", "never");

  /** The analysis as services and extensions make it. */
  public CrosstabAnalysis() {
    super("crosstab", "Crosstabulation", "Association",
        "Two variables against each other with percentages, expected counts and residuals, all usual tests of "
            + "independence and trend, and effect sizes with intervals.",
        TwoWay.INPUTS, TwoWay.parameters(FISHER, CommonParameters.CONFIDENCE),
        List.of(References.PEARSON_CHI, References.YATES, References.AGRESTI, References.COCHRAN, References.MANTEL,
            References.ARMITAGE, References.FISHER, References.FREEMAN_HALTON, References.CRAMER, References.HABERMAN,
            References.WOOLF, References.KATZ, References.NEWCOMBE_TWO, References.SMITHSON, References.BROWN_BENEDETTI,
            References.GOODMAN_KRUSKAL, References.SOMERS));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return TwoWay.unmet(input);
  }

  @Override
  String compute(Run run) {
    List<TwoWay> tables = TwoWay.of(run);
    for (TwoWay table : tables) {
      run.step(table.of(), 0);
      table.addBases();
      CrosstabCells cells = new CrosstabCells(table);
      cells.add();
      new TableTests(table).addAll();
      cells.addMore();
    }
    return "Crosstabulation of cases with a value in both variables; Pearson's chi-square without correction, "
        + "likelihood ratio chi-square G2, Yates' correction for 2 x 2 tables; trend tests with the codes as scores, "
        + "without continuity correction; Fisher's exact test two-sided; " + run.level()
        + " intervals, of Cramér's V by "
        + "the noncentral chi-square distribution, of tau-b, gamma, Somers' d and phi by asymptotic standard "
        + "errors, of "
        + "the odds ratio by Woolf, of the risk ratio by Katz, of the risk difference by Newcombe's method 10";
  }
}
