// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Distribution;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Chart;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Frequencies;
import org.triangulum.stats.Quantiles;

/**
 * Means, spread, quartiles and shape of numeric variables, by group.
 *
 * <p>Values, after {@code V.} when there are several variables and {@code group.G.} for a group: {@code n},
 * {@code mean}, {@code lower}, {@code upper} (interval of the mean), {@code sd}, {@code se}, {@code min}, {@code q1},
 * {@code median}, {@code q3}, {@code max}, {@code skewness}, {@code kurtosis}; with the option {@code normality}
 * {@code shapiro.w}, {@code shapiro.p}.
 */
public final class DescriptivesAnalysis extends ShippedAnalysis {
  /** Number of columns of statistics beside n. */
  private static final int STATISTICS = 12;
  private static final ParameterSpec QUANTILES = ParameterSpec.choice("quantiles",
      "Definition of quartiles (Hyndman and Fan 1996): type 7 as R and Excel, 6 as SPSS, 2 as SAS.", "7", "6", "2");

  private static final ParameterSpec NORMALITY = ParameterSpec.of("normality", ParameterSpec.Kind.FLAG, "false",
      "Shapiro-Wilk test of normality, for 3 to 5000 values; with many cases it finds departures of no consequence.");

  /** The analysis as services and extensions make it. */
  public DescriptivesAnalysis() {
    super("descriptives", "Descriptives", "Description",
        "Number of cases, mean with interval, standard deviation, median, quartiles, range and shape of numeric "
            + "variables, for all cases and by group.",
        new InputSpec(1, Integer.MAX_VALUE,
            List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.OPTIONAL)
            .by("Split by"),
        List.of(QUANTILES, NORMALITY, CommonParameters.CONFIDENCE, CommonParameters.GROUPS),
        List.of(References.HYNDMAN_FAN, References.JOANES_GILL, References.ROYSTON));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return Requirements.numeric(input);
  }

