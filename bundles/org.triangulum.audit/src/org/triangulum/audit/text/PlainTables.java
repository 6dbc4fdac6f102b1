// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds tables in plain text: neighbouring lines with tabs, with bars, or with columns of figures parted by two blanks
 * or more.
 */
final class PlainTables {
  private static final Pattern BAR_ROW = Pattern.compile("\\s*\\|.*\\|\\s*");
  private static final Pattern RULE = Pattern.compile("[\\s|+:=_-]*[-=_]{3,}[\\s|+:=_-]*");
  private static final Pattern WIDE = Pattern.compile("\\S(?:.*?\\S)??(?=\\s{2,}|\\s*$)");
  private static final Pattern FIGURE = Pattern.compile("[<>=(]*[-\\u2212+.]?\\d.*|[-\\u2013\\u2014.]+");
  private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.{3,}|\\t| {2,})\\s*\\d{1,4}\\s*");

  private PlainTables() {
  }

  /**
   * How many lines from an index on are a table; 0 where none begins.
   *
   * @param lines without their ends
   */
  static int length(List<String> lines, int from) {
    int tabs = run(lines, from, l -> l.indexOf('\t') >= 0 && !l.isBlank());
    if (tabs >= 2) {
      return contents(lines.subList(from, from + tabs)) ? 0 : tabs;
    }
    int bars = run(lines, from, l -> BAR_ROW.matcher(l).matches());
    if (bars >= 2) {
      return bars;
    }
    int wide = run(lines, from, l -> RULE.matcher(l).matches() || pieces(l) >= 2);
    while (wide > 0 && RULE.matcher(lines.get(from + wide - 1)).matches()) {
      wide--;
    }
    List<String> rows = lines.subList(from, from + wide).stream().filter(l -> !RULE.matcher(l).matches()).toList();
    return rows.size() >= 2 && figures(rows) && !contents(rows) ? wide : 0;
  }

  private interface Test {
    boolean holds(String line);
  }

  private static int run(List<String> lines, int from, Test test) {
    int to = from;
    while (to < lines.size() && test.holds(lines.get(to))) {
      to++;
    }
    return to - from;
  }

  private static int pieces(String line) {
    return (int) WIDE.matcher(line).results().count();
  }

  /** At least half of what stands behind the first column is figures. */
  private static boolean figures(List<String> rows) {
    int all = 0;
    int figures = 0;
    for (String row : rows) {
      List<String> behind = WIDE.matcher(row).results().map(r -> r.group()).skip(1).toList();
      all += behind.size();
      figures += (int) behind.stream().filter(p -> p.length() < 30 && FIGURE.matcher(p).matches()).count();
    }
    return figures * 2 >= all;
  }

  private static boolean contents(List<String> rows) {
    return rows.size() > 3 && rows.stream().filter(r -> CONTENTS.matcher(r).matches()
        && r.split("\\t| {2,}").length <= 3 && r.matches("(?s)\\s*(?:[\\dA-Z]+(?:\\.\\d+)*\\.?\\s)?.*\\p{L}{3}.*"))
        .filter(r -> r.contains("...") || r.strip().matches("\\d+(?:\\.\\d+)*\\.?\\s.*")).count() * 2 > rows.size();
  }

  /**
   * The cells of the lines of a table.
   *
   * @param offsets where each line begins in the text
   */
  static List<List<TableCell>> rows(List<String> lines, int[] offsets) {
    boolean tabs = lines.stream().allMatch(l -> l.indexOf('\t') >= 0);
    boolean bars = lines.stream().allMatch(l -> BAR_ROW.matcher(l).matches());
    List<List<TableCell>> rows = new ArrayList<>();
    List<int[]> columns = tabs || bars ? List.of() : columns(lines);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!RULE.matcher(line).matches()) {
        rows.add(tabs ? parted(line, offsets[i], '\t', false) : bars ? parted(line, offsets[i], '|', true)
            : aligned(line, offsets[i], columns));
      }
    }
    return rows;
  }

  private static List<TableCell> parted(String line, int offset, char sign, boolean framed) {
    List<TableCell> cells = new ArrayList<>();
    int from = framed ? line.indexOf(sign) + 1 : 0;
    int end = framed ? line.lastIndexOf(sign) : line.length();
    for (int column = 0; from <= end; column++) {
      int to = line.indexOf(sign, from);
      to = to < 0 || to > end ? end : to;
      cells.add(cell(line, from, to, column, 1, offset));
      from = to + 1;
    }
    return cells;
  }

  private static TableCell cell(String line, int from, int to, int column, int span, int offset) {
    String text = line.substring(from, to);
    int start = from + text.length() - text.stripLeading().length();
    return new TableCell(text.strip(), column, span, offset + Math.min(start, to), offset + Math.min(start, to)
        + text.strip().length());
  }

  /** Columns by the lines with the most pieces: where pieces of those lines stand above one another. */
  private static List<int[]> columns(List<String> lines) {
    int most = lines.stream().mapToInt(PlainTables::pieces).max().orElse(0);
    List<int[]> columns = new ArrayList<>();
    for (String line : lines) {
      if (!RULE.matcher(line).matches() && pieces(line) == most) {
        Matcher pieces = WIDE.matcher(line);
        for (int c = 0; pieces.find(); c++) {
          if (columns.size() <= c) {
            columns.add(new int[] {pieces.start(), pieces.end()});
          } else {
            columns.get(c)[0] = Math.min(columns.get(c)[0], pieces.start());
            columns.get(c)[1] = Math.max(columns.get(c)[1], pieces.end());
          }
        }
      }
    }
    return columns;
  }

  private static List<TableCell> aligned(String line, int offset, List<int[]> columns) {
    List<TableCell> cells = new ArrayList<>();
    Matcher pieces = WIDE.matcher(line);
    int next = 0;
    while (pieces.find() && next < columns.size()) {
      int column = next;
      while (column + 1 < columns.size() && away(columns.get(column + 1), pieces) < away(columns.get(column), pieces)) {
        column++;
      }
      int last = column;
      while (last + 1 < columns.size() && columns.get(last + 1)[0] < pieces.end()) {
        last++;
      }
      cells.add(cell(line, pieces.start(), pieces.end(), column, last - column + 1, offset));
      next = last + 1;
    }
    return cells;
  }

  private static int away(int[] column, Matcher piece) {
    return Math.max(0, Math.max(column[0] - piece.end(), piece.start() - column[1]));
  }
}
