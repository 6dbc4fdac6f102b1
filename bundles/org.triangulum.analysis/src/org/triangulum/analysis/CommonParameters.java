// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis;

import org.triangulum.analysis.ParameterSpec.Kind;

/** Parameters that mean the same in every analysis that has them. */
public final class CommonParameters {
  /** Groups of the grouping variable to keep, by code or label, in this order. */
  public static final ParameterSpec GROUPS = ParameterSpec.of("groups", Kind.GROUPS, "",
      "Groups of the grouping variable to keep, by code or label, in this order; empty for all.");
  /** Denominator of percentages. */
  public static final ParameterSpec BASE = ParameterSpec.choice("base",
      "Denominator of percentages: rows with a value (valid), rows the question applied to (applicable), or all rows.",
      "valid", "applicable", "all");
  /** Categories put together before the analysis. */
  public static final ParameterSpec COLLAPSE = ParameterSpec.of("collapse", Kind.MAPPING, "",
      "Categories put together first, such as agree:1|2;disagree:3|4, where * stands for the rest; collapse.VARIABLE "
      + "for one variable only.");
  /** Level of confidence intervals. */
  public static final ParameterSpec CONFIDENCE = ParameterSpec.number("confidence", "0.95", 0.5, 0.9999,
      "Level of confidence intervals, 0.5 to 0.9999.");
  /** Treatment of rows with a missing value in one of several variables. */
  public static final ParameterSpec MISSING = ParameterSpec.choice("missing",
      "Rows with a missing value: left out for the pair concerned (pairwise) or for all (listwise).",
      "pairwise", "listwise");

  private CommonParameters() {
  }
}
