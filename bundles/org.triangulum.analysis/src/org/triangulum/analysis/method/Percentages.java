// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Interval;
import org.triangulum.stats.Proportion;

/** Percentages with their trails: a count over a base, in percent, and Wilson's interval around it. */
final class Percentages {
  private final ResultBuilder out;
  private final String base;
  private final double confidence;
  private final String level;

  /** Percentages of the base of that name: all, applicable or valid. */
  Percentages(Run run, String base) {
    this.out = run.out();
    this.base = base;
    this.confidence = run.confidence();
    this.level = run.level();
  }

  /** Adds {@code name}: 100 x part / whole. */
  Cell percent(String name, String label, long part, long whole) {
    return out.attempt(name, () -> 100 * new Proportion(part, whole).value(), label, "100 * count / base",
        Trail.input("count", part), Trail.input("base (" + base + ")", whole));
  }

  /** Adds {@code prefix + lower}. */
  Cell lower(String prefix, String label, long part, long whole) {
    return limit(prefix + "lower", "Lower limit of " + label, part, whole, true);
  }

  /** Adds {@code prefix + upper}. */
  Cell upper(String prefix, String label, long part, long whole) {
    return limit(prefix + "upper", "Upper limit of " + label, part, whole, false);
  }

  private Cell limit(String name, String label, long part, long whole, boolean low) {
    if (whole == 0) {
      return ResultBuilder.UNDEFINED; // the percentage itself has given the reason
    }
    Interval interval = new Proportion(part, whole).wilson(confidence);
    return out.value(name, 100 * (low ? interval.lower() : interval.upper()), label, "Wilson's " + level
        + " score interval", Trail.input("count", part), Trail.input("base (" + base + ")", whole));
  }
}
