// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.Estimate;

/**
 * Likelihood ratio chi-square of independence.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code g2}, {@code df}, {@code p}, {@code v} (Cramer's V),
 * {@code v.lower}, {@code v.upper}.
 */
public final class LikelihoodRatioAnalysis extends OneTableTest {

  /** The analysis as services and extensions make it. */
  public LikelihoodRatioAnalysis() {
    super("likelihood-ratio", "Likelihood ratio chi-square",
        "Whether two categorical variables are independent, by the likelihood ratio statistic. It does not use the "
            + "order of categories; for ordered ones see linear-by-linear.",
        TwoWay.parameters(CommonParameters.CONFIDENCE),
        List.of(References.AGRESTI, References.CRAMER, References.SMITHSON));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    ChiSquare chi = ChiSquare.of(way.table());
    rows.n();
    rows.test("g2", "Likelihood ratio chi-square G2", chi.likelihoodRatio().statistic(), chi.likelihoodRatio().df(),
        chi.likelihoodRatio().p(), "2 sum count ln(count / expected)");
    rows.estimate("v", "Cramér's V", new Estimate(chi.cramersV(), chi.cramersVInterval(way.run().confidence())),
        "sqrt(chi2 / (n (min(rows, columns) - 1))), interval by the noncentral chi-square distribution");
    way.warnOfSmallExpected(chi);
  }

  @Override
  String method(Run run) {
    return "Likelihood ratio chi-square G2 of cases with both values, empty rows and columns left out; chi-square "
        + "approximation with (rows - 1)(columns - 1) df; " + run.level() + " interval of Cramér's V by the noncentral "
        + "chi-square distribution";
  }
}
