// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import java.util.List;
import org.triangulum.model.study.MeasurementLevel;

/**
 * What some of the variables of an analysis are to it.
 *
 * @param title for people, for example {@code Outcome}
 * @param minimum at least so many variables
 * @param maximum at most so many; {@link Integer#MAX_VALUE} for any number
 * @param levels levels of measurement accepted
 */
public record VariableRole(String title, int minimum, int maximum, List<MeasurementLevel> levels) {

  public VariableRole {
    if (minimum < 0 || maximum < Math.max(1, minimum)) {
      throw new IllegalArgumentException(title + " takes " + minimum + " to " + maximum + " variables");
    }
    levels = List.copyOf(levels);
  }
}
