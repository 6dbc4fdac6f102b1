// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Pairs;
import org.triangulum.analysis.data.Sample;
import org.triangulum.analysis.result.Base;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NotComputableException;

/** Correlations of two variables, or of each pair of several. */
abstract class CorrelationAnalysis extends ShippedAnalysis {
  private static final int SMALL = 10;

  private final String symbol;

  CorrelationAnalysis(String id, String title, String description, String symbol, int minimumVariables,
      List<MeasurementLevel> levels, List<ParameterSpec> parameters, List<String> references) {
    super(id, title, "Association", description,
        InputSpec.splitByGroup(minimumVariables, Integer.MAX_VALUE, levels), parameters, references);
    this.symbol = symbol;
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return input.variables().size() == 1 ? List.of(title() + " needs two variables, 1 is given")
        : Requirements.numeric(input);
  }

  /** A coefficient with its test and interval, each adding its own values. */
  abstract Coefficient coefficient(Run run, Pairs pairs);

  /** The line that the coefficient is about. */
  PairChart.Line line() {
    return PairChart.Line.SMOOTH;
  }

  /** The exact name of the method. */
  abstract String method(Run run);

  /**
   * A coefficient.
   *
   * @param value the coefficient
   * @param n number of pairs
   * @param formula how it is computed
   * @param statistic name of the test statistic in values: t or z
   * @param test statistic, degrees of freedom (negative for none) and p; throws when there is no test
   * @param interval lower and upper limit; throws when there is none
   * @param testFormula how the test statistic is computed
   */
  record Coefficient(double value, long n, String formula, String statistic, Numbers test, Numbers interval,
      String testFormula) {}

  /** Several numbers at once, or the reason why there are none. */
  interface Numbers {
    double[] get();
  }

