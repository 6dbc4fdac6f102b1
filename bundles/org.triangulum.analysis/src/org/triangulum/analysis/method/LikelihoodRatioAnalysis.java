// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.ChiSquare;

/**
 * Likelihood ratio chi-square of independence.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code g2}, {@code df}, {@code p}, {@code v} (Cramer's V).
 */
public final class LikelihoodRatioAnalysis extends OneTableTest {

  /** The analysis as services and extensions make it. */
  public LikelihoodRatioAnalysis() {
    super("likelihood-ratio", "Likelihood ratio chi-square",
        "Whether two categorical variables are independent, by the likelihood ratio statistic. It does not use the "
            + "order of categories; for ordered ones see linear-by-linear.",
        TwoWay.parameters(), List.of(References.AGRESTI, References.CRAMER));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    ChiSquare chi = ChiSquare.of(way.table());
    rows.n();
    rows.test("g2", "Likelihood ratio chi-square G2", chi.likelihoodRatio().statistic(), chi.likelihoodRatio().df(),
        chi.likelihoodRatio().p(), "2 sum count ln(count / expected)");
    rows.number("v", "Cramér's V", chi.cramersV(), "sqrt(chi2 / (n (min(rows, columns) - 1)))");
    way.warnOfSmallExpected(chi);
  }

  @Override
  String method(Run run) {
    return "Likelihood ratio chi-square G2 of cases with both values, empty rows and columns left out";
  }
}
