// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.WelchAnova;

/**
 * Welch's comparison of several means, also from published group summaries.
 *
 * <p>Values: {@code n}, {@code f}, {@code df1}, {@code df2}, {@code p}, {@code omega2} with {@code .lower} and
 * {@code .upper}; per group {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd}, {@code group.G.lower},
 * {@code group.G.upper}.
 */
public final class WelchAnovaAnalysis extends SummaryComparison {

  /** The analysis as services and extensions make it. */
  public WelchAnovaAnalysis() {
    super("welch-anova", "Welch's analysis of variance",
        "Whether the means of several groups differ when their variances may differ too; from data, or from the n, "
        + "mean "
            + "and standard deviation of each group as a report prints them.",
        List.of(References.WELCH_ANOVA, References.HAYS, References.STEIGER));
  }

  @Override
  void add(Run run, List<Summaries.Group> groups, TestTables tables) {
    WelchAnova test = WelchAnova.of(groups.stream().map(Summaries.Group::numbers).toList());
    tables.aside("n", "Cases", groups.stream().map(Summaries.Group::numbers).mapToLong(GroupSummary::n).sum(),
        "sum of the groups' n");
    tables.f("Welch's F", test.f(), test.p(), "sum w_i (mean_i - weighted mean)^2 / (k - 1), divided by "
        + "1 + 2 (k - 2) / (k^2 - 1) sum (1 - w_i / w)^2 / (n_i - 1)",
        tables.aside("df1", "Degrees of freedom between groups", test.df1(), "groups - 1"),
        tables.aside("df2", "Degrees of freedom within groups", test.df2(),
            "(k^2 - 1) / (3 sum (1 - w_i / w)^2 / (n_i - 1)), w_i = n_i / SD_i^2"));
    tables.effect("Omega squared", "omega2", test::omegaSquared, () -> test.omegaSquaredInterval(run.confidence()),
        "df1 (F - 1) / (df1 (F - 1) + n), at least 0; interval of the population's share by the noncentral F "
        + "distribution");
  }

  @Override
  String method() {
    return "Welch's analysis of variance, variances not assumed equal";
  }
}