  @Override
  String compute(Run run) {
    boolean grouped = run.input().by().isPresent();
    TableBuilder table = new TableBuilder("descriptives", grouped ? "Descriptives by " + run.title(run.by())
        : "Descriptives").column("variable", "Variable", Format.TEXT);
    if (grouped) {
      table.column("group", run.title(run.by()), Format.TEXT);
    }
    table.column("n", "n", Format.COUNT).column("mean", "Mean", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("sd", "SD", Format.DECIMAL).column("se", "SE", Format.DECIMAL).column("min", "Min", Format.DECIMAL)
        .column("q1", "Lower quartile", Format.DECIMAL).column("median", "Median", Format.DECIMAL)
        .column("q3", "Upper quartile", Format.DECIMAL).column("max", "Max", Format.DECIMAL)
        .column("skewness", "Skewness", Format.DECIMAL).column("kurtosis", "Kurtosis", Format.DECIMAL);
    TableBuilder normality = Normality.table(grouped ? run.title(run.by()) : "");
    List<Category> groups = run.sample().groups();
    for (String variable : run.variables()) {
      List<Row> rows = new ArrayList<>();
      List<Distribution> parts = run.sample().distributions(variable);
      for (int g = 0; g < groups.size(); g++) {
        rows.add(new Row(run, variable, Optional.of(groups.get(g)), parts.get(g)));
      }
      if (groups.size() != 1) {
        rows.add(new Row(run, variable, Optional.empty(), run.sample().distribution(variable)));
      }
      rows.forEach(row -> table.row(row.cells()));
      if (run.parameters().flag(NORMALITY.name())) {
        rows.forEach(row -> row.normality().ifPresent(normality::row));
      }
      chart(run, variable, rows);
      new DistributionCharts(run, variable).add(rows.stream().map(row -> new DistributionCharts.Part(row.group(),
          row.prefix(), row.distribution().values())).toList());
    }
    run.out().table(table);
    if (!normality.build().rows().isEmpty()) {
      run.out().table(normality);
    }
    return "Arithmetic mean with t interval (" + run.level() + "), standard deviation with n - 1, quartiles of type "
        + run.parameters().text(QUANTILES.name())
        + ", skewness G1 and excess kurtosis G2; missing values left out per variable";
  }

  private static void chart(Run run, String variable, List<Row> rows) {
    List<Row> drawn = rows.stream().filter(row -> run.out().number(row.prefix() + "lower").isPresent()).toList();
    if (!drawn.isEmpty()) {
      run.out().chart(new Chart("means-" + variable, Chart.Kind.INTERVAL, "Mean of " + run.title(variable),
          drawn.stream().map(Row::group).toList(), List.of(new Chart.Series("Mean with " + run.level() + " interval",
              drawn.stream().map(r -> r.number("mean")).toList(), drawn.stream().map(r -> r.number("lower")).toList(),
              drawn.stream().map(r -> r.number("upper")).toList(), drawn.stream().map(r -> r.prefix() + "mean")
                  .toList())), "Mean of " + variable,
          "Mean of " + run.title(variable) + " with " + run.level() + " interval. " + String.join("; ",
              drawn.stream().map(Row::spoken).toList()) + "."));
    }
  }

  /**
   * One variable in one group, or in all.
   *
   * @param run the run
   * @param variable its name
   * @param category the group; empty for all cases
   * @param distribution its values
   */
  private record Row(Run run, String variable, Optional<Category> category, Distribution distribution) {

    String prefix() {
      return run.prefix(variable) + category.map(Run::prefix).orElse("");
    }

    String group() {
      return category.map(Category::label).orElse("All");
    }

    double number(String name) {
      return run.out().number(prefix() + name).orElseThrow();
    }

    /** The test of normality, where there is one. */
    Optional<List<Cell>> normality() {
      List<Cell> names = new ArrayList<>(List.of(Cell.of(run.title(variable))));
      if (run.input().by().isPresent()) {
        names.add(Cell.of(group()));
      }
      return new Normality(run, prefix(), variable + category.map(c -> " in " + c.label()).orElse("")).of(
          distribution.values()).map(cells -> Stream.concat(names.stream(), cells.stream()).toList());
    }

    String spoken() {
      return group() + " (n = " + distribution.values().n() + ") "
          + Spoken.interval(number("mean"), number("lower"), number("upper"), "", 2);
    }

    List<Cell> cells() {
      Frequencies values = distribution.values();
      String of = variable + category.map(c -> " in " + c.label()).orElse("");
      run.out().base(distribution.base(of));
      List<Cell> cells = new ArrayList<>(List.of(Cell.of(run.title(variable))));
      if (run.input().by().isPresent()) {
        cells.add(Cell.of(group()));
      }
      Trail n = Trail.input("Valid cases of " + of, values.n());
      cells.add(run.out().value(prefix() + "n", values.n(), n));
      if (values.n() == 0) {
        run.out().warn(of + " has no valid values");
        cells.addAll(Collections.nCopies(STATISTICS, ResultBuilder.UNDEFINED));
        return cells;
      }
      cells.addAll(new Moments(run, prefix(), of, values, n).cells());
      return cells;
    }
  }

  /** The statistics of one row, in the order of the columns. */
  private static final class Moments {
    private final Run run;
    private final String prefix;
    private final String of;
    private final Trail n;
    private final Descriptives moments;
    private final Quantiles quantiles;
    private final Quantiles.Type type;

    Moments(Run run, String prefix, String of, Frequencies values, Trail n) {
      this.run = run;
      this.prefix = prefix;
      this.of = of;
      this.n = n;
      moments = Descriptives.of(values);
      quantiles = Quantiles.of(values);
      type = Quantiles.Type.valueOf("TYPE_" + run.parameters().text(QUANTILES.name()));
    }

    List<Cell> cells() {
      String t = "mean ± t(n - 1) * se, " + run.level();
      String quartile = "quantile, type " + run.parameters().text(QUANTILES.name());
      Cell mean = cell("mean", moments::mean, "Mean of ", "sum of values / n");
      Trail centre = run.out().trail(prefix + "mean");
      Cell sd = cell("sd", moments::sd, "Standard deviation of ", "sqrt(sum (x - mean)^2 / (n - 1))", centre);
      Cell se = cell("se", moments::standardError, "Standard error of the mean of ", "sd / sqrt(n)");
      return List.of(mean,
          cell("lower", () -> moments.meanInterval(run.confidence()).lower(), "Lower limit of the mean of ", t, centre),
          cell("upper", () -> moments.meanInterval(run.confidence()).upper(), "Upper limit of the mean of ", t, centre),
          sd, se, cell("min", moments::min, "Minimum of ", "smallest value"),
          cell("q1", () -> quantiles.quantile(0.25, type), "Lower quartile of ", quartile),
          cell("median", quantiles::median, "Median of ", "middle value, mean of the middle two for even n"),
          cell("q3", () -> quantiles.quantile(0.75, type), "Upper quartile of ", quartile),
          cell("max", moments::max, "Maximum of ", "largest value"),
          cell("skewness", moments::skewness, "Skewness of ", "sqrt(n (n - 1)) / (n - 2) * m3 / m2^1.5"),
          cell("kurtosis", moments::kurtosis, "Excess kurtosis of ",
              "(n - 1) / ((n - 2)(n - 3)) * ((n + 1)(m4 / m2^2 - 3) + 6)"));
    }

    private Cell cell(String name, DoubleSupplier number, String label, String formula, Trail... more) {
      Trail[] inputs = Arrays.copyOf(more, more.length + 1);
      inputs[more.length] = n;
      boolean followsFromSd = List.of("se", "lower", "upper").contains(name);
      return followsFromSd ? run.out().attemptQuietly(prefix + name, number, label + of, formula, inputs)
          : run.out().attempt(prefix + name, number, label + of, formula, inputs);
    }
  }
}
