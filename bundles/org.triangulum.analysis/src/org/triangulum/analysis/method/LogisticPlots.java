// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Predicted;
import org.triangulum.stats.Predicted.Group;
import org.triangulum.stats.Predicted.Roc;
import org.triangulum.stats.Proportion;
import org.triangulum.stats.TwoByTwo;

/** Pictures by which a logistic regression is judged: ROC curve, calibration, binned residuals. */
final class LogisticPlots {
  private static final double[] WHOLE = {0, 1};

  private final Run run;
  private final Predicted predicted;
  private final double[] y;
  private final double[] chances;

  LogisticPlots(Run run, Predicted predicted, double[] y, double[] chances) {
    this.run = run;
    this.predicted = predicted;
    this.y = y;
    this.chances = chances;
  }

  void add() {
    run.step("Diagnostic plots", 0.5);
    roc();
    calibration();
    double[] residuals = new double[y.length];
    Arrays.setAll(residuals, i -> y[i] - chances[i]);
    ResidualPlots.binned(run, "Predicted chance", "Mean of outcome less chance", chances, residuals);
  }

  private void roc() {
    Roc roc = predicted.roc();
    TwoByTwo cells = predicted.classified(run.parameters().number(Classification.CUT_OFF.name()));
    double alarms = (double) cells.c() / (cells.c() + cells.d());
    double hits = (double) cells.a() / (cells.a() + cells.b());
    String cutOff = run.parameters().text(Classification.CUT_OFF.name());
    run.out().chart(new PointChart("roc", "ROC curve (n = " + y.length + ")", "1 - specificity", "Sensitivity")
        .line("Model", roc.falseAlarms(), roc.hits()).guide("Chance alone", WHOLE, WHOLE)
        .points("Cut-off " + cutOff, new double[] {alarms}, new double[] {hits}, Map.of(0, cutOff))
        .build("Share of the yes called yes against share of the no called yes as the cut-off falls. Area under the "
            + "curve " + Spoken.decimals(run.out().number("auc").orElseThrow(), 3) + ", 0.5 by chance alone. At the "
            + "cut-off " + cutOff + ": sensitivity " + Spoken.decimals(hits, 2) + ", specificity "
            + Spoken.decimals(1 - alarms, 2) + "."));
  }

  private void calibration() {
    List<List<Double>> points = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    StringBuilder spoken = new StringBuilder("Share with a yes against the mean predicted chance, in groups of cases");
    Group[] groups = predicted.groups(Classification.GROUPS);
    for (Group group : groups) {
      Proportion share = new Proportion(group.yes(), group.cases());
      Interval interval = share.wilson(run.confidence());
      double expected = group.expected() / group.cases();
      List<Double> numbers = List.of(expected, share.value(), interval.lower(), interval.upper());
      for (int i = 0; i < numbers.size(); i++) {
        points.get(i).add(numbers.get(i));
      }
      spoken.append(group == groups[0] ? ": " : "; ").append(Spoken.decimals(100 * expected, 0)).append(" % expected, ")
          .append(Spoken.decimals(100 * share.value(), 0)).append(" % of ").append(group.cases()).append(" came");
    }
    PointChart chart = new PointChart("calibration", "Calibration (n = " + y.length + ")", "Predicted chance",
        "Share with a yes").intervals("Groups, with " + run.level() + " intervals", points.get(0), points.get(1),
            points.get(2), points.get(3)).guide("Right chances", WHOLE, WHOLE);
    chart.smooth(chances, y, 0); // rounds against outliers would take the rarer of two outcomes for one
    run.out().chart(chart.build(spoken + "."));
  }
}
