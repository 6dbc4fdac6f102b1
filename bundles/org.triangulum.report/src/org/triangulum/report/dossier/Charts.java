// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Chart;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Charts of results in the dossier: which one goes with a number, and the numbers behind it. */
final class Charts {
  private Charts() {}

  /**
   * The chart that shows a value: the one that has a mark for it, else the one whose identifier shares the value's
   * first name, or else the first.
   */
  static Optional<Chart> about(AnalysisResult result, String valueName) {
    String variable = valueName.split("[./]", 2)[0].toLowerCase(Locale.ROOT);
    List<Chart> charts = result.charts();
    return charts.stream().filter(c -> c.series().stream().anyMatch(s -> s.names().contains(valueName))).findFirst()
        .or(() -> charts.stream().filter(c -> !variable.isEmpty() && c.id().toLowerCase(Locale.ROOT).contains(variable))
            .findFirst())
        .or(() -> charts.stream().findFirst());
  }

  /** The numbers of a chart as a table; of points, which are people, only how many they are and how far they reach. */
  static Html table(Chart chart) {
    if (chart.kind() == Chart.Kind.SCATTER) {
      return reach(chart);
    }
    Element head = el("tr").add(el("th").attr("scope", "col").text(chart.valueAxis()));
    for (Chart.Series series : chart.series()) {
      head.add(el("th", "num").attr("scope", "col").words(series.name()));
    }
    Element body = el("tbody");
    for (int c = 0; c < chart.categories().size(); c++) {
      Element row = el("tr").add(el("th").attr("scope", "row").words(chart.categories().get(c)));
      for (Chart.Series series : chart.series()) {
        row.add(el("td", "num").text(cell(series, c)));
      }
      body.add(row);
    }
    return Tables.scroll(chart.title(),
        el("table").add(el("caption").text(chart.title()), el("thead").add(head), body));
  }

  private static Html reach(Chart chart) {
    Element head = el("tr").add(el("th").attr("scope", "col").text("Drawn"),
        el("th", "num").attr("scope", "col").text("Cases"),
        el("th", "num").attr("scope", "col").words(chart.placeAxis()),
        el("th", "num").attr("scope", "col").words(chart.valueAxis()));
    Element body = el("tbody");
    for (Chart.Series series : chart.series()) {
      double cases = series.counts().isEmpty() ? series.values().size()
          : series.counts().stream().mapToDouble(c -> c).sum();
      body.add(el("tr").add(el("th").attr("scope", "row").words(series.name().isBlank() ? chart.title()
          : series.name()), el("td", "num").text(series.form() == Chart.Form.POINTS ? Numbers.count(cases) : ""),
          el("td", "num").text(span(series.places())), el("td", "num").text(span(series.values()))));
    }
    return Tables.scroll(chart.title(),
        el("table").add(el("caption").text(chart.title()), el("thead").add(head), body));
  }

  private static String span(List<Double> numbers) {
    return numbers.isEmpty() ? "" : shortest(numbers.stream().min(Double::compare).orElseThrow()) + " to "
        + shortest(numbers.stream().max(Double::compare).orElseThrow());
  }

  private static String cell(Chart.Series series, int c) {
    String value = c < series.values().size() ? shortest(series.values().get(c)) : "";
    return c < series.lower().size() && c < series.upper().size()
        ? value + " [" + shortest(series.lower().get(c)) + ", " + shortest(series.upper().get(c)) + "]" : value;
  }

  private static String shortest(double value) {
    return value == Math.rint(value) ? Numbers.count(value) : Numbers.decimal(value);
  }

  /** Colours of the groups, by name and by key, for series and categories that are groups. */
  static Map<String, Color> colors(List<ParticipantGroup> groups) {
    Map<String, Color> colors = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Color color = GroupColors.of(groups.get(i), i);
      colors.put(Addresses.key(groups.get(i)), color);
      if (Words.has(groups.get(i).getName())) {
        colors.put(groups.get(i).getName(), color);
      }
    }
    return colors;
  }
}
