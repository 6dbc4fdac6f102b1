// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.triangulum.audit.text.ReportTable;
import org.triangulum.audit.text.TableCell;

/** A table as figures with labels: which rows are its head, what each row and column is called. Immutable. */
public final class TableGrid {
  /** A row or column of sums. */
  public static final Pattern TOTAL = Pattern.compile("(?i)(?:grand |sub)?-?\\s*totals?\\b.*|all|overall|sum|n total");
  private static final Pattern PERCENT = Pattern.compile("(?i).*(?:%|\\bper ?cent(?:age)?s?\\b|\\bproportions?\\b).*");
  private static final Pattern COUNT = Pattern.compile("(?i)\\W*(?:n|no\\.?|numbers?|freq(?:uency|uencies|\\.)?|"
      + "counts?|"
      + "frequency \\(n\\)|number of .*|n responses|responses)\\W*");
  private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*", Pattern.DOTALL);

  private final ReportTable table;
  private final int head;
  private final int columns;

  /** The grid of a table. */
  public TableGrid(ReportTable table) {
    this.table = table;
    this.columns = table.columns();
    int rows = 0;
    while (rows < table.rows().size() && isHead(rows)) {
      rows++;
    }
    this.head = rows == table.rows().size() ? 0 : rows;
  }

  private boolean isHead(int row) {
    List<TableCell> behind = table.rows().get(row).stream().filter(c -> c.column() > 0 && !c.text().isEmpty())
        .toList();
    boolean named = behind.stream().anyMatch(c -> LETTERS.matcher(c.text()).matches()
        && CellFigure.of(c.text()).isEmpty());
    boolean pairs = behind.stream().map(c -> CellFigure.of(c.text())).anyMatch(f -> f.isPresent()
        && (f.get().percent() || f.get().second().isPresent() || f.get().main().scale() > 0));
    return behind.isEmpty() ? row == 0 || table.rows().get(row).size() == 1 && row < 2 && isHead(row - 1)
        : named && !pairs;
  }

  /** The table. */
  public ReportTable table() {
    return table;
  }

  /** The first row that is no head. */
  public int firstRow() {
    return head;
  }

  /** The number of rows with the head. */
  public int rows() {
    return table.rows().size();
  }

  /** The number of columns. */
  public int columns() {
    return columns;
  }

  /** The cell at a place; empty where none is. */
  public Optional<TableCell> cell(int row, int column) {
    return table.at(row, column);
  }

  /** The figure at a place; empty where none is, and where a cell to its left covers it. */
  public Optional<CellFigure> figure(int row, int column) {
    return table.at(row, column).filter(c -> c.column() == column).flatMap(c -> CellFigure.of(c.text()));
  }

  /** What stands in front of the figures of a row. */
  public String rowLabel(int row) {
    List<String> words = new ArrayList<>();
    for (TableCell cell : table.rows().get(row)) {
      if (CellFigure.of(cell.text()).isPresent()) {
        break;
      }
      if (!cell.text().isEmpty()) {
        words.add(cell.text());
      }
    }
    return String.join(" ", words).replaceAll("\\s+", " ");
  }

  /** What stands above a column. */
  public String columnLabel(int column) {
    List<String> words = new ArrayList<>();
    for (int row = 0; row < head; row++) {
      cell(row, column).map(TableCell::text).filter(t -> !t.isEmpty()).ifPresent(words::add);
    }
    return String.join(" ", words).replaceAll("\\s+", " ");
  }

  /** Columns that hold figures in some row. */
  public List<Integer> figureColumns() {
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      for (int row = head; row < rows(); row++) {
        if (figure(row, column).isPresent()) {
          found.add(column);
          break;
        }
      }
    }
    return found;
  }

  /** The sum of its one row of counts; empty where it has none or several. */
  public Optional<Long> rowSum() {
    List<Long> sums = new ArrayList<>();
    for (int row = head; row < rows(); row++) {
      int r = row;
      List<CellFigure> counts = figureColumns().stream().filter(c -> !saysTotal(columnLabel(c))).map(c -> figure(r, c))
          .flatMap(Optional::stream).filter(CellFigure::isCount).toList();
      if (counts.size() > 2) {
        sums.add(counts.stream().mapToLong(f -> f.main().longValueExact()).sum());
      }
    }
    return sums.size() == 1 ? Optional.of(sums.get(0)) : Optional.empty();
  }

  /** Whether a label says percent. */
  public static boolean saysPercent(String label) {
    return PERCENT.matcher(label).matches();
  }

  /** Whether a label says count. */
  public static boolean saysCount(String label) {
    return COUNT.matcher(label).matches();
  }

  /** Whether a label says that it is a sum of the others. */
  public static boolean saysTotal(String label) {
    return TOTAL.matcher(label.strip()).matches();
  }
}
