// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Interval;
import org.triangulum.stats.OrdinalAssociation;

/**
 * Kendall's tau-b.
 *
 * <p>Values, after {@code A~B.} when there are more than two variables: {@code n}, {@code tau}, {@code lower},
 * {@code upper}, {@code z}, {@code p}.
 */
public final class KendallAnalysis extends CorrelationAnalysis {

  /** The analysis as services and extensions make it. */
  public KendallAnalysis() {
    super("kendall", "Kendall's tau-b",
        "Whether two ordered variables rise or fall together, by pairs of cases; suited to few categories and many "
            + "ties. For each pair of several variables.", "tau", 2,
        List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO),
        List.of(CommonParameters.MISSING, CommonParameters.COLLAPSE, PrintedTable.TABLE, CommonParameters.CONFIDENCE),
        List.of(References.KENDALL, References.KENDALL_BOOK, References.BROWN_BENEDETTI, References.BONETT_WRIGHT));
  }

  @Override
  Coefficient coefficient(Run run, Pairs pairs) {
    OrdinalAssociation association = pairs.ordinal();
    return new Coefficient(association.tauB(), association.n(),
        "(C - D) / sqrt((pairs - ties in x)(pairs - ties in y))", "z",
        () -> new double[] {association.test().z(), -1, association.test().p()},
        () -> {
          Interval interval = pairs.tauBInterval(run.confidence());
          return new double[] {interval.lower(), interval.upper()};
        }, "(C - D) / its standard deviation under independence, given the ties");
  }

  @Override
  String method(Run run) {
    return "Kendall's tau-b; two-sided normal approximation with the variance corrected for ties, no continuity "
        + "correction; " + run.level() + " interval by the asymptotic standard error of tau-b (for variables of many "
        + "different values by Fisher's z)";
  }
}
