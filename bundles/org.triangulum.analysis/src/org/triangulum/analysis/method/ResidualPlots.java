// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.stats.BinnedResiduals;
import org.triangulum.stats.NormalPlot;

/** Pictures of residuals that several regressions have. */
final class ResidualPlots {
  private static final double BAND = 0.95;
  private static final int LABELLED = 3;

  private ResidualPlots() {
  }

  /** Mean residuals of bins of similar fitted values with the limits that 95 % are within. */
  static void binned(Run run, String placeAxis, String valueAxis, double[] fitted, double[] residuals) {
    run.attempt("Binned residuals", () -> BinnedResiduals.of(fitted, residuals)).ifPresent(bins -> {
      int count = bins.counts().length;
      run.out().chart(new PointChart("binned-residuals", "Binned residuals (n = " + fitted.length + ")", placeAxis,
          valueAxis).points("Means of " + count + " bins", bins.fitted(), bins.residuals())
          .band("0, with two standard errors", bins.fitted(), new double[count], Arrays.stream(bins.limits())
              .map(v -> -v).toArray(), bins.limits())
          .build(count + " bins of " + fitted.length + " cases. Mean residuals from "
              + PointChart.reach(bins.residuals()) + ", " + bins.beyond() + " of them beyond two standard errors, some "
              + Spoken.decimals((1 - BAND) * count, 1) + " would be by chance."));
    });
  }

  /**
   * Residuals in order against the quantiles of the normal distribution.
   *
   * @param row of each residual, as the reader counts them
   */
  static void normal(Run run, String what, double[] residuals, IntUnaryOperator row) {
    run.attempt("Normal plot", () -> NormalPlot.of(residuals)).ifPresent(plot -> {
      int n = residuals.length;
      int[] order = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(i -> residuals[i]))
          .mapToInt(i -> i).toArray();
      Map<Integer, String> labels = IntStream.range(0, n).boxed().sorted(Comparator.comparingDouble(
          i -> -Math.abs(plot.values()[i]))).limit(LABELLED).collect(Collectors.toMap(i -> i,
              i -> String.valueOf(row.applyAsInt(order[i]))));
      double[] line = IntStream.range(0, n).mapToDouble(plot::line).toArray();
      double[] lower = IntStream.range(0, n).mapToDouble(i -> plot.band(i, BAND).lower()).toArray();
      double[] upper = IntStream.range(0, n).mapToDouble(i -> plot.band(i, BAND).upper()).toArray();
      run.out().chart(new PointChart("normal", what + " against the normal distribution (n = " + n + ")",
          "Normal quantiles", what).points("Cases", plot.expected(), plot.values(), labels)
          .band("Normal residuals, with 95 % pointwise band", plot.expected(), line, lower, upper)
          .build(n + " cases. " + what + " from " + PointChart.reach(plot.values()) + " against normal quantiles from "
              + PointChart.reach(plot.expected()) + ". " + plot.outside(BAND) + " of them outside the pointwise 95 % "
              + "band around the line through the quartiles, some " + Spoken.decimals((1 - BAND) * n, 0)
              + " would be by chance. Furthest out: rows " + rows(labels) + "."));
    });
  }

  /** The labels in the order of the cases, for people. */
  static String rows(Map<Integer, String> labels) {
    return String.join(", ", labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
        .distinct().toList());
  }
}
