// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A group as a report prints it: number of cases, mean, standard deviation.
 *
 * @param n number of cases, 1 to {@link #MOST}
 * @param mean the mean
 * @param sd the standard deviation with divisor n - 1, 0 or more; 0 for a group of one
 */
public record GroupSummary(long n, double mean, double sd) {
  /** The most cases that a group can have: sums over groups stay exact. */
  public static final long MOST = 1_000_000_000_000L;

  /** Rejects figures that cannot be. */
  public GroupSummary {
    if (n < 1 || n > MOST
        || !Double.isFinite(mean) || !(sd >= 0 && sd < Double.POSITIVE_INFINITY) || n == 1 && sd > 0) {
      throw new IllegalArgumentException("group with n " + n + ", mean " + mean + ", sd " + sd);
    }
  }

  /**
   * Summarises raw values.
   *
   * @throws NotComputableException when there are none
   */
  public static GroupSummary of(double... values) {
    Descriptives d = Descriptives.of(values);
    return new GroupSummary(d.n(), d.mean(), d.n() == 1 ? 0 : d.sd());
  }
}
