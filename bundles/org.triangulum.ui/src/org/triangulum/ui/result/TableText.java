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

  /** The same as HTML tables: numbers as they are shown, so that a report can take them as they are. */
  public static String html(List<ResultTable> tables) {
    StringBuilder html = new StringBuilder();
    for (ResultTable table : tables) {
      html.append("<p><b>").append(escaped(table.title())).append("</b></p><table border=\"1\"><tr>");
      table.columns().forEach(c -> html.append("<th>").append(escaped(c.title())).append("</th>"));
      html.append("</tr>");
      for (List<Cell> row : table.rows()) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
          boolean number = table.columns().get(i).format() != ResultColumn.Format.TEXT;
          html.append(number ? "<td align=\"right\">" : "<td>")
              .append(escaped(Numbers.cell(row.get(i), table.columns().get(i).format()))).append("</td>");
        }
        html.append("</tr>");
      }
      html.append("</table>");
    }
    return html.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
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
