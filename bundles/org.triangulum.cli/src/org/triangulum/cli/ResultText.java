// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.report.Numbers;

/** A result as plain text for a terminal. */
final class ResultText {
  private final AnalysisResult result;

  ResultText(AnalysisResult result) {
    this.result = result;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(result.method()).append('\n');
    for (ResultTable table : result.tables()) {
      text.append('\n').append(table.title()).append('\n').append(grid(table));
      table.notes().forEach(note -> text.append("  ").append(note).append('\n'));
    }
    if (result.tables().isEmpty()) {
      result.values().forEach((name, value) -> text.append(String.format(Locale.ROOT, "  %s = %s%n", name, value)));
    }
    text.append('\n');
    for (Base base : result.bases()) {
      text.append(String.format(Locale.ROOT, "Base of %s: %d used (%s); %d valid, %d applicable, %d in all%n",
          base.name(), base.used(), base.rule(), base.valid(), base.applicable(), base.all()));
    }
    result.warnings().forEach(warning -> text.append("Note: ").append(warning).append('\n'));
    return text.toString();
  }

  private static String grid(ResultTable table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns().stream().map(ResultColumn::title).toList());
    for (List<Cell> row : table.rows()) {
      List<String> line = new ArrayList<>();
      for (int c = 0; c < row.size(); c++) {
        line.add(Numbers.cell(row.get(c), table.columns().get(c).format()));
      }
      lines.add(line);
    }
    int columns = table.columns().size();
    StringBuilder text = new StringBuilder();
    int[] width = new int[columns];
    lines.forEach(line -> {
      for (int c = 0; c < columns; c++) {
        width[c] = Math.max(width[c], line.get(c).length());
      }
    });
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder(" ");
      for (int c = 0; c < columns; c++) {
        boolean left = table.columns().get(c).format() == ResultColumn.Format.TEXT;
        row.append(String.format(" %" + (left ? "-" : "") + Math.max(1, width[c]) + "s ", line.get(c)));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
