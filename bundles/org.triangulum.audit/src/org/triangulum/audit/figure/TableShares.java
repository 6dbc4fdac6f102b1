// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.text.TableCell;
import org.triangulum.stats.PrintedFigure;

/**
 * Finds counts with their percentages in a table: in one cell, in the row below, or in the column beside; and what
 * their base may be.
 */
public final class TableShares {
  private static final Pattern N = Pattern.compile("(?i)\\bn\\s*=\\s*(\\d[\\d,]*)");
  private static final int MOST_PARTS = 4;

  private final TableGrid grid;
  private final List<Base> stated;

  /**
   * Shares of a table.
   *
   * @param stated bases that are printed near the table
   */
  public TableShares(TableGrid grid, List<Base> stated) {
    this.grid = grid;
    this.stated = List.copyOf(stated);
  }

  /** All sets of shares with one base; empty where the table prints no shares. */
  public List<ShareSet> sets() {
    List<List<Share>> byRow = new ArrayList<>();
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      List<Share> shares = row(row);
      if (!shares.isEmpty()) {
        byRow.add(shares);
      }
    }
    if (!byRow.isEmpty()) {
      return best(byRow);
    }
    return columns();
  }

  private List<Share> row(int row) {
    List<Share> shares = new ArrayList<>();
    for (int column : grid.figureColumns()) {
      Optional<CellFigure> here = grid.figure(row, column);
      if (here.isPresent() && !TableGrid.saysTotal(grid.columnLabel(column))) {
        pair(here.get(), column).or(() -> below(row, column, here.get())).ifPresent(p -> {
          TableCell cell = grid.cell(row, column).orElseThrow();
          shares.add(new Share(p.count, new PrintedFigure(p.percent), label(row, column), cell.start(), cell.end()));
        });
      }
    }
    // A count of 0 without a percentage counts for the sum of its row.
    return shares;
  }

  private String label(int row, int column) {
    String label = (grid.rowLabel(row) + ", " + grid.columnLabel(column)).replaceAll("^, |, $", "");
    return label.isEmpty() ? "row " + (row + 1) : label;
  }

  private record Pair(long count, BigDecimal percent) {}

  /** {@code 3 (21%)}, {@code 21% (3)}, or {@code 3 (21)} in a column that says percent. */
  private Optional<Pair> pair(CellFigure figure, int column) {
    if (figure.second().isEmpty()) {
      return Optional.empty();
    }
    BigDecimal second = figure.second().get();
    if (figure.isCount() && (figure.secondPercent() || TableGrid.saysPercent(grid.columnLabel(column)))
        && second.signum() >= 0 && second.doubleValue() <= 100) {
      return Optional.of(new Pair(figure.main().longValueExact(), second));
    }
    return figure.percent() && CellFigure.isWhole(second) ? Optional.of(new Pair(second.longValueExact(),
        figure.main())) : Optional.empty();
  }

  /** A count with its percentage in the row below. */
  private Optional<Pair> below(int row, int column, CellFigure here) {
    if (!here.isCount() || here.second().isPresent() || row + 1 >= grid.rows()) {
      return Optional.empty();
    }
    String label = grid.rowLabel(row + 1);
    boolean percents = TableGrid.saysPercent(label) || rowSays(row + 1);
    return grid.figure(row + 1, column).filter(f -> percents && (label.isEmpty() || TableGrid.saysPercent(label)
        || TableGrid.saysCount(grid.rowLabel(row))) && f.second().isEmpty() && f.main().signum() >= 0
        && f.main().doubleValue() <= 100).map(f -> new Pair(here.main().longValueExact(), f.main()));
  }

  private boolean rowSays(int row) {
    return grid.figureColumns().stream().anyMatch(c -> grid.figure(row, c).filter(CellFigure::percent).isPresent());
  }

  /** By rows, by equal parts of rows, or by columns: whatever lets most shares fit. */
  private List<ShareSet> best(List<List<Share>> byRow) {
    List<ShareSet> best = List.of();
    long most = -1;
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      List<ShareSet> sets = parts(byRow, parts);
      long fit = fit(sets);
      if (fit > most) {
        most = fit;
        best = sets;
      }
    }
    List<ShareSet> columns = columnSets(byRow);
    boolean fewer = fit(columns) == most && columns.size() < best.size();
    return fit(columns) > most || fewer ? columns : best;
  }

  private static long fit(List<ShareSet> sets) {
    return sets.stream().mapToLong(s -> s.best().map(b -> s.fitting(b.n())).orElse(0L)).sum();
  }

  private List<ShareSet> parts(List<List<Share>> byRow, int parts) {
    List<ShareSet> sets = new ArrayList<>();
    for (List<Share> shares : byRow) {
      List<Integer> columns = countColumns(rowOf(shares.get(0)));
      if (columns.size() % parts != 0) {
        return List.of();
      }
      int size = columns.size() / parts;
      for (int p = 0; p < parts; p++) {
        List<Integer> part = columns.subList(p * size, (p + 1) * size);
        int row = rowOf(shares.get(0));
        List<Share> inside = shares.stream().filter(s -> part.stream().anyMatch(c -> grid.cell(row, c)
            .filter(x -> x.start() == s.start()).isPresent())).toList();
        if (!inside.isEmpty()) {
          long sum = part.stream().mapToLong(c -> count(row, c)).sum();
          sets.add(new ShareSet(inside, bases(sum, part.size() > 1, "sum of the row", row, part)));
        }
      }
    }
    return sets;
  }

  private List<ShareSet> columnSets(List<List<Share>> byRow) {
    List<ShareSet> sets = new ArrayList<>();
    for (int column : grid.figureColumns()) {
      List<Share> inside = byRow.stream().flatMap(List::stream).filter(s -> grid.cell(rowOf(s), column)
          .filter(c -> c.start() == s.start()).isPresent())
          .filter(s -> !TableGrid.saysTotal(grid.rowLabel(rowOf(s)))).toList();
      if (!inside.isEmpty()) {
        long sum = inside.stream().mapToLong(Share::count).sum();
        sets.add(new ShareSet(inside, bases(sum, inside.size() > 1, "sum of the column", -1, List.of(column))));
      }
    }
    return sets;
  }

  private List<Base> bases(long sum, boolean several, String what, int row, List<Integer> columns) {
    List<Base> bases = new ArrayList<>();
    columns.forEach(c -> named(grid.columnLabel(c)).ifPresent(n -> bases.add(new Base(n, "n of the column"))));
    if (several && sum > 0) {
      bases.add(new Base(sum, what));
    }
    if (row >= 0) {
      named(grid.rowLabel(row)).ifPresent(n -> bases.add(new Base(n, "n of the row")));
      for (int c : grid.figureColumns()) {
        boolean total = TableGrid.saysTotal(grid.columnLabel(c)) || grid.columnLabel(c).strip().equalsIgnoreCase("n");
        if (total) {
          grid.figure(row, c).filter(CellFigure::isCount).ifPresent(f -> bases.add(new Base(f.main()
              .longValueExact(), "total of the row")));
        }
      }
    }
    for (int r = grid.firstRow(); r < grid.rows(); r++) {
      if (TableGrid.saysTotal(grid.rowLabel(r))) {
        for (int c : columns) {
          grid.figure(r, c).filter(CellFigure::isCount).ifPresent(f -> bases.add(new Base(f.main().longValueExact(),
              "total of the column")));
        }
      }
    }
    bases.addAll(stated);
    return bases;
  }

  private static Optional<Long> named(String label) {
    Matcher n = N.matcher(label);
    return n.find() ? Optional.of(Long.parseLong(n.group(1).replace(",", ""))) : Optional.empty();
  }

  private List<Integer> countColumns(int row) {
    return grid.figureColumns().stream().filter(c -> grid.figure(row, c).isPresent()
        && !TableGrid.saysTotal(grid.columnLabel(c)) && !grid.columnLabel(c).strip().equalsIgnoreCase("n")).toList();
  }

  private long count(int row, int column) {
    return grid.figure(row, column).map(f -> f.isCount() ? f.main().longValueExact() : f.second()
        .filter(CellFigure::isWhole).map(BigDecimal::longValueExact).orElse(0L)).orElse(0L);
  }

  private int rowOf(Share share) {
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      if (grid.table().rows().get(row).stream().anyMatch(c -> c.start() == share.start() && c.end() == share.end())) {
        return row;
      }
    }
    return grid.firstRow();
  }

  /** A column of counts with a column of percentages to its right. */
  private List<ShareSet> columns() {
    List<ShareSet> sets = new ArrayList<>();
    List<Integer> columns = grid.figureColumns();
    for (int i = 0; i + 1 < columns.size(); i++) {
      int count = columns.get(i);
      int percent = columns.get(i + 1);
      boolean beside = (TableGrid.saysPercent(grid.columnLabel(percent)) || columnSays(percent))
          && !TableGrid.saysPercent(grid.columnLabel(count)) && !columnSays(count);
      if (beside) {
        List<Share> shares = new ArrayList<>();
        long sum = 0;
        for (int row = grid.firstRow(); row < grid.rows(); row++) {
          Optional<CellFigure> c = grid.figure(row, count).filter(CellFigure::isCount);
          Optional<CellFigure> p = grid.figure(row, percent);
          if (c.isPresent() && p.isPresent() && !TableGrid.saysTotal(grid.rowLabel(row))) {
            sum += c.get().main().longValueExact();
            TableCell cell = grid.cell(row, count).orElseThrow();
            shares.add(new Share(c.get().main().longValueExact(), new PrintedFigure(p.get().main()), label(row, count),
                cell.start(), grid.cell(row, percent).orElseThrow().end()));
          }
        }
        if (!shares.isEmpty()) {
          sets.add(new ShareSet(shares, bases(sum, shares.size() > 1, "sum of the column", -1, List.of(count,
              percent))));
        }
      }
    }
    return sets;
  }

  private boolean columnSays(int column) {
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      if (grid.figure(row, column).filter(CellFigure::percent).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
