// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.StandardizedMean;
import org.triangulum.stats.TTest;

/**
 * Comparison of two means by t, of data or of published summaries.
 *
 * <p>Values: {@code n}, {@code difference} (first minus second) with {@code lower} and {@code upper}, {@code t},
 * {@code df}, {@code p}, {@code d} (Cohen's) and {@code g} (Hedges') with {@code .lower} and {@code .upper}; per group
 * {@code group.G.n}, {@code group.G.mean}, {@code group.G.sd}, {@code group.G.lower}, {@code group.G.upper}.
 */
abstract class TwoMeansAnalysis extends ShippedAnalysis {

  TwoMeansAnalysis(String id, String title, String description, List<String> references) {
    super(id, title, "Comparison of groups", description,
        new InputSpec(0, 3, List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.OPTIONAL),
        List.of(CommonParameters.GROUPS, Summaries.SUMMARY, Summaries.ROWS, CommonParameters.CONFIDENCE), references);
  }

  @Override
  public final List<String> unmet(AnalysisInput input) {
    return Summaries.unmet(input);
  }

  /** The test of two groups. */
  abstract TTest test(GroupSummary a, GroupSummary b);

  /** The exact name of the method. */
  abstract String method();

  @Override
  final String compute(Run run) {
    List<Summaries.Group> groups = Summaries.of(run);
    if (groups.size() != 2) {
      throw new NotComputableException("the test compares two groups, there " + (groups.size() == 1 ? "is 1"
          : "are " + groups.size()) + (run.variables().isEmpty() ? "" : "; choose two with groups=A,B"));
    }
    GroupSummary a = groups.get(0).numbers();
    GroupSummary b = groups.get(1).numbers();
    TTest test = test(a, b);
    Summaries.add(run, groups);
    ResultBuilder out = run.out();
    Trail[] inputs = SummaryComparison.inputs(groups);
    out.value("n", a.n() + b.n(), "Cases", "sum of the groups' n", inputs);
    out.table(new TableBuilder("test", title()).column("difference", "Difference of means", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("t", "t", Format.DECIMAL).column("df", "df", Format.DECIMAL).column("p", "p", Format.P)
        .row(out.value("difference", test.difference(), "Difference of means", "first mean - second mean", inputs),
            out.value("lower", test.interval(run.confidence()).lower(), "Lower limit of the difference",
                "difference - t * standard error", inputs),
            out.value("upper", test.interval(run.confidence()).upper(), "Upper limit of the difference",
                "difference + t * standard error", inputs),
            out.value("t", test.test().statistic(), "t", "difference / standard error", inputs),
            out.value("df", test.df(), "Degrees of freedom", method(), inputs),
            out.value("p", test.test().p(), "Two-sided p", "two tails of Student's t distribution", inputs)));
    TestTables effects = new TestTables(run, "Difference of means", inputs);
    effects.effect("Cohen's d", "d", () -> StandardizedMean.of(a, b).d(),
        () -> StandardizedMean.of(a, b).interval(run.confidence()),
        "difference / pooled standard deviation, interval by the noncentral t distribution");
    effects.effect("Hedges' g", "g", () -> StandardizedMean.of(a, b).g(),
        () -> StandardizedMean.of(a, b).gInterval(run.confidence()),
        "d gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2))");
    effects.add();
    return method() + (run.variables().size() == 1 ? "" : ", from group summaries: as exact as the "
        + "printed figures") + "; " + run.level() + " intervals";
  }
}
