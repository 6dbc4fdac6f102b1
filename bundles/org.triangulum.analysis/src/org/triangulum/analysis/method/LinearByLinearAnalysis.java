// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.stats.LinearTrend;

/**
 * Linear-by-linear association of two ordered variables.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code chi2}, {@code df} (1), {@code p}, {@code r}
 * (correlation of the scores), {@code r.lower}, {@code r.upper}.
 */
public final class LinearByLinearAnalysis extends OneTableTest {

  /** The analysis as services and extensions make it. */
  public LinearByLinearAnalysis() {
    super("linear-by-linear", "Linear-by-linear association",
        "Whether two ordered variables rise or fall together in a table, using the order of both: stronger than "
            + "chi-square when there is a trend.",
        TwoWay.parameters(CommonParameters.CONFIDENCE), List.of(References.MANTEL, References.AGRESTI));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    LinearTrend trend = Trends.of(way);
    rows.n();
    rows.test("chi2", "Linear-by-linear association M2", trend.linearByLinear().statistic(),
        trend.linearByLinear().df(), trend.linearByLinear().p(), "(n - 1) r^2");
    rows.correlation(trend.r());
  }

  @Override
  String method(Run run) {
    return "Linear-by-linear association M2 = (n - 1) r^2 with the codes (for categories put together their places) as "
        + "scores, of cases with both values";
  }
}
