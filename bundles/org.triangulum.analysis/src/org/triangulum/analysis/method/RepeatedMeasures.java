// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.stream.Stream;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
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

/** Compares several measurements of the same cases; only cases with all of them are used. */
abstract class RepeatedMeasures extends ShippedAnalysis {

  RepeatedMeasures(String id, String title, String description, int minimum, int maximum,
      List<MeasurementLevel> levels, List<ParameterSpec> parameters, List<String> references) {
    super(id, title, "Comparison of measurements", description,
        InputSpec.splitByGroup(minimum, maximum, levels).of("Measurements"), parameters, references);
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return Requirements.numeric(input);
  }

  /** The parameters all have, then these. */
  static List<ParameterSpec> declared(ParameterSpec... more) {
    return Stream.concat(List.of(CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE).stream(),
        List.of(more).stream()).toList();
  }

  /** Adds the tests, their tables and what comes after them. */
  abstract void add(Run run, CompleteRows rows, TestTables tables);

  /** The exact name of the method. */
  abstract String method(Run run);

  @Override
  String compute(Run run) {
    CompleteRows rows = CompleteRows.of(run.sample(), run.variables());
    run.out().base(rows.base());
    if (rows.n() == 0) {
      throw new NotComputableException("no case has a value in all of " + String.join(", ", run.variables()));
    }
    Trail n = Trail.input("Cases with all of " + rows.base().name(), rows.n());
    run.out().value("n", rows.n(), n);
    Polarities.warn(run, "compared");
    TestTables tables = new TestTables(run, rows.base().name(), n);
    add(run, rows, tables);
    measurements(run, rows, n);
    long left = rows.base().all() - rows.n();
    if (left > 0) {
      run.out().warn(left + (left == 1 ? " case has" : " cases have") + " no value in one of the variables and "
          + (left == 1 ? "is" : "are") + " left out");
    }
    return method(run) + "; cases with a value in all variables";
  }

  private static void measurements(Run run, CompleteRows rows, Trail n) {
    TableBuilder table = new TableBuilder("measurements", "Measurements of the cases used")
        .column("variable", "Variable", Format.TEXT).column("n", "n", Format.COUNT)
        .column("mean", "Mean", Format.DECIMAL).column("sd", "SD", Format.DECIMAL)
        .column("median", "Median", Format.DECIMAL);
    ResultBuilder out = run.out();
    for (int v = 0; v < run.variables().size(); v++) {
      String variable = run.variables().get(v);
      Descriptives d = Descriptives.of(rows.columns()[v]);
      Quantiles quantiles = Quantiles.of(Frequencies.of(rows.columns()[v]));
      table.row(Cell.of(run.title(variable)), Cell.of(rows.n(), "n"),
          out.value(variable + ".mean", d.mean(), "Mean of " + variable, "sum / n", n),
          out.attemptQuietly(variable + ".sd", d::sd, "Standard deviation of " + variable,
              "sqrt(sum (x - mean)^2 / (n - 1))", n),
          out.value(variable + ".median", quantiles.median(), "Median of " + variable,
              "middle value, mean of the middle two for even n", n));
    }
    out.table(table);
  }
}
