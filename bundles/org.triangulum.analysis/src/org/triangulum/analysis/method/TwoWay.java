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
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.VariableRole;
import org.triangulum.analysis.data.Category;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.JointTally;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.ChiSquare;
import org.triangulum.stats.CrossTab;

/**
 * A two-way table of counts: two variables, once for each group; or one variable against the grouping variable, whose
 * groups are then the rows.
 *
 * @param run the run it belongs to
 * @param prefix of the names of its values
 * @param layer the group it is of; empty for all cases
 * @param joint the counts
 * @param cells the trail of each count, row by row
 */
record TwoWay(Run run, String prefix, Optional<Category> layer, JointTally joint, Trail[] cells) {

  /** Largest share of expected counts under 5 at which the chi-square approximation is trusted (Cochran 1954). */
  static final double COCHRAN_SHARE = 0.2;
  private static final int MOST_CELLS = 10_000;
  /** The inputs of analyses of two-way tables. */
  static final InputSpec INPUTS = new InputSpec(List.of(
      new VariableRole("Rows", 1, 1, MeasurementLevel.VALUES), new VariableRole("Columns", 0, 1,
      MeasurementLevel.VALUES)), Grouping.OPTIONAL, false, "Layers, or rows");

  /** The parameters that all analyses of two-way tables have. */
  static List<ParameterSpec> parameters(ParameterSpec... more) {
    List<ParameterSpec> parameters = new ArrayList<>(List.of(CommonParameters.COLLAPSE, CommonParameters.GROUPS,
        PrintedTable.TABLE));
    parameters.addAll(List.of(more));
    return parameters;
  }

  /** A single variable needs a grouping variable to be crossed with. */
  static List<String> unmet(AnalysisInput input) {
    return input.variables().size() == 2 || input.by().isPresent() ? List.of()
        : List.of("A two-way table needs two variables, or one and a grouping variable");
  }

  /** The tables of a run: one, or one for each group. */
  static List<TwoWay> of(Run run) {
    Optional<Factor> by = run.sample().by();
    if (run.variables().size() == 1) {
      return List.of(of(run, "", Optional.empty(), run.sample()
          .joint(by.orElseThrow(), run.sample().factor(run.variable()), Optional.empty()).get(0)));
    }
    run.variables().parallelStream().forEach(run.sample()::factor);
    List<JointTally> joints = run.sample().joint(run.variables().get(0), run.variables().get(1));
    if (by.isEmpty()) {
      return List.of(of(run, "", Optional.empty(), joints.get(0)));
    }
    return IntStream.range(0, joints.size()).mapToObj(g -> of(run, Run.prefix(by.get().category(g)),
        Optional.of(by.get().category(g)), joints.get(g))).toList();
  }

  private static TwoWay of(Run run, String prefix, Optional<Category> layer, JointTally joint) {
    Factor rows = joint.rows();
    Factor columns = joint.columns();
    for (Factor factor : List.of(rows, columns)) {
      if (factor.size() == 0) {
        throw new AnalysisException(factor.name() + " has no valid values");
      }
    }
    if ((long) rows.size() * columns.size() > MOST_CELLS) {
      throw new AnalysisException(rows.name() + " and " + columns.name() + " have " + rows.size() + " and "
          + columns.size() + " different values: too many for a table. Put values together with collapse");
    }
    List<Trail> cells = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      String row = rows.name() + " " + rows.category(r).name() + ", " + columns.name() + " ";
      for (int c = 0; c < columns.size(); c++) {
        cells.add(Trail.input(row + columns.category(c).name(), joint.table().count(r, c)));
      }
    }
    return new TwoWay(run, prefix, layer, joint, cells.toArray(Trail[]::new));
  }

  Factor rows() {
    return joint.rows();
  }

  Factor columns() {
    return joint.columns();
  }

  CrossTab table() {
    return joint.table();
  }

  /** What the table is of, such as {@code length by anxious in Access}. */
  String of() {
    return rows().name() + " by " + columns().name() + layer.map(l -> " in " + l.label()).orElse("");
  }

  /** The id of one of its result tables. */
  String id(String table) {
    return layer.map(l -> table + "-" + l.key()).orElse(table);
  }

  /** The counts behind the table, and a note of what was put together. */
  void addBases() {
    long n = table().n();
    run.out().base(joint.rowTally().base(rows().name() + layer.map(l -> " in " + l.label()).orElse(""), n, "valid"))
        .base(joint.columnTally().base(columns().name() + layer.map(l -> " in " + l.label()).orElse(""), n, "valid"))
        .base(joint.base(of(), n));
  }

  /** Warns where the chi-square approximation is in doubt (Cochran 1954), and of empty rows and columns. */
  void warnOfSmallExpected(ChiSquare chi) {
    if (chi.shareExpectedBelow5() > COCHRAN_SHARE || chi.minExpected() < 1) {
      run.out().warn(of() + ": " + Spoken.decimals(100 * chi.shareExpectedBelow5(), 0)
          + " % of the expected counts are under 5 (smallest " + Spoken.decimals(chi.minExpected(), 2)
          + "); the chi-square approximation is in doubt, look at Fisher's exact test");
    }
    chi.droppedRows().forEach(r -> warnOfEmpty(rows(), r));
    chi.droppedColumns().forEach(c -> warnOfEmpty(columns(), c));
  }

  private void warnOfEmpty(Factor factor, int category) {
    run.out().warn(factor.name() + " " + factor.category(category).name() + " has no cases"
        + layer.map(l -> " in " + l.label()).orElse("") + " and is not in the tests");
  }

  /** The scores of a factor for tests of trend. */
  static double[] scores(Factor factor) {
    if (!factor.scored()) {
      throw new AnalysisException(factor.name() + " is text without an order; put its values in order with collapse."
          + factor.name() + "=first:…;second:…");
    }
    return factor.scores();
  }
}
