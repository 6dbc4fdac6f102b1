// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A two-sided confidence interval.
 *
 * @param lower lower limit, in the unit of the estimate
 * @param upper upper limit
 * @param confidence level between 0 and 1, for example 0.95
 */
public record Interval(double lower, double upper, double confidence) {
  /** Rejects a level outside 0..1 and limits that are not numbers or are the wrong way round. */
  public Interval {
    requireConfidence(confidence);
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("interval limits " + lower + " and " + upper);
    }
  }

  /** The interval of the estimate times a factor above 0, such as 100 for percent. */
  public Interval times(double factor) {
    return new Interval(lower * factor, upper * factor, confidence);
  }

  static void requireConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence level " + confidence + " is not between 0 and 1");
    }
  }
}
