// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.List;
import java.util.StringJoiner;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.report.Numbers;

/** Tables as tab-separated text for a spreadsheet: numbers at full precision, texts never read as formulas. */
public final class TableText {
  private TableText() {}

  /** Each table under its title, parted by an empty line. */
  public static String of(List<ResultTable> tables) {
    StringJoiner all = new StringJoiner("\n");
    for (ResultTable table : tables) {
      StringJoiner lines = new StringJoiner("\n", "", "\n");
      lines.add(safe(table.title()));
      lines.add(String.join("\t", table.columns().stream().map(ResultColumn::title).map(TableText::safe).toList()));
      table.rows().forEach(row -> lines.add(String.join("\t", row.stream().map(TableText::text).toList())));
      all.add(lines.toString());
    }
    return all.toString();
  }

  private static String text(Cell cell) {
    return cell.number().map(Numbers::exact).orElseGet(() -> safe(cell.text()));
  }

  private static String safe(String text) {
    String line = text.replaceAll("[\t\r\n]+", " ");
    // A spreadsheet takes what begins like this for a formula.
    return line.matches("[=+\\-@].*") ? "'" + line : line;
  }
}
