// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    int label = column(table, "label");
    if (label < 0) {
      return Set.of();
    }
    // Where every answer is its own code there is no column of codes.
    int code = column(table, "code") < 0 ? label : column(table, "code");
    List<String> named = Stream.of(code, label).flatMap(c -> Arrays.stream(found.get(c).text().split(", "))).toList();
    Set<Integer> marked = new LinkedHashSet<>();
    for (List<Cell> row : table.rows()) {
      String ofCode = row.get(code).text();
      String ofLabel = row.get(label).text();
      if (chart.categories().contains(ofLabel) && (row == found || named.contains(ofCode + " (" + ofLabel + ")")
          || named.contains(ofCode) && ofCode.equals(ofLabel))) {
        marked.add(chart.categories().indexOf(ofLabel));
      }
    }
    return marked.size() == chart.categories().size() ? Set.of() : marked;
  }

  private static int column(ResultTable table, String id) {
    return IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).id().equals(id)).findFirst()
        .orElse(-1);
  }
}
