// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;

/**
 * What stands at a place of a result. A place is the name of a value; {@code table/row/column} for a cell, with the
 * table's id, the text of the row's first cell or the row's number from 1, the column's id or title or number from 1;
 * {@code table/row/} for a whole row; {@code chart/category/series} for a mark of a chart, with the chart's id, the
 * label of the category or the number of it or of the point, the name of the series or its number. {@code #2} is always
 * the second.
 *
 * @param valueName name of the value; empty for a cell without one
 * @param number the number at full precision; empty for a cell of text and for a row
 * @param label what it is, in words; empty where the result does not say
 * @param printed the number as people read it, with its base
 */
public record ResultPlace(Optional<String> valueName, Optional<Double> number, String label, String printed) {

  /** What stands at a place; empty when there is nothing, also for the empty place. */
  public static Optional<ResultPlace> find(AnalysisResult result, String place) {
    if (result.values().containsKey(place)) {
      return Optional.of(value(result, place));
    }
    int first = place.indexOf('/');
    int last = place.lastIndexOf('/');
    if (first == last) {
      return Optional.empty();
    }
    String id = place.substring(0, first);
    String row = place.substring(first + 1, last);
    String column = place.substring(last + 1);
    return result.tables().stream().filter(t -> t.id().equals(id)).findFirst()
        .flatMap(t -> inTable(result, t, row, column, place))
        .or(() -> result.charts().stream().filter(c -> c.id().equals(id)).findFirst()
            .flatMap(c -> inChart(result, c, row, column)));
  }

  private static ResultPlace value(AnalysisResult result, String name) {
    return new ResultPlace(Optional.of(name), Optional.of(result.values().get(name)), NumberText.label(result, name),
        NumberText.of(result, name));
  }

  private static Optional<ResultPlace> inTable(AnalysisResult result, ResultTable table, String row, String column,
      String place) {
    Optional<List<Cell>> cells = index(row, table.rows().stream().map(r -> r.isEmpty() ? "" : r.get(0).text()).toList())
        .map(table.rows()::get);
    return column.isEmpty() ? cells.map(c -> row(table, c))
        : cells.flatMap(c -> index(column, table.columns().stream().map(ResultColumn::id).toList(),
            table.columns().stream().map(ResultColumn::title).toList()).map(c::get)).map(c -> of(result, c, place));
  }

  private static ResultPlace of(AnalysisResult result, Cell cell, String place) {
    return cell.valueName().filter(result.values()::containsKey).map(name -> value(result, name))
        .orElseGet(() -> new ResultPlace(Optional.empty(), cell.number(), place.replace("/", ", "),
            cell.number().map(NumberText::of).orElse(cell.text())));
  }

  /** A row: what its texts say is the label, its numbers under their headings are what is printed. */
  private static ResultPlace row(ResultTable table, List<Cell> cells) {
    List<String> texts = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (cell.number().isPresent()) {
        numbers.add((table.columns().get(i).title() + " " + NumberText.of(cell.number().get(),
            table.columns().get(i).format())).strip());
      } else if (!cell.text().isBlank()) {
        texts.add(cell.text());
      }
    }
    return new ResultPlace(Optional.empty(), Optional.empty(), table.title() + ": " + String.join(", ", texts),
        String.join(", ", numbers));
  }

  private static Optional<ResultPlace> inChart(AnalysisResult result, Chart chart, String row, String column) {
    Optional<Chart.Series> series = index(column, chart.series().stream().map(Chart.Series::name).toList())
        .map(chart.series()::get);
    return series.flatMap(s -> index(row, chart.kind() == Chart.Kind.SCATTER ? s.places().stream().map(p -> "").toList()
        : chart.categories()).filter(i -> i < s.values().size()).map(i -> mark(result, chart, s, i)));
  }

  private static ResultPlace mark(AnalysisResult result, Chart chart, Chart.Series series, int index) {
    String name = index < series.names().size() ? series.names().get(index) : "";
    if (result.values().containsKey(name)) {
      return value(result, name);
    }
    double number = series.values().get(index);
    if (chart.kind() == Chart.Kind.SCATTER) {
      return new ResultPlace(Optional.empty(), Optional.of(number), chart.title() + ", " + chart.valueAxis(),
          NumberText.of(number) + " (" + chart.placeAxis() + " " + NumberText.of(series.places().get(index)) + ")");
    }
    String label = chart.title() + ": " + chart.categories().get(index);
    if (chart.kind() == Chart.Kind.HISTOGRAM) {
      double all = series.values().stream().mapToDouble(v -> v).sum();
      return new ResultPlace(Optional.empty(), Optional.of(number), label, NumberText.of(number) + " of "
          + NumberText.of(all));
    }
    boolean percent = chart.valueAxis().startsWith("%");
    return new ResultPlace(Optional.empty(), Optional.of(number), chart.series().size() > 1
        ? label + ", " + series.name() : label, percent ? NumberText.of(number, ResultColumn.Format.PERCENT)
            : NumberText.of(number));
  }

  /** Where something is called so, else the number from 1 that stands for it. */
  @SafeVarargs
  private static Optional<Integer> index(String wanted, List<String>... names) {
    int size = names[0].size();
    for (int i = 0; i < size; i++) {
      for (List<String> of : names) {
        if (of.get(i).equals(wanted)) {
          return Optional.of(i);
        }
      }
    }
    if (!wanted.matches("#?[0-9]{1,9}")) {
      return Optional.empty();
    }
    int index = Integer.parseInt(wanted.replace("#", "")) - 1;
    return index >= 0 && index < size ? Optional.of(index) : Optional.empty();
  }
}
