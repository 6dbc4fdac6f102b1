// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.VariableRole;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.NotComputableException;

/** Analyses of several items over the cases that have them all. */
abstract class ScaleAnalysis extends ShippedAnalysis {

  static final List<MeasurementLevel> ORDERED = List.of(MeasurementLevel.ORDINAL, MeasurementLevel.INTERVAL,
      MeasurementLevel.RATIO);

  ScaleAnalysis(String id, String title, String category, String description, List<VariableRole> roles,
      List<ParameterSpec> parameters, List<String> references) {
    super(id, title, category, description, InputSpec.splitByGroup(roles), parameters, references);
  }

  /** One role of any number of variables. */
  static List<VariableRole> role(String title, int minimum) {
    return List.of(new VariableRole(title, minimum, Integer.MAX_VALUE, ORDERED));
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    return Requirements.numeric(input);
  }

  /** Adds everything that follows from the complete cases; answers the exact name of the method. */
  abstract String compute(Run run, CompleteRows rows, Trail n);

  @Override
  final String compute(Run run) {
    CompleteRows rows = CompleteRows.of(run.sample(), run.variables());
    run.out().base(rows.base());
    if (rows.n() == 0) {
      throw new NotComputableException("no case has a value in all of " + String.join(", ", run.variables()));
    }
    long left = rows.base().all() - rows.n();
    if (left > 0) {
      run.out().warn(left + (left == 1 ? " case has" : " cases have") + " no value in one of the variables and "
          + (left == 1 ? "is" : "are") + " left out");
    }
    Trail n = Trail.input("Cases with all of " + rows.base().name(), rows.n());
    run.out().value("n", rows.n(), n);
    return compute(run, rows, n) + "; cases with a value in all variables";
  }

  /** Warns when items are declared to point in opposite directions. */
  static void warnOfPolarity(Run run) {
    Polarities.warn(run, "added up");
  }
}
