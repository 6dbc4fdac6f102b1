// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Correlation;

/**
 * Spearman's rank correlation.
 *
 * <p>Values, after {@code A~B.} when there are more than two variables: {@code n}, {@code rho}, {@code lower},
 * {@code upper}, {@code t}, {@code df}, {@code p}.
 */
public final class SpearmanAnalysis extends ProductMomentAnalysis {

  /** The analysis as services and extensions make it. */
  public SpearmanAnalysis() {
    super("spearman", "Spearman's rank correlation",
        "Whether two ordered variables rise or fall together, by ranks; for each pair of several variables. Also "
            + "tests a published coefficient.", "rho",
        List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO),
        List.of(References.SPEARMAN, References.FISHER_Z, References.BONETT_WRIGHT));
  }

  @Override
  Correlation of(Pairs pairs) {
    return pairs.spearman();
  }

  @Override
  String formula() {
    return "Pearson's correlation of the midranks";
  }

  @Override
  String method(Run run) {
    return "Spearman's rank correlation, ties by midranks; two-sided t approximation with n - 2 df; " + run.level()
        + " interval by Fisher's z";
  }
}
