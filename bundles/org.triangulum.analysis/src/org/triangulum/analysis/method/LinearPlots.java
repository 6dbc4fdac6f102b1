// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.stats.Influence;
import org.triangulum.stats.LinearRegression;
import org.triangulum.stats.Lowess;

/** The four pictures by which a linear regression is judged, as R's plot of a fit draws them. */
final class LinearPlots {
  private static final int LABELLED = 3;
  private static final double[] CONTOURS = {0.5, 1};

  private final Run run;
  private final CompleteRows rows;
  private final LinearRegression fit;
  private final Influence influence;
  private final int[] cases;

  LinearPlots(Run run, CompleteRows rows, LinearRegression fit, Influence influence) {
    this.run = run;
    this.rows = rows;
    this.fit = fit;
    this.influence = influence;
    cases = IntStream.range(0, fit.n()).filter(i -> !influence.alone(i)).toArray();
  }

  void add() {
    if (cases.length < 2) {
      return;
    }
    double[] fitted = of(fit::fitted);
    double[] standardized = of(i -> influence.standardized()[i]);
    double[] roots = Arrays.stream(standardized).map(r -> Math.sqrt(Math.abs(r))).toArray();
    Map<Integer, String> furthest = furthest(i -> Math.abs(influence.standardized()[cases[i]]));
    run.step("Diagnostic plots", 0.5);
    smooth("residuals-fitted", "Residuals against fitted values", "Fitted values", "Residuals", fitted,
        of(fit::residual), furthest, "0 where the model is right");
    run.step("Diagnostic plots", 0.65);
    ResidualPlots.normal(run, "Standardized residuals", standardized, i -> rows.row(cases[i]));
    run.step("Diagnostic plots", 0.8);
    smooth("scale-location", "Spread of the residuals along the fitted values", "Fitted values",
        "Root of the size of standardized residuals", fitted, roots, furthest, "level where they spread alike");
    run.step("Diagnostic plots", 0.9);
    leverage(standardized);
  }

  private double[] of(IntToDoubleFunction number) {
    return Arrays.stream(cases).mapToDouble(number).toArray();
  }

  private Map<Integer, String> furthest(IntToDoubleFunction size) {
    return IntStream.range(0, cases.length).boxed().sorted(Comparator.comparingDouble(i -> -size.applyAsDouble(i)))
        .limit(LABELLED).collect(Collectors.toMap(i -> i, i -> String.valueOf(rows.row(cases[i]))));
  }

  private String title(String what) {
    return what + " (n = " + cases.length + ")";
  }

  private void smooth(String id, String title, String placeAxis, String valueAxis, double[] x, double[] y,
      Map<Integer, String> labels, String right) {
    PointChart chart = new PointChart(id, title(title), placeAxis, valueAxis).points("Cases", x, y, labels);
    Lowess line = chart.smooth(x, y);
    if (Arrays.stream(y).min().orElse(0) < 0) {
      chart.guide("", new double[] {line.x()[0], line.x()[line.x().length - 1]}, new double[2]);
    }
    run.out().chart(chart.build(cases.length + " cases. " + placeAxis + " from " + PointChart.reach(x) + ", "
        + valueAxis.substring(0, 1).toLowerCase(Locale.ROOT) + valueAxis.substring(1) + " from "
        + PointChart.reach(y) + ". The line through them, " + right + ", runs from "
        + Spoken.figure(line.y()[0]) + " to "
        + Spoken.figure(line.y()[line.y().length - 1]) + " and stays within " + PointChart.reach(line.y())
        + ". Furthest off: rows " + ResidualPlots.rows(labels) + "."));
  }

  private void leverage(double[] standardized) {
    double[] leverage = of(i -> influence.leverage()[i]);
    List<Integer> largest = influence.largest(LABELLED);
    Map<Integer, String> labels = IntStream.range(0, cases.length).boxed().filter(i -> largest.contains(cases[i]))
        .collect(Collectors.toMap(i -> i, i -> String.valueOf(rows.row(cases[i]))));
    PointChart chart = new PointChart("leverage", title("Standardized residuals against leverage"), "Leverage",
        "Standardized residuals").points("Cases", leverage, standardized, labels);
    chart.smooth(leverage, standardized);
    double least = Arrays.stream(leverage).min().orElseThrow();
    double most = Arrays.stream(leverage).max().orElseThrow();
    double[] places = IntStream.rangeClosed(0, 100).mapToDouble(i -> least + (most - least) * i / 100)
        .filter(h -> h > 0).toArray();
    StringBuilder beyond = new StringBuilder();
    for (double contour : CONTOURS) {
      double[] high = Arrays.stream(places).map(h -> Math.sqrt(contour * influence.parameters() * (1 - h) / h))
          .toArray();
      chart.guide("Cook's distance " + Spoken.decimals(contour, 1), places, high);
      chart.guide("", places, Arrays.stream(high).map(v -> -v).toArray());
      long count = Arrays.stream(cases).filter(i -> influence.cook()[i] > contour).count();
      beyond.append(", ").append(count).append(" beyond ").append(Spoken.decimals(contour, 1));
    }
    run.out().chart(chart.build(cases.length + " cases. Leverage from " + PointChart.reach(leverage)
        + ", Cook's distances up to " + Spoken.figure(Arrays.stream(cases).mapToDouble(i -> influence.cook()[i]).max()
            .orElse(0)) + beyond + ". They move the fit most: rows " + ResidualPlots.rows(labels) + "."));
  }
}
