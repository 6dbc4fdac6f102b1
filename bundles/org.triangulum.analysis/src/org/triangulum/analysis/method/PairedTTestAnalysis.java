// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.GroupSummary;
import org.triangulum.stats.StandardizedMean;
import org.triangulum.stats.TTest;

/**
 * Paired t test of two measurements of the same cases.
 *
 * <p>Values: {@code n}, {@code t}, {@code df}, {@code p}, {@code difference}, {@code d} (d_z) and {@code g} with
 * {@code .lower} and {@code .upper}, {@code r}; per variable {@code V.mean}, {@code V.sd}, {@code V.median}.
 */
public final class PairedTTestAnalysis extends RepeatedMeasures {

  /** The analysis as services and extensions make it. */
  public PairedTTestAnalysis() {
    super("paired-t-test", "Paired t test",
        "Whether two measurements of the same cases, such as before and after, differ in their mean.", 2, 2,
        List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), declared(),
        List.of(References.STUDENT, References.COHEN, References.HEDGES, References.SMITHSON));
  }

  @Override
  void add(Run run, CompleteRows rows, TestTables tables) {
    double[] x = rows.columns()[0];
    double[] y = rows.columns()[1];
    GroupSummary differences = GroupSummary.of(IntStream.range(0, rows.n()).mapToDouble(i -> x[i] - y[i]).toArray());
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
    tables.effect("Correlation of the two", "r", () -> Correlation.pearson(x, y).r(),
        () -> Correlation.pearson(x, y).interval(run.confidence()), "Pearson's correlation, interval by Fisher's z");
  }

  @Override
  String method(Run run) {
    return "Paired t test, two-sided; " + run.level() + " intervals";
  }
}
