// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Correlation;
import org.triangulum.stats.CrossTab;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.NotComputableException;

/**
 * An analysis that is one test of a two-way table, or of one for each group. A group that allows no result gets a
 * warning; when no group allows one, there is no result.
 */
abstract class OneTableTest extends ShippedAnalysis {

  OneTableTest(String id, String title, String description, List<ParameterSpec> parameters, List<String> references) {
    super(id, title, "Association", description, TwoWay.INPUTS, parameters, references);
  }

  @Override
  public final List<String> unmet(AnalysisInput input) {
    return TwoWay.unmet(input);
  }

  @Override
  final String compute(Run run) {
    List<String> reasons = new ArrayList<>();
    List<TwoWay> ways = TwoWay.of(run);
    TableBuilder numbers = new TableBuilder("test", title()).column("of", "Table", Format.TEXT)
        .column("what", "Statistic", Format.TEXT).column("value", "Value", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("df", "df", Format.COUNT).column("p", "p", Format.P);
    for (TwoWay way : ways) {
      try {
        add(way, new Rows(way, numbers));
        way.addBases();
        counts(way);
      } catch (NotComputableException e) {
        reasons.add(way.of() + ": " + e.getMessage());
      }
    }
    if (reasons.size() == ways.size()) {
      throw new AnalysisException(String.join("\n", reasons));
    }
    reasons.forEach(run.out()::warn);
    run.out().table(numbers);
    return method(run);
  }

  /** Adds the numbers of one table. */
  abstract void add(TwoWay way, Rows rows);

  /** The exact name of the method. */
  abstract String method(Run run);

  private static void counts(TwoWay way) {
    CrossTab table = way.table();
    TableBuilder builder = new TableBuilder(way.id("counts"), way.of() + ": counts and % of the row")
        .column("row", way.run().title(way.rows().name()), Format.TEXT);
    way.columns().categories().forEach(c -> builder.column("c." + c.key(), c.label(), Format.COUNT)
        .column("c." + c.key() + ".percent", c.label() + " %", Format.PERCENT));
    for (int r = 0; r < table.rows(); r++) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(way.rows().category(r).label())));
      for (int c = 0; c < table.columns(); c++) {
        cells.add(Cell.of(table.count(r, c)));
        cells.add(table.rowTotal(r) == 0 ? Cell.of("–") : Cell.of(table.rowPercent(r, c)));
      }
      builder.row(cells);
    }
    String lineage = Stream.concat(way.rows().categories().stream(), way.columns().categories().stream())
        .map(c -> c.lineage()).filter(l -> !l.isEmpty()).collect(Collectors.joining("; "));
    if (!lineage.isEmpty()) {
      builder.note(lineage);
    }
    way.run().out().table(builder);
  }

  /** Adds numbers of one table to values and result table. */
  static final class Rows {
    private static final Cell NONE = Cell.of("");
    private final TwoWay way;
    private final TableBuilder table;
    private final Trail[] cells;

    Rows(TwoWay way, TableBuilder table) {
      this.way = way;
      this.table = table;
      this.cells = way.cells();
    }

    /** A number made of the cells. */
    void number(String name, String label, double value, String formula) {
      row(label, value(name, label, value, formula), NONE, NONE, NONE, NONE);
    }

    private Cell value(String name, String label, double value, String formula) {
      return way.run().out().value(way.prefix() + name, value, label + " of " + way.of(), formula, cells);
    }

    private void row(String label, Cell... numbers) {
      String of = way.of() + " (n\u00A0=\u00A0" + way.table().n() + ")";
      List<Cell> row = new ArrayList<>(List.of(Cell.of(of), Cell.of(label)));
      row.addAll(List.of(numbers));
      table.row(row);
    }

    /** A statistic made of the cells, its degrees of freedom and its p. */
    void test(String name, String label, double statistic, double df, double p, String formula) {
      Cell value = value(name, label, statistic, formula);
      Cell degrees = way.run().out().value(way.prefix() + "df", df, "Degrees of freedom",
          "of the chi-square distribution");
      row(label, value, NONE, NONE, degrees, way.run().out().value(way.prefix() + "p", p, "p of " + label,
          "upper tail of the chi-square distribution", way.run().out().trail(way.prefix() + name),
          Trail.input("df", df)));
    }

    /** A p value made of the cells. */
    void p(String name, String label, double p, String formula) {
      row(label, NONE, NONE, NONE, NONE, value(name, label, p, formula));
    }

    /** An estimate made of the cells with its interval. */
    void estimate(String name, String label, Estimate estimate, String formula) {
      row(label, value(name, label, estimate.value(), formula),
          value(name + ".lower", "Lower limit of " + label, estimate.interval().lower(), formula),
          value(name + ".upper", "Upper limit of " + label, estimate.interval().upper(), formula), NONE, NONE);
    }

    /** The correlation of the scores, the effect size of tests of trend. */
    void correlation(double r) {
      String formula = "Pearson's r of the scores over the cases, interval by Fisher's z";
      try {
        estimate("r", "Correlation of the scores", new Estimate(r, new Correlation(r, way.table().n())
            .interval(way.run().confidence())), formula);
      } catch (NotComputableException e) {
        number("r", "Correlation of the scores", r, formula);
        way.run().out().warn("Interval of the correlation of the scores: " + e.getMessage());
      }
    }

    /** Number of cases with both values. */
    void n() {
      value("n", "Cases", way.table().n(), "sum of the cells");
    }
  }
}
