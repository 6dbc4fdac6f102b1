// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.LinearTrend;
import org.triangulum.stats.NotComputableException;

/**
 * Cochran-Armitage test of a trend in proportions.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}, {@code chi2}, {@code df} (1), {@code p}, {@code z}
 * (signed), {@code r}, {@code r.lower}, {@code r.upper}.
 */
public final class CochranArmitageAnalysis extends OneTableTest {

  /** The analysis as services and extensions make it. */
  public CochranArmitageAnalysis() {
    super("cochran-armitage", "Cochran-Armitage test of trend",
        "Whether a share rises or falls steadily over ordered categories; one of the two variables must have two "
            + "classes, if need be by collapse.",
        TwoWay.parameters(CommonParameters.CONFIDENCE), List.of(References.COCHRAN, References.ARMITAGE));
  }

  @Override
  void add(TwoWay way, Rows rows) {
    CrossTab table = way.table().withoutEmpty();
    if (table.rows() != 2 && table.columns() != 2) {
      throw new NotComputableException("the test needs a variable with two classes; there are " + table.rows() + " and "
          + table.columns() + " with cases. Put categories together with collapse");
    }
    LinearTrend trend = Trends.of(way);
    rows.n();
    rows.test("chi2", "Cochran-Armitage chi-square", trend.cochranArmitage().statistic(), trend.cochranArmitage().df(),
        trend.cochranArmitage().p(), "n r^2");
    rows.number("z", "z", Math.signum(trend.r()) * Math.sqrt(trend.cochranArmitage().statistic()),
        "square root of chi-square with the sign of r");
    rows.correlation(trend.r());
  }

  @Override
  String method(Run run) {
    return "Cochran-Armitage test of trend, n r^2 without continuity correction, codes (for categories put together "
        + "their places) as scores, two-sided, of cases with both values";
  }
}