  @Override
  String compute(Run run) {
    if (run.variables().isEmpty()) {
      throw new AnalysisException(title() + " needs two variables");
    }
    Optional<Factor> complete = run.parameters().text(CommonParameters.MISSING.name()).equals("listwise")
        ? Optional.of(run.sample().complete(run.variables())) : Optional.empty();
    List<String[]> names = new ArrayList<>();
    for (int i = 0; i < run.variables().size(); i++) {
      for (int j = i + 1; j < run.variables().size(); j++) {
        names.add(new String[] {run.variables().get(i), run.variables().get(j)});
      }
    }
    Sample sample = run.sample();
    run.variables().parallelStream().filter(sample::countable).forEach(sample::factor);
    List<Outcome> outcomes = names.parallelStream().map(pair -> outcome(run, pair, complete)).toList();
    if (outcomes.size() == 1 && !outcomes.get(0).reason().isEmpty()) {
      throw new AnalysisException(outcomes.get(0).reason());
    }
    TableBuilder table = table(run);
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      String prefix = outcomes.size() > 1 ? names.get(i)[0] + "~" + names.get(i)[1] + "." : "";
      String pair = names.get(i)[0] + " and " + names.get(i)[1];
      run.out().base(outcome.base());
      warnOfPolarity(run, names.get(i)[0], names.get(i)[1]);
      outcome.coefficient().ifPresentOrElse(c -> addRow(run, table, prefix, pair, c),
          () -> run.out().warn(outcome.reason()));
    }
    run.out().table(table);
    if (run.variables().size() == 2) {
      new PairChart(run, run.variables().get(0), run.variables().get(1)).add(Pairs.of(run.sample(),
          run.variables().get(0), run.variables().get(1), complete), line());
    }
    if (run.variables().size() > 2) {
      run.out().table(matrix(run));
      heat(run);
    }
    return method(run) + (run.variables().size() < 3 ? "; cases with both values" : complete.isPresent()
        ? ", cases complete in all variables"
        : ", pairwise deletion");
  }

  private Outcome outcome(Run run, String[] names, Optional<Factor> complete) {
    Pairs pairs = Pairs.of(run.sample(), names[0], names[1], complete);
    try {
      return new Outcome(Optional.of(coefficient(run, pairs)), pairs.base(), "");
    } catch (NotComputableException e) {
      return new Outcome(Optional.empty(), pairs.base(), names[0] + " and " + names[1] + ": " + e.getMessage());
    }
  }

  private record Outcome(Optional<Coefficient> coefficient, Base base, String reason) {}

  /** An empty table of coefficients. */
  final TableBuilder table(Run run) {
    return new TableBuilder("correlations", title()).column("pair", "Variables", Format.TEXT)
        .column("n", "n", Format.COUNT).column(symbol, symbol, Format.COEFFICIENT)
        .column("lower", run.level() + " CI from", Format.COEFFICIENT).column("upper", "to", Format.COEFFICIENT)
        .column("statistic", "Test statistic", Format.DECIMAL).column("df", "df", Format.COUNT)
        .column("p", "p", Format.P);
  }

  /** Adds the values and the row of one coefficient. */
  final void addRow(Run run, TableBuilder table, String prefix, String pair, Coefficient c) {
    ResultBuilder out = run.out();
    Trail n = Trail.input("Cases with both of " + pair, c.n());
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(pair), out.value(prefix + "n", c.n(), n)));
    cells.add(out.value(prefix + symbol, c.value(), symbol + " of " + pair, c.formula(), n));
    Trail coefficient = out.trail(prefix + symbol);
    double[] limits = attempt(out, "Interval of " + pair, c.interval());
    for (int i = 0; i < 2; i++) {
      cells.add(limits.length == 0 ? ResultBuilder.UNDEFINED : out.value(prefix + (i == 0 ? "lower" : "upper"),
          limits[i], (i == 0 ? "Lower" : "Upper") + " limit of " + symbol + " of " + pair,
          run.level() + " interval", coefficient, n));
    }
    double[] test = attempt(out, "Test of " + pair, c.test());
    if (test.length == 0) {
      IntStream.range(0, 3).forEach(i -> cells.add(ResultBuilder.UNDEFINED));
    } else {
      cells.add(out.value(prefix + c.statistic(), test[0], c.statistic() + " of " + pair, c.testFormula(), coefficient,
          n));
      Trail statistic = out.trail(prefix + c.statistic());
      cells.add(test[1] < 0 ? Cell.of("") : out.value(prefix + "df", test[1], "Degrees of freedom", "n - 2", n));
      cells.add(out.value(prefix + "p", test[2], "Two-sided p of " + pair, "two tails of the distribution of "
          + c.statistic(), statistic));
    }
    table.row(cells);
    if (c.n() < SMALL) {
      out.warn(pair + ": only " + c.n() + " cases; p and interval are approximations for larger numbers");
    }
  }

  private static double[] attempt(ResultBuilder out, String what, Numbers numbers) {
    try {
      return numbers.get();
    } catch (NotComputableException e) {
      out.warn(what + ": " + e.getMessage());
      return new double[0];
    }
  }

  private TableBuilder matrix(Run run) {
    TableBuilder table = new TableBuilder("matrix", title() + ": matrix").column("variable", "", Format.TEXT);
    run.variables().forEach(v -> table.column(v, v, Format.COEFFICIENT));
    for (String row : run.variables()) {
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(row))));
      for (String column : run.variables()) {
        String name = row + "~" + column + "." + symbol;
        String mirrored = column + "~" + row + "." + symbol;
        cells.add(row.equals(column) ? Cell.of("–")
            : run.out().number(name).map(value -> Cell.of(value, name))
                .or(() -> run.out().number(mirrored).map(value -> Cell.of(value, mirrored)))
                .orElse(ResultBuilder.UNDEFINED));
      }
      table.row(cells);
    }
    return table;
  }

  private void heat(Run run) {
    List<Chart.Series> series = run.variables().stream().map(column -> new Chart.Series(column, run.variables().stream()
        .map(row -> row.equals(column) ? 1.0 : of(run, row, column)).toList(), List.of(), List.of(),
        run.variables().stream().map(row -> row.equals(column) ? "" : name(run, row, column)).toList())).toList();
    if (series.stream().flatMap(s -> s.values().stream()).allMatch(Double::isFinite)) {
      run.out().chart(new Chart("matrix", Chart.Kind.HEAT, title() + ": matrix", run.variables(), series, symbol,
          "Coefficients. " + String.join("; ", series.stream().map(s -> s.name() + ": " + String.join(", ",
              IntStream.range(0, series.size()).mapToObj(i -> run.variables().get(i) + " "
                  + Spoken.decimals(s.values().get(i), 2)).toList())).toList()) + "."));
    }
  }

  private double of(Run run, String a, String b) {
    return run.out().number(name(run, a, b)).orElse(Double.NaN);
  }

  /** Of two variables in the order in which they were asked for. */
  private String name(Run run, String a, String b) {
    String name = run.out().named(a + "~" + b + "." + symbol);
    return name.isEmpty() ? run.out().named(b + "~" + a + "." + symbol) : name;
  }

  private static void warnOfPolarity(Run run, String a, String b) {
    if (Polarities.opposite(run, a, b)) {
      run.out().warn("The codes of " + a + " and " + b + " point opposite ways: a negative coefficient means that more "
          + "of one goes with more of the other");
    }
  }
}
