// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.stats.GeneralizedResiduals;
import org.triangulum.stats.QuantileResiduals;

/** Pictures by which a Poisson regression is judged: rootogram, binned residuals, randomized quantile residuals. */
final class PoissonPlots {
  static final ParameterSpec SEED = ParameterSpec.integer("seed", "1", 0, 2147483562,
      "Seed of the draws within steps of the quantile residuals in the diagnostic plots.");
  private static final int MOST_COUNTS = 60;
  private static final double MOST_MEAN = 1e5;

  private final Run run;
  private final CompleteRows rows;
  private final double[] y;
  private final GeneralizedResiduals residuals;

  PoissonPlots(Run run, CompleteRows rows, double[] y, GeneralizedResiduals residuals) {
    this.run = run;
    this.rows = rows;
    this.y = y;
    this.residuals = residuals;
  }

  void add() {
    run.step("Diagnostic plots", 0.5);
    rootogram();
    double[] means = residuals.means();
    ResidualPlots.binned(run, "Expected count", "Mean Pearson residual", means, residuals.pearson());
    if (Arrays.stream(means).max().orElse(0) > MOST_MEAN) {
      run.out().warn("Quantile residuals: an expected count is above 100000");
    } else {
      ResidualPlots.normal(run, "Randomized quantile residuals", QuantileResiduals.poisson(y, means,
          run.parameters().integer(SEED.name())), rows::row);
    }
  }

  /** Roots, for in them differences of rare and frequent counts are of one size (Tukey 1977). */
  private void rootogram() {
    int largest = (int) Math.min(MOST_COUNTS, Arrays.stream(y).max().orElse(0));
    double[] counts = IntStream.rangeClosed(0, largest).asDoubleStream().toArray();
    double[] came = new double[largest + 1];
    Arrays.stream(y).filter(v -> v <= largest).forEach(v -> came[(int) v]++);
    double[] expected = QuantileResiduals.expectedCounts(residuals.means(), largest);
    StringBuilder spoken = new StringBuilder("Cases with each count, and how many the model lets expect");
    for (int k = 0; k <= Math.min(largest, 10); k++) {
      spoken.append(k == 0 ? ": " : "; ").append(k).append(": ").append(Spoken.decimals(came[k], 0))
          .append(", expected ").append(Spoken.decimals(expected[k], 1));
    }
    run.out().chart(new PointChart("rootogram", "Rootogram (n = " + y.length + ")", "Count",
        "Root of the number of cases").points("Observed", counts, Arrays.stream(came).map(Math::sqrt).toArray())
        .line("Expected", counts, Arrays.stream(expected).map(Math::sqrt).toArray()).build(spoken + "."));
  }
}
