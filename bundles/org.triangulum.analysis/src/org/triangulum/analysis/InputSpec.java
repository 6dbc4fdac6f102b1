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
 */
public record InputSpec(int minimumVariables, int maximumVariables, List<MeasurementLevel> levels, Grouping by) {

  /** Use of the grouping variable. */
  public enum Grouping { NONE, OPTIONAL, REQUIRED }

  public InputSpec {
    levels = List.copyOf(levels);
  }
}
