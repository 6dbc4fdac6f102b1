// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.report.Numbers;
import org.triangulum.triangulation.ResultPlace;
import org.triangulum.triangulation.ResultPlaces;

/**
 * What the marks of a chart stand for: in words for tips, titles and readers of the screen, and as places of the result
 * for those who cite a number.
 *
 * @param result to which the chart belongs; empty for a chart on its own, whose marks cite nothing
 * @param chart what is drawn
 */
public record ChartReading(Optional<AnalysisResult> result, Chart chart) {
  private static final Pattern CASES = Pattern.compile(" (\\(n = \\d+\\))$");

  /** A chart of a result. */
  public static ChartReading of(AnalysisResult result, Chart chart) {
    return new ChartReading(Optional.of(result), chart);
  }

  /** A chart on its own. */
  public static ChartReading of(Chart chart) {
    return new ChartReading(Optional.empty(), chart);
  }

  /** The place of the number in the result; empty where the mark cites nothing. */
  public String place(Mark mark) {
    return result.map(r -> new ResultPlaces(r).mark(chart, mark.series(), mark.index())).orElse("");
  }

  /** What it is, its value and its base. */
  public String text(Mark mark) {
    Chart.Series series = chart.series().get(mark.series());
    if (chart.kind() == Chart.Kind.SCATTER) {
      return point(series, mark.index());
    }
    String category = chart.categories().get(mark.index());
    // A box says by the names of its numbers which of its two series they are of.
    boolean alone = chart.series().size() == 1 || chart.kind() == Chart.Kind.BOX && !place(mark).isEmpty();
    String what = alone ? category : category + ", " + series.name();
    String number = result.filter(r -> !place(mark).isEmpty()).flatMap(r -> ResultPlace.find(r, place(mark)))
        .map(ResultPlace::printed).orElseGet(() -> print(series.values().get(mark.index())));
    return what + ": " + withoutRepeated(number, category) + limits(mark);
  }

  /** Both coordinates, and how many cases it stands for where it may be several. */
  private String point(Chart.Series series, int index) {
    String label = index < series.labels().size() ? series.labels().get(index) : "";
    return (label.isBlank() ? "" : label + ": ") + chart.placeAxis() + " " + print(series.places().get(index)) + ", "
        + chart.valueAxis() + " " + print(series.values().get(index))
        + (chart.series().size() > 1 && !series.name().isBlank() ? ", " + series.name() : "")
        + (series.counts().isEmpty() ? "" : " (n = " + Numbers.count(series.counts().get(index)) + ")");
  }

  /** A category that says how many cases it has says it for its number. */
  private static String withoutRepeated(String number, String category) {
    Matcher cases = CASES.matcher(number);
    return cases.find() && category.contains(cases.group(1)) ? number.substring(0, cases.start()) : number;
  }

  private String limits(Mark mark) {
    Chart.Series series = chart.series().get(mark.series());
    Optional<Double> low = limit(series.lower(), mark.index());
    Optional<Double> high = limit(series.upper(), mark.index());
    if (low.isEmpty() || high.isEmpty()) {
      return "";
    }
    return chart.kind() == Chart.Kind.BOX
        ? (mark.series() == 0 ? ", quartiles " : ", whiskers ") + print(low.get()) + " and " + print(high.get())
        : ", interval " + print(low.get()) + " to " + print(high.get());
  }

  private String print(double value) {
    return Axes.percent(chart) ? Numbers.percent(value, 1)
        : value == Math.rint(value) ? Numbers.count(value) : Numbers.decimal(value);
  }

  private static Optional<Double> limit(List<Double> limits, int category) {
    return category < limits.size() && Double.isFinite(limits.get(category)) ? Optional.of(limits.get(category))
        : Optional.empty();
  }
}
