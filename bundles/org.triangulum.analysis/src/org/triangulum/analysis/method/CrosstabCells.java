// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.CrossTab;

/** The tables of counts, percentages, expected counts and residuals of a two-way table, with their values. */
final class CrosstabCells {
  private final TwoWay way;
  private final CrossTab table;
  private final Run run;
  private final Place[] places;

  CrosstabCells(TwoWay way) {
    this.way = way;
    this.table = way.table();
    this.run = way.run();
    Trail n = Trail.input("n", table.n());
    Trail[] counts = way.cells();
    List<String> rows = inNames(way.rows());
    List<String> columns = inNames(way.columns());
    places = IntStream.range(0, table.rows() * table.columns())
        .mapToObj(i -> place(i / table.columns(), i % table.columns(), rows, columns, counts[i], n))
        .toArray(Place[]::new);
  }

  private Place place(int row, int column, List<String> rows, List<String> columns, Trail count, Trail n) {
    return new Place(row, column, way.prefix() + "cell." + rows.get(row) + "." + columns.get(column) + ".",
        count.label(), new Trail[] {count,
            Trail.input("row total", table.rowTotal(row)), Trail.input("column total", table.columnTotal(column)), n});
  }

  /**
   * Points part the two codes, so that a point within a code becomes a low line: row 1.5 is not row 1, column 5. A code
   * that thereby becomes like one before it has its place behind it.
   */
  private static List<String> inNames(Factor factor) {
    List<String> names = new ArrayList<>();
    for (Category category : factor.categories()) {
      String name = category.key().replace('.', '_');
      names.add(names.contains(name) ? name + "#" + (names.size() + 1) : name);
    }
    return names;
  }

  /**
   * A cell of the table.
   *
   * @param row from 0
   * @param column from 0
   * @param prefix of its values
   * @param label for people
   * @param inputs its count and the totals
   */
  private record Place(int row, int column, String prefix, String label, Trail[] inputs) {}

  /** A number of each cell. */
  private interface Part {
    double of(int row, int column);
  }

  /** Adds what a test is about: counts, percentages of the rows and the charts. */
  void add() {
    run.out().value(way.prefix() + "n", table.n(), "Cases of " + way.of() + " with both values", "sum of the cells",
        way.cells());
    counts();
    part("row-percent", "% of the row", "row", Format.PERCENT, table::rowPercent, "100 * count / row total");
    chart();
  }

  /** Adds the tables that are asked for less often. */
  void addMore() {
    part("column-percent", "% of the column", "column", Format.PERCENT, table::columnPercent,
        "100 * count / column total");
    part("total-percent", "% of all", "total", Format.PERCENT, table::totalPercent, "100 * count / n");
    CrossTab full = table.withoutEmpty();
    if (full.rows() > 1 && full.columns() > 1) {
      part("expected", "expected counts under independence", "expected", Format.DECIMAL, table::expected,
          "row total * column total / n");
      part("residuals", "adjusted residuals (beyond ±2: more or fewer cases than expected)", "residual",
          Format.DECIMAL, table::adjustedResidual,
          "(count - expected) / sqrt(expected (1 - row share) (1 - column share))");
    }
  }

  private TableBuilder start(String id, String what, Format format) {
    TableBuilder builder = new TableBuilder(way.id(id), way.of() + ": " + what)
        .column("row", run.title(way.rows().name()), Format.TEXT);
    way.columns().categories().forEach(c -> builder.column("c." + c.key(), c.label(), format));
    return builder;
  }

  private void counts() {
    TableBuilder builder = start("counts", "counts", Format.COUNT).column("total", "Total", Format.COUNT);
    for (int r = 0; r < table.rows(); r++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(way.rows().category(r).label())));
      for (Place place : rowOf(r)) {
        cells.add(run.out().value(place.prefix() + "count", table.count(r, place.column()), place.inputs()[0]));
      }
      cells.add(total("row", way.rows().name(), way.rows().category(r), table.rowTotal(r)));
      builder.row(cells);
    }
    List<Cell> totals = new ArrayList<>(List.of(Cell.of("Total")));
    for (int c = 0; c < table.columns(); c++) {
      totals.add(total("column", way.columns().name(), way.columns().category(c), table.columnTotal(c)));
    }
    totals.add(Cell.of(table.n(), way.prefix() + "n"));
    builder.row(totals);
    way.rows().categories().forEach(category -> note(builder, category));
    way.columns().categories().forEach(category -> note(builder, category));
    run.out().table(builder);
  }

  private Cell total(String side, String variable, Category category, long total) {
    return run.out().value(way.prefix() + side + "." + category.key() + ".count", total, "Cases of " + variable + " "
        + category.name(), "sum of the " + side);
  }

  private static void note(TableBuilder builder, Category category) {
    if (!category.lineage().isEmpty()) {
      builder.note(category.lineage());
    }
  }

  private List<Place> rowOf(int row) {
    return List.of(places).subList(row * table.columns(), (row + 1) * table.columns());
  }

  private void part(String id, String what, String stat, Format format, Part number, String formula) {
    TableBuilder builder = start(id, what, format);
    for (int r = 0; r < table.rows(); r++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(way.rows().category(r).label())));
      for (Place place : rowOf(r)) {
        cells.add(run.out().attemptQuietly(place.prefix() + stat, () -> number.of(place.row(), place.column()),
            place.label(), formula, place.inputs()));
      }
      builder.row(cells);
    }
    run.out().table(builder);
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
        List.of(), names(filled, c, "row"))).toList();
    String spoken = filled.stream().map(r -> way.rows().category(r).label() + ": "
        + IntStream.range(0, table.columns()).mapToObj(c -> way.columns().category(c).label() + " "
            + Spoken.decimals(table.rowPercent(r, c), 1) + " %").collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
    boolean nominal = way.columns().column().level() == MeasurementLevel.NOMINAL;
    run.out().chart(new Chart(way.id("chart"), nominal ? Chart.Kind.STACKED : Chart.Kind.DIVERGING, way.of(), labels,
        series, "% of the row", "Percent of each row. " + spoken + "."));
    mosaic(filled, labels);
  }

  private List<String> names(List<Integer> filled, int column, String stat) {
    return filled.stream().map(r -> rowOf(r).get(column).prefix() + stat).toList();
  }

  private void mosaic(List<Integer> filled, List<String> labels) {
    List<Chart.Series> counts = IntStream.range(0, table.columns()).mapToObj(c -> new Chart.Series(
        way.columns().category(c).label(), filled.stream().map(r -> (double) table.count(r, c)).toList(), List.of(),
        List.of(), names(filled, c, "count"))).toList();
    String spoken = IntStream.range(0, filled.size()).mapToObj(i -> labels.get(i) + ": " + counts.stream().map(s ->
        s.name() + " " + Spoken.decimals(s.values().get(i), 0)).collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
    run.out().chart(new Chart(way.id("mosaic"), Chart.Kind.MOSAIC, way.of(), labels, counts, "cases",
        "Areas in proportion to the counts. " + spoken + "."));
  }
}
