// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import static org.triangulum.report.html.Element.el;

import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn;
import org.triangulum.analysis.result.ResultTable;
import org.triangulum.report.Numbers;
import org.triangulum.report.html.Element;
import org.triangulum.report.html.Html;

/** Tables of results; behind each rounded number its full precision. */
final class ResultTables {
  private ResultTables() {}

  static Html of(ResultTable table, String id) {
    Element head = head(table);
    Element body = el("tbody");
    for (int r = 0; r < table.rows().size(); r++) {
      List<Cell> cells = table.rows().get(r);
      Element row = el("tr").id(id + "-" + (r + 1));
      for (int c = 0; c < cells.size(); c++) {
        row.add(cell(cells.get(c), table.columns().get(c), c == 0));
      }
      body.add(row);
    }
    Element box = Tables.scroll(table.title(), el("table").id(id).add(
        el("caption").words(table.title()), head, body));
    if (table.notes().isEmpty()) {
      return box;
    }
    Element notes = el("ul", "notes");
    table.notes().forEach(note -> notes.add(el("li").words(note)));
    return Html.all(box, notes);
  }

  /** One row of headings, or two where some columns have a heading over both. */
  private static Element head(ResultTable table) {
    Element above = el("tr");
    Element below = el("tr");
    boolean two = IntStream.range(0, table.columns().size()).anyMatch(table::startsRange);
    for (int i = 0; i < table.columns().size(); i++) {
      if (table.startsRange(i)) {
        above.add(el("th", "range").attr("colspan", "2").attr("scope", "colgroup")
            .text(table.range(i).orElseThrow()));
      }
      Element heading = Tables.heading(el("bdi").text(table.heading(i)), numeric(table.columns().get(i)));
      if (table.range(i).isPresent()) {
        below.add(heading);
      } else {
        above.add(two ? heading.attr("rowspan", "2") : heading);
      }
    }
    return two ? el("thead").add(above, below) : el("thead").add(above);
  }

  /** The counts behind the statistics, side by side. */
  static Html bases(List<Base> bases) {
    Element body = el("tbody");
    for (Base base : bases) {
      body.add(el("tr").add(el("th").attr("scope", "row").words(base.name()), count(base.all(), false),
          count(base.applicable(), base.rule().equals("applicable")), count(base.valid(), base.rule().equals("valid")),
          count(base.used(), false), el("td").text(base.rule())));
    }
    return Tables.of("Bases", List.of("Base", "#All", "#Applicable", "#Valid", "#Used", "Denominator"), body);
  }

  private static Html count(long count, boolean denominator) {
    return el("td", denominator ? "num denominator" : "num").text(Numbers.count(count));
  }

  private static Html cell(Cell cell, ResultColumn column, boolean first) {
    Element element = el(first ? "th" : "td", numeric(column) ? "num" : "");
    if (first) {
      element.attr("scope", "row");
    }
    cell.number().ifPresent(number -> element.attr("title", Numbers.exact(number)));
    return element.words(Numbers.cell(cell, column.format()));
  }

  private static boolean numeric(ResultColumn column) {
    return column.format() != ResultColumn.Format.TEXT;
  }
}
