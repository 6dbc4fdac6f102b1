// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;

/** Compares the means of groups known by n, mean and standard deviation. */
abstract class SummaryComparison extends ShippedAnalysis {

  SummaryComparison(String id, String title, String description, List<String> references) {
    super(id, title, "Comparison of groups", description,
        new InputSpec(0, 3, List.of(MeasurementLevel.INTERVAL, MeasurementLevel.RATIO), Grouping.OPTIONAL)
            .of(Summaries.ROLE).by("Groups"),
        List.of(CommonParameters.GROUPS, Summaries.SUMMARY, Summaries.ROWS, CommonParameters.CONFIDENCE), references);
  }

  @Override
  public final List<String> unmet(AnalysisInput input) {
    return Summaries.unmet(input);
  }

  /** Adds the comparison. */
  abstract void add(Run run, List<Summaries.Group> groups, TestTables tables);

  /** The exact name of the method. */
  abstract String method();

  @Override
  final String compute(Run run) {
    List<Summaries.Group> groups = Summaries.of(run);
    String of = run.variables().isEmpty() ? "Mean by group" : run.variable() + " by "
        + (run.by().isEmpty() ? "group" : run.by());
    TestTables tables = new TestTables(run, of, inputs(groups));
    add(run, groups, tables);
    tables.add();
    Summaries.add(run, groups);
    return method() + (run.variables().size() == 1 ? "; missing values left out"
        : ", from group summaries: as exact as the printed figures") + "; " + run.level() + " intervals";
  }

  /** The groups as inputs of a trail. */
  static Trail[] inputs(List<Summaries.Group> groups) {
    return groups.stream().map(g -> new Trail(g.name().label(), "n " + g.numbers().n() + ", mean "
        + g.numbers().mean() + ", SD " + g.numbers().sd(), "", List.of())).toArray(Trail[]::new);
  }
}
