// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultTable;

/**
 * Which bars of a chart a number counts. A share of the top answers and a share of the lowest one come with the same
 * chart; marking the bars shows which of them is meant.
 */
final class MarkedCategories {
  private MarkedCategories() {}

  /**
   * Positions of the categories; empty where the number is about all of them or nobody can tell.
   *
   * @param valueName such as {@code q1.top2.percent} or {@code q1.code.3.percent}
   */
  static Set<Integer> of(AnalysisResult result, Chart chart, String valueName) {
    if (chart.kind() != Chart.Kind.BAR || chart.series().size() != 1 || !valueName.contains(".")) {
      return Set.of();
    }
    int own = chart.series().get(0).names().indexOf(valueName);
    if (own >= 0) {
      return Set.of(own);
    }
    String stem = valueName.substring(0, valueName.lastIndexOf('.') + 1);
    for (ResultTable table : result.tables()) {
      for (List<Cell> row : table.rows()) {
        if (row.stream().anyMatch(cell -> cell.valueName().filter(name -> name.startsWith(stem)).isPresent())) {
          return of(chart, table, row);
        }
      }
    }
    return Set.of();
  }

  private static Set<Integer> of(Chart chart, ResultTable table, List<Cell> found) {
    List<String> named = found.stream().limit(2).flatMap(cell -> Arrays.stream(cell.text().split(", "))).toList();
    Set<Integer> marked = new LinkedHashSet<>();
    for (List<Cell> row : table.rows()) {
      if (row.size() > 1 && chart.categories().contains(row.get(1).text())) {
        String code = row.get(0).text();
        String label = row.get(1).text();
        if (row == found || named.contains(code + " (" + label + ")") || named.contains(code) && code.equals(label)) {
          marked.add(chart.categories().indexOf(label));
        }
      }
    }
    return marked.size() == chart.categories().size() ? Set.of() : marked;
  }
}
