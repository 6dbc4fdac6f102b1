// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;

/** The places by which what a result shows is cited, to be found again by {@link ResultPlace#find}. */
public final class ResultPlaces {
  private final AnalysisResult result;

  /** The places of a result. */
  public ResultPlaces(AnalysisResult result) {
    this.result = result;
  }

  /** A cell: the name of its value, else its table, row and column; empty for a cell that says nothing. */
  public String cell(ResultTable table, int row, int column) {
    Cell cell = table.rows().get(row).get(column);
    if (cell.valueName().filter(result.values()::containsKey).isPresent()) {
      return cell.valueName().get();
    }
    String place = table.id() + "/" + key(row, firsts(table)) + "/" + table.columns().get(column).id();
    return cell.number().isPresent() && table.columns().get(column).id().indexOf('/') < 0 ? verified(place,
        cell.number()) : "";
  }

  /** A row with all its numbers; empty for one that has none. */
  public String row(ResultTable table, int row) {
    boolean numbers = table.rows().get(row).stream().anyMatch(cell -> cell.number().isPresent());
    return numbers ? verified(table.id() + "/" + key(row, firsts(table)) + "/", Optional.empty()) : "";
  }

  /** A mark of a chart: the name of its value, else chart, category and series; empty where nothing is cited. */
  public String mark(Chart chart, int series, int index) {
    Chart.Series of = chart.series().get(series);
    String name = index < of.names().size() ? of.names().get(index) : "";
    if (result.values().containsKey(name)) {
      return name;
    }
    String key = chart.kind() == Chart.Kind.SCATTER ? "#" + (index + 1) : key(index, chart.categories());
    return index >= of.values().size() || !of.names().isEmpty() ? "" : verified(chart.id() + "/" + key + "/#"
        + (series + 1), Optional.of(of.values().get(index)));
  }

  /** An identifier with a stroke in it would lead elsewhere. */
  private String verified(String place, Optional<Double> number) {
    return ResultPlace.find(result, place).filter(found -> found.number().equals(number)).isPresent() ? place : "";
  }

  private static List<String> firsts(ResultTable table) {
    return table.rows().stream().map(row -> row.isEmpty() ? "" : row.get(0).text()).toList();
  }

  /** Its name where no other is called so: it stays where it is when rows come and go. */
  private static String key(int index, List<String> names) {
    String name = names.get(index);
    return name.isBlank() || Collections.frequency(names, name) > 1 ? "#" + (index + 1) : name;
  }
}
