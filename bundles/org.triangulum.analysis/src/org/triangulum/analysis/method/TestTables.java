// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.Interval;
import org.triangulum.stats.TestResult;

/** The table of tests and the table of effect sizes of one comparison, with their values. */
final class TestTables {
  private static final Cell NONE = Cell.of("");
  private static final int SECOND_DF = 3;

  private final Run run;
  private final String of;
  private final Trail[] inputs;
  private final List<List<Cell>> tests = new ArrayList<>();
  private final TableBuilder effects;

  /**
   * Empty tables.
   *
   * @param of what is compared, for people
   * @param inputs the numbers the tests are made of
   */
  TestTables(Run run, String of, Trail... inputs) {
    this.run = run;
    this.of = of;
    this.inputs = inputs;
    effects = new TableBuilder("effects", of + ": effect sizes").column("effect", "Effect size", Format.TEXT)
        .column("value", "Estimate", Format.DECIMAL).column("lower", run.level() + " CI from", Format.DECIMAL)
        .column("upper", "to", Format.DECIMAL);
  }

  private ResultBuilder out() {
    return run.out();
  }

  /** A number without a row. */
  Cell aside(String name, String label, double number, String formula) {
    return out().value(name, number, label + " of " + of, formula, inputs);
  }

  /**
   * A test with degrees of freedom.
   *
   * @param name of the statistic; {@code df} and {@code p} are named after it unless it is the analysis' main test
   * @param main whether the names are plain {@code df} and {@code p}
   */
  void test(String label, String name, boolean main, Supplier<TestResult> test, String formula, String tail) {
    run.attempt(label, test).ifPresent(t -> row(label, aside(name, label, t.statistic(), formula),
        out().value(main ? "df" : name + ".df", t.df(), "Degrees of freedom of " + label, "of the reference "
            + "distribution", inputs), NONE,
        out().value(main ? "p" : name + ".p", t.p(), "p of " + label, tail, out().trail(name))));
  }

  /** A statistic without degrees of freedom. */
  void test(String label, String name, double statistic, String nameOfP, double p, String formula, String tail) {
    row(label, aside(name, label, statistic, formula), NONE, NONE,
        out().value(nameOfP, p, "p of " + label, tail, out().trail(name)));
  }

  /** The main test by an F, named {@code f}, {@code df1}, {@code df2} and {@code p}. */
  void f(String label, double f, double p, String formula, Cell df1, Cell df2) {
    row(label, aside("f", label, f, formula), df1, df2, out().value("p", p, "p of " + label,
        "upper tail of F(df1, df2)", out().trail("f")));
  }

  private void row(String label, Cell statistic, Cell df, Cell df2, Cell p) {
    tests.add(List.of(Cell.of(label), statistic, df, df2, p));
  }

  /** A p value without a statistic of its own. */
  void p(String label, String name, DoubleSupplier p, String formula) {
    Cell cell = out().attempt(name, p, label + " of " + of, formula, inputs);
    row(label, NONE, NONE, NONE, cell);
  }

  /** An effect size with its interval; the interval may fail alone. */
  void effect(String label, String name, DoubleSupplier value, Supplier<Interval> interval, String formula) {
    run.attempt(label, value::getAsDouble).ifPresent(number -> {
      Optional<Interval> limits = run.attempt("Interval of " + label, interval);
      Cell cell = aside(name, label, number, formula);
      effects.row(Cell.of(label), cell,
          limits.map(i -> limit(name + ".lower", "Lower limit of " + label, i.lower(), formula, name))
              .orElse(ResultBuilder.UNDEFINED),
          limits.map(i -> limit(name + ".upper", "Upper limit of " + label, i.upper(), formula, name))
              .orElse(ResultBuilder.UNDEFINED));
    });
  }

  /** An effect size that has its interval. */
  void effect(String label, String name, Supplier<Estimate> estimate, String formula) {
    run.attempt(label, estimate).ifPresent(e -> effect(label, name, e::value, e::interval, formula));
  }

  /** The effect whose limits are named plainly {@code lower} and {@code upper}. */
  void plainEffect(String label, String name, double value, Interval interval, String formula) {
    effects.row(Cell.of(label), aside(name, label, value, formula),
        limit("lower", "Lower limit of " + label, interval.lower(), formula, name),
        limit("upper", "Upper limit of " + label, interval.upper(), formula, name));
  }

  private Cell limit(String name, String label, double number, String formula, String estimate) {
    return out().value(name, number, label, formula, out().trail(estimate));
  }

  /** Adds both tables to the result, or those that have rows. */
  void add() {
    if (!tests.isEmpty()) {
      out().table(testTable());
    }
    if (!effects.build().rows().isEmpty()) {
      out().table(effects);
    }
  }

  /** Second degrees of freedom have a column where a test has them. */
  private TableBuilder testTable() {
    boolean second = tests.stream().anyMatch(row -> row.get(SECOND_DF) != NONE);
    TableBuilder table = new TableBuilder("tests", of + ": tests").column("test", "Test", Format.TEXT)
        .column("statistic", "Statistic", Format.DECIMAL).column("df", second ? "df1" : "df", Format.COUNT);
    if (second) {
      table.column("df2", "df2", Format.COUNT);
    }
    table.column("p", "p", Format.P);
    tests.forEach(row -> table.row(IntStream.range(0, row.size()).filter(i -> second || i != SECOND_DF)
        .mapToObj(row::get).toList()));
    return table;
  }
}
