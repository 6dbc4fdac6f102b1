// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.math.RoundingMode;
import java.util.List;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.stats.PrintedFigure;

/**
 * A rule by which figures were rounded before they were printed.
 *
 * @param name in parameters and value names
 * @param mode the rule
 */
record Rounding(String name, RoundingMode mode) {
  /** The rules that occur in reports. */
  static final List<Rounding> RULES = List.of(new Rounding("half-up", RoundingMode.HALF_UP),
      new Rounding("half-even", RoundingMode.HALF_EVEN), new Rounding("truncated", RoundingMode.DOWN));
  /** The rule that ranges are computed for. */
  static final ParameterSpec PARAMETER = ParameterSpec.choice("rounding",
      "How the figure was rounded; results say which other rules fit as well.", "half-up", "half-even", "truncated");

  /** The rule chosen. */
  static Rounding of(Run run) {
    String chosen = run.parameters().text(PARAMETER.name());
    return RULES.stream().filter(rule -> rule.name().equals(chosen)).findFirst().orElseThrow();
  }

  /** Reads a printed figure; a percent sign is dropped. */
  static PrintedFigure read(String printed) {
    try {
      return PrintedFigure.of(printed.strip().replaceAll("\\s*%$", ""));
    } catch (IllegalArgumentException e) {
      throw new AnalysisException(e.getMessage(), e);
    }
  }
}
