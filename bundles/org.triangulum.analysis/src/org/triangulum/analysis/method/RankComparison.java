// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Distribution;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Frequencies;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Quantiles;

/** Compares groups by ranks, one variable after the other. */
abstract class RankComparison extends ShippedAnalysis {

  RankComparison(String id, String title, String description, List<ParameterSpec> parameters, List<String> references) {
    super(id, title, "Comparison of groups", description,
        new InputSpec(1, Integer.MAX_VALUE,
            List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.REQUIRED)
            .of("Outcomes").by("Groups"),
        parameters, references);
  }

  static List<ParameterSpec> declared(ParameterSpec... more) {
    List<ParameterSpec> parameters = new ArrayList<>(List.of(CommonParameters.GROUPS, CommonParameters.COLLAPSE,
        PrintedTable.TABLE));
    parameters.addAll(List.of(more));
    return parameters;
  }

  @Override
  public final List<String> unmet(AnalysisInput input) {
    return Requirements.numeric(input);
  }

  /** Adds the numbers of one variable to the values and the row to the table of tests. */
  abstract void add(Run run, String variable, Row row);

  /** The columns of the table of tests after the variable; the level is that of intervals, such as 95 %. */
  abstract void columns(TableBuilder table, String level);

  /** The exact name of the method. */
  abstract String method(Run run);

  @Override
  final String compute(Run run) {
    TableBuilder tests = new TableBuilder("tests", title()).column("variable", "Variable", Format.TEXT);
    columns(tests, run.level());
    TableBuilder groups = new TableBuilder("groups", "Descriptives by " + run.title(run.by()))
        .column("variable", "Variable", Format.TEXT).column("group", "Group", Format.TEXT)
        .column("n", "n", Format.COUNT)
        .column("mean-rank", "Mean rank", Format.DECIMAL).column("median", "Median", Format.DECIMAL)
        .column("mean", "Mean", Format.DECIMAL);
    List<String> reasons = new ArrayList<>();
    for (String variable : run.variables()) {
      run.step(variable, (double) run.variables().indexOf(variable) / run.variables().size());
      try {
        Row row = new Row(run, variable);
        add(run, variable, row);
        tests.row(row.cells);
        groups(run, variable, row, groups);
      } catch (NotComputableException e) {
        reasons.add(variable + " by " + run.by() + ": " + e.getMessage());
      }
    }
    if (reasons.size() == run.variables().size()) {
      throw new AnalysisException(String.join("\n", reasons));
    }
    reasons.forEach(run.out()::warn);
    if (run.variables().size() == 1) {
      groups.leaveOut("variable");
    }
    run.out().table(tests).table(groups);
    for (String variable : run.variables()) {
      List<Distribution> parts = run.sample().distributions(variable);
      new DistributionCharts(run, variable).boxes(IntStream.range(0, parts.size()).mapToObj(g ->
          new DistributionCharts.Part(run.sample().groups().get(g).label(), run.prefix(variable) + Run.prefix(
              run.sample().groups().get(g)), parts.get(g).values())).toList());
    }
    pairs(run);
    return method(run);
  }

  /** Adds comparisons of pairs of groups, where the method has them. */
  void pairs(Run run) {
    // Two groups are one pair.
  }

  private static void groups(Run run, String variable, Row row, TableBuilder table) {
    List<Distribution> parts = run.sample().distributions(variable);
    for (int g = 0; g < parts.size(); g++) {
      Category group = run.sample().groups().get(g);
      Frequencies values = parts.get(g).values();
      String of = variable + " in " + group.label();
      run.out().base(parts.get(g).base(of));
      String prefix = run.prefix(variable) + Run.prefix(group);
      Cell n = run.out().value(prefix + "n", values.n(), Trail.input("Valid cases of " + of, values.n()));
      if (values.n() == 0) {
        table.row(Cell.of(variable), Cell.of(group.label()), n, ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED,
            ResultBuilder.UNDEFINED);
      } else {
        Trail cases = Trail.input("Valid cases of " + of, values.n());
        table.row(Cell.of(variable), Cell.of(group.label()), n,
            run.out().value(prefix + "mean.rank", row.meanRanks[g], "Mean rank of " + of, "sum of midranks / n", cases),
            run.out().value(prefix + "median", Quantiles.of(values).median(), "Median of " + of,
                "middle value, mean of the middle two for even n", cases),
            run.out().value(prefix + "mean", Descriptives.of(values).mean(), "Mean of " + of, "sum / n", cases));
      }
    }
  }

  /** The row of a variable in the making. */
  static final class Row {
    private final Run run;
    private final String variable;
    private final String prefix;
    private final List<Cell> cells = new ArrayList<>();
    private final Trail groups;
    private double[] meanRanks;

    Row(Run run, String variable) {
      this.run = run;
      this.variable = variable;
      this.prefix = run.prefix(variable);
      this.groups = new Trail(variable + " by " + run.by(), "midranks over all groups", "", List.of());
      cells.add(Cell.of(run.title(variable)));
    }

    void meanRanks(double... ranks) {
      meanRanks = ranks;
    }

    /** A number of its own column. */
    void number(String name, String label, double value, String formula) {
      cells.add(run.out().value(prefix + name, value, label + " of " + variable, formula, groups));
    }

    /** A number of its own column that may not be to be had; no reason is given, the method says when there is one. */
    void ifAny(String name, String label, DoubleSupplier value, String formula) {
      cells.add(run.out().attemptQuietly(prefix + name, value, label + " of " + variable, formula, groups));
    }

    /** A number of its own column that is not looked for. */
    void none() {
      cells.add(Cell.of(""));
    }

    /** A number without a column. */
    void aside(String name, String label, double value, String formula) {
      run.out().value(prefix + name, value, label + " of " + variable, formula, groups);
    }
  }
}
