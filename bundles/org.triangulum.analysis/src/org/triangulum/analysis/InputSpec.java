// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;
import org.triangulum.model.study.MeasurementLevel;

/**
 * What an analysis takes.
 *
 * @param minimumVariables at least so many variables
 * @param maximumVariables at most so many; {@link Integer#MAX_VALUE} for any number
 * @param levels levels of measurement accepted for the variables
 * @param by whether a grouping variable is refused, optional or required
 * @param splits whether the grouping variable parts the cases: the analysis is done within each group and over all
 */
public record InputSpec(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels, Grouping by,
    boolean splits) {

  /** Use of the grouping variable. */
  public enum Grouping { NONE, OPTIONAL, REQUIRED }

  public InputSpec {
    levels = List.copyOf(levels);
  }

  /** An analysis that makes its own use of a grouping variable, or none. */
  public InputSpec(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels, Grouping by) {
    this(minimumVariables, maximumVariables, levels, by, false);
  }

  /** An analysis that is done within each group where a grouping variable is given. */
  public static InputSpec splitByGroup(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels) {
    return new InputSpec(minimumVariables, maximumVariables, levels, Grouping.OPTIONAL, true);
  }
}
