// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CrossTab;

/**
 * Two variables against each other: counts, percentages, expected counts, residuals, tests and effect sizes.
 *
 * <p>Values, after {@code group.G.} for a group: {@code n}; {@code row.R.count}, {@code column.C.count};
 * {@code cell.R.C.count}, {@code cell.R.C.row}, {@code cell.R.C.column}, {@code cell.R.C.total} (percent),
 * {@code cell.R.C.expected}, {@code cell.R.C.residual} (adjusted); and those of {@link TableTests}.
 */
public final class CrosstabAnalysis extends ShippedAnalysis {
  static final ParameterSpec FISHER = ParameterSpec.choice("fisher",
      "Fisher's exact test: auto for 2 x 2 tables and larger ones of at most 100 cases with small expected counts.",
      "auto", "always", "never");

  /** The analysis as services and extensions make it. */
  public CrosstabAnalysis() {
    super("crosstab", "Crosstabulation", "Association",
        "Two variables against each other with percentages, expected counts and residuals, all usual tests of "
            + "independence and trend, and effect sizes with intervals.",
        TwoWay.INPUTS, TwoWay.parameters(FISHER, CommonParameters.CONFIDENCE),
        List.of(References.PEARSON_CHI, References.YATES, References.AGRESTI, References.COCHRAN, References.MANTEL,
            References.ARMITAGE, References.FISHER, References.FREEMAN_HALTON, References.CRAMER, References.HABERMAN,
            References.WOOLF, References.NEWCOMBE_TWO));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return TwoWay.unmet(input);
  }

  @Override
  String compute(Run run) {
    List<TwoWay> tables = TwoWay.of(run);
    for (TwoWay table : tables) {
      run.step(table.of(), 0);
      table.addBases();
      new Cells(table).add();
      new TableTests(table).addAll();
    }
    return "Crosstabulation of cases with a value in both variables; Pearson's chi-square without correction, "
        + "likelihood ratio chi-square G2, trend tests with the codes as scores; " + run.level() + " intervals";
  }

  /** The tables of counts and percentages and their values. */
  private static final class Cells {
    private final TwoWay way;
    private final CrossTab table;
    private final Run run;

    Cells(TwoWay way) {
      this.way = way;
      this.table = way.table();
      this.run = way.run();
    }

    void add() {
      run.out().value(way.prefix() + "n", table.n(), Trail.computed("Cases of " + way.of() + " with both values",
          table.n(), "sum of the cells", way.cells()));
      for (int r = 0; r < table.rows(); r++) {
        run.out().value(way.prefix() + "row." + way.rows().category(r).key() + ".count", table.rowTotal(r),
            "Cases of " + way.rows().name() + " " + way.rows().category(r).name(), "sum of the row", cellsOf(r));
      }
      counts();
      part("row-percent", "% of the row", "row", Format.PERCENT, (r, c) -> table.rowPercent(r, c),
          "100 * count / row total");
      part("column-percent", "% of the column", "column", Format.PERCENT, (r, c) -> table.columnPercent(r, c),
          "100 * count / column total");
      part("total-percent", "% of all", "total", Format.PERCENT, (r, c) -> table.totalPercent(r, c),
          "100 * count / n");
      CrossTab full = table.withoutEmpty();
      if (full.rows() > 1 && full.columns() > 1) {
        part("expected", "expected counts under independence", "expected", Format.DECIMAL,
            (r, c) -> table.expected(r, c), "row total * column total / n");
        part("residuals", "adjusted residuals (beyond ±2: more or fewer cases than expected)", "residual",
            Format.DECIMAL, (r, c) -> table.adjustedResidual(r, c),
            "(count - expected) / sqrt(expected (1 - row share) (1 - column share))");
      }
      chart();
    }

    private Trail[] cellsOf(int row) {
      return IntStream.range(0, table.columns()).mapToObj(c -> Trail.input(way.columns().category(c).name(),
          table.count(row, c))).toArray(Trail[]::new);
    }

