// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Correlation;

/**
 * Pearson's product-moment correlation.
 *
 * <p>Values, after {@code A~B.} when there are more than two variables: {@code n}, {@code r}, {@code lower},
 * {@code upper}, {@code t}, {@code df}, {@code p}.
 */
public final class PearsonAnalysis extends ProductMomentAnalysis {

  /** The analysis as services and extensions make it. */
  public PearsonAnalysis() {
    super("pearson", "Pearson's correlation",
        "How closely two numeric variables follow a straight line; for each pair of several variables. Also tests a "
            + "published coefficient.", "r",
        List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), List.of(References.PEARSON_R, References.FISHER_Z));
  }

  @Override
  Correlation of(Pairs pairs) {
    return pairs.pearson();
  }

  @Override
  PairChart.Line line() {
    return PairChart.Line.STRAIGHT;
  }

  @Override
  String formula() {
    return "sum of products of deviations / sqrt(product of the sums of squares)";
  }

  @Override
  String method(Run run) {
    return "Pearson's product-moment correlation; two-sided t test with n - 2 df; " + run.level()
        + " interval by Fisher's z";
  }
}
