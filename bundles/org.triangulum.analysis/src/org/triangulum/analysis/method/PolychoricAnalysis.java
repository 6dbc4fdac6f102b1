// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Interval;
import org.triangulum.stats.NormalTest;
import org.triangulum.stats.Polychoric;

/**
 * Polychoric correlation of ordered answers.
 *
 * <p>Values, after {@code A~B.} when there are more than two variables: {@code n}, {@code rho}, {@code lower},
 * {@code upper}, {@code z}, {@code p}.
 */
public final class PolychoricAnalysis extends CorrelationAnalysis {

  /** The analysis as services and extensions make it. */
  public PolychoricAnalysis() {
    super("polychoric", "Polychoric correlation",
        "How closely two ordered answers would go together if they were measured on a continuous, normally distributed "
            + "scale; tetrachoric for two-valued answers; for each pair of several variables.", "rho", 2,
        List.of(MeasurementLevel.ORDINAL),
        List.of(CommonParameters.MISSING, CommonParameters.COLLAPSE, PrintedTable.TABLE, CommonParameters.CONFIDENCE),
        List.of(References.OLSSON));
  }

  @Override
  PairChart.Line line() {
    return PairChart.Line.NONE;
  }

  @Override
  Coefficient coefficient(Run run, Pairs pairs) {
    Polychoric polychoric = Polychoric.of(pairs.classes());
    return new Coefficient(polychoric.r(), polychoric.n(),
        "maximum of the likelihood of the table, thresholds from the margins", "z", () -> {
          NormalTest test = polychoric.test();
          return new double[] {test.z(), -1, test.p()};
        }, () -> {
          Interval interval = polychoric.interval(run.confidence());
          return new double[] {interval.lower(), interval.upper()};
        }, "rho / its standard error");
  }

  @Override
  String method(Run run) {
    return "Polychoric correlation by two-step maximum likelihood; two-sided Wald test; " + run.level()
        + " interval by Fisher's z with the standard error by the expected information";
  }
}