    private TableBuilder start(String id, String what, Format format) {
      TableBuilder builder = new TableBuilder(way.id(id), way.of() + ": " + what)
          .column("row", run.title(way.rows().name()), Format.TEXT);
      way.columns().categories().forEach(c -> builder.column(c.key(), c.label(), format));
      return builder;
    }

    private void counts() {
      TableBuilder builder = start("counts", "counts", Format.COUNT).column("total", "Total", Format.COUNT);
      for (int r = 0; r < table.rows(); r++) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(way.rows().category(r).label())));
        for (int c = 0; c < table.columns(); c++) {
          cells.add(run.out().value(name(r, c, "count"), table.count(r, c), Trail.input(label(r, c),
              table.count(r, c))));
        }
        cells.add(Cell.of(table.rowTotal(r), way.prefix() + "row." + way.rows().category(r).key() + ".count"));
        builder.row(cells);
      }
      List<Cell> totals = new ArrayList<>(List.of(Cell.of("Total")));
      for (int c = 0; c < table.columns(); c++) {
        totals.add(run.out().value(way.prefix() + "column." + way.columns().category(c).key() + ".count",
            table.columnTotal(c), "Cases of " + way.columns().name() + " " + way.columns().category(c).name(),
            "sum of the column"));
      }
      totals.add(Cell.of(table.n(), way.prefix() + "n"));
      builder.row(totals);
      for (Category category : way.rows().categories()) {
        note(builder, category);
      }
      way.columns().categories().forEach(category -> note(builder, category));
      run.out().table(builder);
    }

    private static void note(TableBuilder builder, Category category) {
      if (!category.lineage().isEmpty()) {
        builder.note(category.lineage());
      }
    }

    private void part(String id, String what, String stat, Format format, Part number, String formula) {
      TableBuilder builder = start(id, what, format);
      for (int r = 0; r < table.rows(); r++) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(way.rows().category(r).label())));
        for (int c = 0; c < table.columns(); c++) {
          int row = r;
          int column = c;
          cells.add(run.out().attemptQuietly(name(r, c, stat), () -> number.of(row, column), label(r, c) + ", " + stat,
              formula, Trail.input("count", table.count(r, c)), Trail.input("row total", table.rowTotal(r)),
              Trail.input("column total", table.columnTotal(c)), Trail.input("n", table.n())));
        }
        builder.row(cells);
      }
      run.out().table(builder);
    }

    private String name(int row, int column, String stat) {
      return way.prefix() + "cell." + way.rows().category(row).key() + "." + way.columns().category(column).key() + "."
          + stat;
    }

    private String label(int row, int column) {
      return way.rows().name() + " " + way.rows().category(row).name() + ", " + way.columns().name() + " "
          + way.columns().category(column).name();
    }

    private void chart() {
      List<Integer> filled = IntStream.range(0, table.rows()).filter(r -> table.rowTotal(r) > 0).boxed().toList();
      if (filled.isEmpty()) {
        return;
      }
      List<String> labels = filled.stream().map(r -> way.rows().category(r).label() + " (n = " + table.rowTotal(r)
          + ")").toList();
      List<Chart.Series> series = IntStream.range(0, table.columns()).mapToObj(c -> new Chart.Series(
          way.columns().category(c).label(), filled.stream().map(r -> table.rowPercent(r, c)).toList(), List.of(),
          List.of())).toList();
      String description = filled.stream().map(r -> way.rows().category(r).label() + ": "
          + IntStream.range(0, table.columns()).mapToObj(c -> String.format(Locale.ROOT, "%s %.1f %%",
              way.columns().category(c).label(), table.rowPercent(r, c))).collect(Collectors.joining(", ")))
          .collect(Collectors.joining("; "));
      run.out().chart(new Chart(way.id("chart"), way.columns().column().level() == MeasurementLevel.NOMINAL
          ? Chart.Kind.STACKED : Chart.Kind.DIVERGING,
          way.of(), labels, series, "% of the row", "Percent of each row. " + description + "."));
    }
  }

  /** A number of each cell. */
  private interface Part {
    double of(int row, int column);
  }
}
