// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Certainty;
import org.triangulum.audit.ReportReading;
import org.triangulum.audit.Severity;
import org.triangulum.audit.figure.CellFigure;
import org.triangulum.audit.figure.ShareSet;
import org.triangulum.audit.figure.ShareSet.Base;
import org.triangulum.audit.figure.TableGrid;
import org.triangulum.audit.text.TableCell;

/** Tables whose rows or columns do not add up. */
public final class TableSumRule extends FigureRule {
  private static final int LEAST_PERCENTS = 3;

  /** The rule as services make it. */
  public TableSumRule() {
    super("table-sums", Severity.ERROR,
        "A total that its row or column does not add up to, or percentages of all categories whose sum rounding cannot "
            + "explain.", "");
  }

  @Override
  public List<AuditIssue> check(ReportReading report) {
    List<AuditIssue> issues = new ArrayList<>();
    for (TableGrid grid : report.grids()) {
      totals(report, grid, issues);
      percents(report, grid, issues);
      beyondBase(report, grid, issues);
    }
    return issues;
  }

  /** Counts of categories, those without a percentage among them, that add up to more than the base of the others. */
  private void beyondBase(ReportReading report, TableGrid grid, List<AuditIssue> issues) {
    for (ShareSet set : report.shares(grid)) {
      Optional<Base> base = set.best().filter(b -> b.what().startsWith("\"") && set.fitting(b.n()) == set.shares()
          .size());
      double percents = set.shares().stream().mapToDouble(s -> s.percent().value().doubleValue()).sum();
      List<Integer> columns = grid.figureColumns();
      if (base.isPresent() && set.shares().size() > 3 && columns.size() == 1 && percents > 85 && percents <= 101) {
        List<BigDecimal> counts = IntStream.range(grid.firstRow(), grid.rows()).filter(r -> !TableGrid.saysTotal(
            grid.rowLabel(r))).mapToObj(r -> figure(grid, r, columns.get(0))).flatMap(Optional::stream).toList();
        BigDecimal sum = counts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.valueOf(base.get().n())) > 0) {
          issues.add(issue(report, grid.table().start(), grid.table().end(), new Finding("The counts of "
              + grid.table().name() + " add up to " + sum + ", more than their base " + base.get().n(), "at most "
              + base.get().n(), sum.toString(), counts.stream().map(BigDecimal::toPlainString).collect(Collectors
              .joining(" + ")) + " = " + sum + "; base: " + base.get().what(), Certainty.POSSIBLE, Severity.WARNING)));
        }
      }
    }
  }

  private void totals(ReportReading report, TableGrid grid, List<AuditIssue> issues) {
    List<Integer> rows = IntStream.range(grid.firstRow(), grid.rows()).boxed().toList();
    List<Integer> totalRows = rows.stream().filter(r -> TableGrid.saysTotal(grid.rowLabel(r))).toList();
    List<Integer> totalColumns = grid.figureColumns().stream().filter(c -> TableGrid.saysTotal(grid.columnLabel(c)))
        .toList();
    if (totalRows.size() == 1) {
      List<Integer> parts = rows.stream().filter(r -> r < totalRows.get(0)).toList();
      for (int column : grid.figureColumns()) {
        if (!isMean(grid.columnLabel(column)) && !TableGrid.saysPercent(grid.columnLabel(column))) {
          sum(report, grid, parts.stream().map(r -> figure(grid, r, column)).flatMap(Optional::stream).toList(),
              grid.cell(totalRows.get(0), column), parts.size(), "column " + name(grid.columnLabel(column), column),
              issues);
        }
      }
    }
    if (totalColumns.size() == 1 && totalRows.size() <= 1) {
      List<Integer> parts = grid.figureColumns().stream().filter(c -> c < totalColumns.get(0)).toList();
      for (int row : rows) {
        if (!isMean(grid.rowLabel(row)) && !TableGrid.saysPercent(grid.rowLabel(row))) {
          sum(report, grid, parts.stream().map(c -> figure(grid, row, c)).flatMap(Optional::stream).toList(),
              grid.cell(row, totalColumns.get(0)), parts.size(), "row " + name(grid.rowLabel(row), row), issues);
        }
      }
    }
  }

  private static boolean isMean(String label) {
    return label.matches("(?i).*\\b(means?|medians?|sd|s\\.d\\.|std|standard|deviation|average|range|min|max|m|p|t|f|z|"
        + "ci|se)\\b.*");
  }

  private static String name(String label, int index) {
    return label.isEmpty() ? Integer.toString(index + 1) : "\"" + label + "\"";
  }

  private static Optional<BigDecimal> figure(TableGrid grid, int row, int column) {
    return grid.figure(row, column).filter(CellFigure::isCount).map(CellFigure::main);
  }

  private void sum(ReportReading report, TableGrid grid, List<BigDecimal> parts, Optional<TableCell> total, int places,
      String what, List<AuditIssue> issues) {
    Optional<CellFigure> printed = total.flatMap(c -> CellFigure.of(c.text())).filter(CellFigure::isCount);
    if (printed.isEmpty() || parts.size() < 2 || parts.size() * 3 < places * 2) {
      return;
    }
    BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(printed.get().main()) != 0) {
      boolean complete = parts.size() == places;
      issues.add(issue(report, total.get().start(), total.get().end(), new Finding("The " + what + " of "
          + grid.table().name() + " adds up to " + sum + ", but its total is " + printed.get().main(), sum.toString(),
          printed.get().main().toString(), parts.stream().map(BigDecimal::toPlainString).collect(Collectors
          .joining(" + ")) + " = " + sum, complete ? Certainty.CERTAIN : Certainty.LIKELY,
          complete ? Severity.ERROR : Severity.WARNING)));
    }
  }

  private void percents(ReportReading report, TableGrid grid, List<AuditIssue> issues) {
    for (int row = grid.firstRow(); row < grid.rows(); row++) {
      int r = row;
      boolean says = TableGrid.saysPercent(grid.rowLabel(row)) && !grid.rowLabel(row)
          .matches("(?i).*\\b(agree|yes|of)\\b.*");
      hundred(report, grid, grid.figureColumns().stream().filter(c -> !TableGrid.saysTotal(grid.columnLabel(c)))
          .toList(), c -> grid.cell(r, c), says, "row " + name(grid.rowLabel(row), row), issues);
    }
    for (int column : grid.figureColumns()) {
      boolean says = TableGrid.saysPercent(grid.columnLabel(column));
      List<Integer> rows = IntStream.range(grid.firstRow(), grid.rows())
          .filter(r -> !TableGrid.saysTotal(grid.rowLabel(r))).boxed().toList();
      hundred(report, grid, rows, r -> grid.cell(r, column), says, "column " + name(grid.columnLabel(column), column),
          issues);
    }
  }

  /** Percentages of exclusive categories: they are told by adding up to about 100. */
  private void hundred(ReportReading report, TableGrid grid, List<Integer> places,
      IntFunction<Optional<TableCell>> cell, boolean says, String what, List<AuditIssue> issues) {
    List<TableCell> cells = new ArrayList<>();
    List<BigDecimal> values = new ArrayList<>();
    boolean signs = says;
    for (int place : places) {
      Optional<CellFigure> figure = cell.apply(place).flatMap(c -> CellFigure.of(c.text()));
      if (figure.isPresent()) {
        CellFigure f = figure.get();
        boolean second = f.second().isPresent() && f.secondPercent();
        signs |= f.percent() || second;
        values.add(second ? f.second().get() : f.main());
        cells.add(cell.apply(place).orElseThrow());
        if (!second && !f.percent() && !says && f.main().signum() != 0) {
          return; // counts among percentages
        }
      }
    }
    if (!signs || values.size() < LEAST_PERCENTS) {
      return;
    }
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    double slack = values.stream().filter(v -> v.signum() > 0).mapToDouble(v -> v.ulp().doubleValue() / 2).sum();
    double away = Math.abs(sum.doubleValue() - 100);
    if (away > slack + 1e-9 && away <= 15) {
      issues.add(issue(report, cells.get(0).start(), cells.get(cells.size() - 1).end(), new Finding("The percentages "
          + "of "
          + "the " + what + " of " + grid.table().name() + " add up to " + sum.toPlainString() + "%; rounding explains "
          + "no more than " + slack + " points", "100% ± " + slack, sum.toPlainString() + "%", values.stream()
          .map(BigDecimal::toPlainString).collect(Collectors.joining(" + ")) + " = " + sum.toPlainString(),
          Certainty.LIKELY, Severity.WARNING)));
    }
  }
}
