// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.StandardizedMean;
import org.triangulum.stats.TTest;

/**
 * Paired t test of two measurements of the same cases.
 *
 * <p>Values: {@code n}, {@code t}, {@code df}, {@code p}, {@code difference}, {@code d} (d_z) and {@code g} with
 * {@code .lower} and {@code .upper}, {@code r}; per variable {@code V.mean}, {@code V.sd}, {@code V.median}.
 */
public final class PairedTTestAnalysis extends RepeatedMeasures {

  private static final ParameterSpec SUMMARY = ParameterSpec.of("summary", Kind.FIGURES, "",
      "Figures as a report prints them, instead of variables: NAME:N:MEAN:SD of the differences, or of each of two "
          + "measurements (NAME:N:MEAN:SD;NAME:N:MEAN:SD) and their correlation r.");
  private static final ParameterSpec R = new ParameterSpec("r", Kind.NUMBER, "", List.of(), -1, 1,
      "Correlation of the two measurements of a summary, -1 to 1.");

  /** The analysis as services and extensions make it. */
  public PairedTTestAnalysis() {
    super("paired-t-test", "Paired t test",
        "Whether two measurements of the same cases, such as before and after, differ in their mean; from data or from "
            + "printed figures.", 0, 2,
        List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), declared(SUMMARY, R),
        List.of(References.STUDENT, References.COHEN, References.HEDGES, References.SMITHSON));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    boolean printed = !input.parameters().getOrDefault(SUMMARY.name(), "").isEmpty();
    if (printed) {
      return input.variables().isEmpty() ? List.of() : List.of("Give variables, or a summary, not both");
    }
    return input.variables().size() == 2 ? super.unmet(input)
        : List.of("Two variables are needed, or a summary; " + input.variables().size() + " are given");
  }

  @Override
  String compute(Run run) {
    if (!run.parameters().has(SUMMARY.name())) {
      return super.compute(run);
    }
    List<Summaries.Group> groups = Summaries.read(run.parameters().text(SUMMARY.name()));
    GroupSummary differences = differences(run, groups);
    run.out().value("n", differences.n(), Trail.input("Cases", differences.n()));
    run.out().base(new Base("printed figures", differences.n(), differences.n(), differences.n(), differences.n(),
        "valid"));
    TestTables tables = new TestTables(run, "differences", SummaryComparison.inputs(groups));
    tests(run, differences, tables);
    if (groups.size() == 2) {
      double r = run.parameters().number(R.name());
      tables.effect("Correlation of the two", "r", () -> r, () -> new Correlation(r, differences.n())
          .interval(run.confidence()), "as printed, interval by Fisher's z");
    }
    tables.add();
    return "Paired t test, two-sided, from printed figures, as exact as they are" + (groups.size() == 2
        ? "; SD of the differences by sqrt(sd1^2 + sd2^2 - 2 r sd1 sd2)" : "") + "; missing values as in the source; "
        + run.level() + " intervals";
  }

  private static GroupSummary differences(Run run, List<Summaries.Group> groups) {
    if (groups.size() == 1) {
      return groups.get(0).numbers();
    }
    if (groups.size() != 2 || !run.parameters().has(R.name())) {
      throw new AnalysisException(groups.size() == 2
          ? "The correlation r of the two measurements is needed; without it "
          + "the spread of the differences is unknown" : "A summary is of the differences or of two measurements, "
          + groups.size() + " are given");
    }
    GroupSummary a = groups.get(0).numbers();
    GroupSummary b = groups.get(1).numbers();
    if (a.n() != b.n()) {
      throw new AnalysisException("Pairs have one n, " + a.n() + " and " + b.n() + " are given");
    }
    double variance = a.sd() * a.sd() + b.sd() * b.sd() - 2 * run.parameters().number(R.name()) * a.sd() * b.sd();
    if (!Double.isFinite(variance) || !Double.isFinite(a.mean() - b.mean())) {
      throw new NotComputableException("the means or standard deviations are too large: the test overflows");
    }
    return new GroupSummary(a.n(), a.mean() - b.mean(), Math.sqrt(Math.max(0, variance)));
  }

  @Override
  void add(Run run, CompleteRows rows, TestTables tables) {
    double[] x = rows.columns()[0];
    double[] y = rows.columns()[1];
    GroupSummary differences = GroupSummary.of(IntStream.range(0, rows.n()).mapToDouble(i -> x[i] - y[i]).toArray());
    tests(run, differences, tables);
    tables.effect("Correlation of the two", "r", () -> Correlation.pearson(x, y).r(),
        () -> Correlation.pearson(x, y).interval(run.confidence()), "Pearson's correlation, interval by Fisher's z");
  }

  private static void tests(Run run, GroupSummary differences, TestTables tables) {
    TTest test = TTest.oneSample(differences, 0);
    tables.test("Paired t test", "t", true, test::test, "mean difference / (SD of the differences / sqrt(n))",
        "two tails of Student's t distribution with n - 1 df");
    tables.effect("Mean difference", "difference", test::difference, () -> test.interval(run.confidence()),
        "mean of first - second");
    StandardizedMean d = StandardizedMean.paired(differences);
    tables.effect("Cohen's d of the differences (d_z)", "d", d::d, () -> d.interval(run.confidence()),
        "mean difference / SD of the differences, interval by the noncentral t distribution");
    tables.effect("Hedges' g of the differences", "g", d::g, () -> d.gInterval(run.confidence()),
        "d gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2))");
  }

  @Override
  String method(Run run) {
    return "Paired t test, two-sided; cases with both values; " + run.level() + " intervals";
  }
}
