// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.StandardizedMean;
import org.triangulum.stats.TTest;

/**
 * Compares two means, of raw data or of published summaries.
 *
 * <p>Values: {@code n}, {@code difference} (first minus second) with {@code lower} and {@code upper}, {@code t},
 * {@code df}, {@code p}, {@code d} (Cohen's) and {@code g} (Hedges') with {@code .lower} and {@code .upper}; per group
 * {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd}, {@code group.G.lower}, {@code group.G.upper}.
 */
abstract class TwoMeansAnalysis extends SummaryComparison {

  TwoMeansAnalysis(String id, String title, String description, List<String> references) {
    super(id, title, description, references);
  }

  /** The test of two groups. */
  abstract TTest test(GroupSummary a, GroupSummary b);

  @Override
  final void add(Run run, List<Summaries.Group> groups, TestTables tables) {
    if (groups.size() != 2) {
      throw new NotComputableException("the test compares two groups, there " + (groups.size() == 1 ? "is 1"
          : "are " + groups.size()) + (run.variables().isEmpty() ? "" : "; choose two with groups=A,B"));
    }
    GroupSummary a = groups.get(0).numbers();
    GroupSummary b = groups.get(1).numbers();
    TTest test = test(a, b);
    tables.aside("n", "Cases", a.n() + b.n(), "sum of the groups' n");
    tables.test(title(), "t", true, test::test, "difference / standard error",
        "two tails of Student's t distribution");
    tables.plainEffect("Difference of means", "difference", test.difference(), test.interval(run.confidence()),
        "first mean - second mean ± t * standard error");
    tables.effect("Cohen's d", "d", () -> StandardizedMean.of(a, b).d(),
        () -> StandardizedMean.of(a, b).interval(run.confidence()),
        "difference / pooled standard deviation, interval by the noncentral t distribution");
    tables.effect("Hedges' g", "g", () -> StandardizedMean.of(a, b).g(),
        () -> StandardizedMean.of(a, b).gInterval(run.confidence()),
        "d gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2))");
  }
}
