// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.report.Numbers;

/**
 * Tables as tab-separated text and as HTML: numbers at full precision for a spreadsheet and as they are shown for a
 * word processor, headings above, notes below, texts never read as formulas.
 */
public final class TableText {
  private static final String RULES = "border-collapse:collapse;border:none";
  private static final String ABOVE = "border-top:1.5pt solid;";
  private static final String HEADING = "border-bottom:0.75pt solid";
  private static final String FOOT = "border-bottom:1.5pt solid";

  private TableText() {}

  /** Each table under its title, parted by an empty line. */
  public static String of(List<ResultTable> tables) {
    StringJoiner all = new StringJoiner("\n");
    for (ResultTable table : tables) {
      StringJoiner lines = new StringJoiner("\n", "", "\n");
      lines.add(safe(table.title()));
      lines.add(String.join("\t", table.columns().stream().map(ResultColumn::title).map(TableText::safe).toList()));
      table.rows().forEach(row -> lines.add(String.join("\t", row.stream().map(TableText::text).toList())));
      table.notes().forEach(note -> lines.add(safe(note)));
      all.add(lines.toString());
    }
    return all.toString();
  }

  /**
   * The same as HTML tables, with the three rules of a table in print. They are borders of cells: a word processor
   * drops those of a table or of a row. A number is shown as in the table, so that a report can take it as it is;
   * beside it stands
   * the number itself, in the attributes from which Excel and LibreOffice take it when they are pasted into.
   */
  public static String html(List<ResultTable> tables) {
    StringBuilder html = new StringBuilder(
        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><meta charset=\"utf-8\"><body>");
    for (ResultTable table : tables) {
      html.append("<p><b>").append(escaped(table.title())).append("</b></p><table style=\"").append(RULES)
          .append("\"><thead><tr>");
      headings(html, table);
      html.append("</tr></thead><tbody>");
      for (int row = 0; row < table.rows().size(); row++) {
        html.append("<tr>");
        for (int i = 0; i < table.columns().size(); i++) {
          html.append(cell(table.rows().get(row).get(i), table.columns().get(i).format(),
              row == table.rows().size() - 1 ? " style=\"" + FOOT + "\"" : ""));
        }
        html.append("</tr>");
      }
      html.append("</tbody></table>");
      table.notes().forEach(note -> html.append("<p>").append(escaped(note)).append("</p>"));
    }
    return html.append("</body></html>").toString();
  }

  /** Headings in one row, or in two where some columns have one over both. */
  private static void headings(StringBuilder html, ResultTable table) {
    List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
    List<Integer> below = all.stream().filter(i -> table.range(i).isPresent()).toList();
    String foot = table.rows().isEmpty() ? FOOT : HEADING;
    for (int i : all) {
      String align = table.columns().get(i).format() == Format.TEXT ? "left" : "right";
      if (table.startsRange(i)) {
        html.append("<th colspan=\"2\" align=\"center\" style=\"").append(ABOVE).append(HEADING).append("\">")
            .append(escaped(table.range(i).orElseThrow())).append("</th>");
      } else if (!below.contains(i)) {
        html.append("<th").append(below.isEmpty() ? "" : " rowspan=\"2\" valign=\"bottom\"")
            .append(" align=\"").append(align).append("\" style=\"").append(ABOVE).append(foot).append("\">")
            .append(escaped(table.columns().get(i).title())).append("</th>");
      }
    }
    if (!below.isEmpty()) {
      html.append("</tr><tr>");
      below.forEach(i -> html.append("<th align=\"right\" style=\"").append(foot).append("\">")
          .append(escaped(table.heading(i))).append("</th>"));
    }
  }

  private static String cell(Cell cell, Format format, String style) {
    String shown = escaped(Numbers.cell(cell, format));
    if (cell.number().isEmpty()) {
      return (format == Format.TEXT ? "<td" : "<td align=\"right\"") + style + ">" + shown + "</td>";
    }
    String number = Numbers.exact(cell.number().get());
    return "<td align=\"right\"" + style + " x:num=\"" + number + "\" sdval=\"" + number + "\">" + shown + "</td>";
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
