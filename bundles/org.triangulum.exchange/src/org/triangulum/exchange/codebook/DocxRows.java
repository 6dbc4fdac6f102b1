// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.triangulum.exchange.codebook.CodebookDocx.Column;
import org.triangulum.exchange.codebook.CodebookImporter.Findings;

/** Makes codes of the rows of a Word table. */
final class DocxRows {
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)*");

  private final int table;
  private final Findings findings;
  private final List<XWPFTableRow> rows;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final List<CodeDraft> codes = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private boolean tracked;

  /**
   * The rows of a table.
   *
   * @param number of the table in the document, from 1
   */
  DocxRows(int number, XWPFTable table, Findings findings) {
    this.table = number;
    this.findings = findings;
    rows = table.getRows();
    List<XWPFTableCell> header = rows.isEmpty() ? List.of() : rows.get(0).getTableCells();
    for (int i = 0; i < header.size(); i++) {
      int position = i;
      String name = DocxText.of(header.get(i));
      Column.of(name).ifPresentOrElse(column -> columns.putIfAbsent(column, position),
          () -> unknown(name));
    }
  }

  private void unknown(String header) {
    if (!header.isBlank()) {
      findings.losses().add("table " + table + ": column " + header.strip());
    }
  }

  /** Whether the header row names a column for the code. */
  boolean isCodebook() {
    return columns.containsKey(Column.NAME);
  }

  /** Whether something in the rows is a tracked change. */
  boolean tracked() {
    return tracked;
  }

  /** The top codes; what is wrong is noted with table, row and column. */
  List<CodeDraft> codes() {
    Set<String> keys = new HashSet<>();
    for (int i = 1; i < rows.size(); i++) {
      if (deleted(rows.get(i))) {
        tracked = true;
      } else {
        row(i + 1, rows.get(i).getTableCells(), keys);
      }
    }
    return nested();
  }

  private static boolean deleted(XWPFTableRow row) {
    return row.getCtRow().getTrPr() != null && DocxText.holds(row.getCtRow().getTrPr().getDomNode(), "del");
  }

  private void row(int line, List<XWPFTableCell> cells, Set<String> keys) {
    cells.forEach(cell -> cell.getParagraphs().forEach(paragraph -> tracked |= DocxText.tracked(paragraph)));
    if (cells.stream().allMatch(cell -> DocxText.of(cell).isBlank())) {
      return;
    }
    int needed = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    if (cells.size() < needed) {
      findings.problems().add(findings.file(), 0, "table " + table + ", row " + line + ": has " + cells.size()
          + " cells, the header " + needed + "; cells that were merged must be split");
      return;
    }
    CodeDraft code = new CodeDraft(line, text(cells, Column.KEY).strip(), "", Optional.empty());
    if (!code.key.isEmpty() && !keys.add(code.key)) {
      problem(line, Column.KEY, "the key \"" + code.key + "\" stands in two rows; a key names one code");
    }
    for (Column column : columns.keySet()) {
      if (column.field != null) {
        String text = column.field.normal(text(cells, column));
        column.field.defect(text).ifPresent(defect -> problem(line, column, defect));
        code.fields.put(column.field, text);
      }
    }
    if (code.name().isEmpty()) {
      problem(line, Column.NAME, "the code has neither a name nor a key");
    }
    codes.add(code);
    numbers.add(number(line, cells));
  }

  /** The number of a row; one without gets the number of the row above, and so stands beside it. */
  private String number(int line, List<XWPFTableCell> cells) {
    String number = text(cells, Column.NUMBER).strip().replaceAll("\\.$", "");
    if (number.isEmpty() && columns.containsKey(Column.NUMBER)) {
      findings.warnings().add("Table " + table + ", row " + line + ": no number; the code stands beside that of the row"
          + " above");
      return numbers.isEmpty() ? "1" : numbers.get(numbers.size() - 1);
    }
    if (!number.isEmpty() && !NUMBER.matcher(number).matches()) {
      problem(line, Column.NUMBER, "\"" + number + "\" is no number such as 2 or 2.1");
      return "1";
    }
    return number;
  }

  /** A code stands below the nearest row above, else below, that has its number without the last part. */
  private List<CodeDraft> nested() {
    List<CodeDraft> top = new ArrayList<>();
    Map<CodeDraft, CodeDraft> parents = new IdentityHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      int dot = numbers.get(i).lastIndexOf('.');
      if (dot < 0) {
        top.add(codes.get(i));
        continue;
      }
      String above = numbers.get(i).substring(0, dot);
      int at = numbers.subList(0, i).lastIndexOf(above);
      at = at < 0 ? numbers.indexOf(above) : at;
      if (at < 0) {
        problem(codes.get(i).line, Column.NUMBER, "no row has the number " + above + ", below which "
            + numbers.get(i) + " stands");
      } else {
        parents.put(codes.get(i), codes.get(at));
      }
    }
    codes.forEach(code -> Optional.ofNullable(parents.get(code)).ifPresent(parent -> parent.codes.add(code)));
    return top;
  }

  private String text(List<XWPFTableCell> cells, Column column) {
    Integer position = columns.get(column);
    return position == null ? "" : DocxText.of(cells.get(position));
  }

  private void problem(int line, Column column, String cause) {
    findings.problems().add(findings.file(), 0, "table " + table + ", row " + line + ", column " + column.header + ": "
        + cause);
  }
}
