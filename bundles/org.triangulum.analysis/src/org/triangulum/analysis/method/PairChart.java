// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.LinearRegression;
import org.triangulum.stats.Lowess;
import org.triangulum.stats.NotComputableException;

/** What a correlation is of: each pair as a point, the straight line of least squares and a smooth one. */
final class PairChart {
  private static final int MOST_FOR_BAND = 100;
  /** A printed table may count more than can be listed. */
  private static final long MOST_LISTED = 2_000_000;

  /** What is drawn: nothing of latent variables, a smooth line of ranks, also a straight one of numbers. */
  enum Line { NONE, SMOOTH, STRAIGHT }

  private final Run run;
  private final String x;
  private final String y;

  PairChart(Run run, String x, String y) {
    this.run = run;
    this.x = x;
    this.y = y;
  }

  /** Adds the chart of the pairs that have a coefficient. */
  void add(Pairs pairs, Line line) {
    if (line == Line.NONE || pairs.n() < 3 || pairs.n() > MOST_LISTED) {
      return;
    }
    double[][] both = pairs.lists();
    int n = both[0].length;
    PointChart chart = new PointChart("scatter", run.title(y) + " against " + run.title(x) + " (n = " + n + ")",
        run.title(x), run.title(y)).points("Cases", both[0], both[1]);
    StringBuilder spoken = new StringBuilder(n + " cases. " + margin(x, both[0]) + "; " + margin(y, both[1]) + ".");
    if (line == Line.STRAIGHT) {
      try {
        straight(chart, both, spoken);
      } catch (NotComputableException e) {
        return; // too few cases for its error; the reason stands where the interval would
      }
    }
    Lowess smooth = chart.smooth(both[0], both[1]);
    spoken.append(" The line through them runs from ").append(Spoken.figure(smooth.y()[0])).append(" to ")
        .append(Spoken.figure(smooth.y()[smooth.y().length - 1])).append(".");
    run.out().chart(chart.build(spoken.toString()));
  }

  private void straight(PointChart chart, double[][] both, StringBuilder spoken) {
    LinearRegression fit = LinearRegression.of(both[1], both[0]);
    double least = Arrays.stream(both[0]).min().orElseThrow();
    double most = Arrays.stream(both[0]).max().orElseThrow();
    double[] places = new double[MOST_FOR_BAND + 1];
    double[][] line = new double[3][places.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = least + (most - least) * i / MOST_FOR_BAND;
      double[] weights = {1, places[i]};
      line[0][i] = fit.coefficients().combination(weights);
      line[1][i] = fit.coefficients().combinationInterval(run.confidence(), weights).lower();
      line[2][i] = fit.coefficients().combinationInterval(run.confidence(), weights).upper();
    }
    chart.band("Straight line, with " + run.level() + " band", places, line[0], line[1], line[2]);
    spoken.append(" The straight line of least squares runs from ").append(Spoken.figure(line[0][0])).append(" to ")
        .append(Spoken.figure(line[0][MOST_FOR_BAND])).append(".");
  }

  private static String margin(String name, double[] values) {
    Descriptives d = Descriptives.of(values);
    return name + " from " + PointChart.reach(values) + ", mean " + Spoken.figure(d.mean()) + ", SD "
        + Spoken.figure(d.sd());
  }
}
