// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.List;

/**
 * Welch's comparison of several means whose variances may differ (1951, Biometrika 38:330).
 *
 * @param f the statistic
 * @param df1 groups - 1
 * @param df2 approximate degrees of freedom within groups
 * @param n number of cases
 */
public record WelchAnova(double f, double df1, double df2, long n) {

  /**
   * Compares groups known by number of cases, mean and standard deviation.
   *
   * @throws NotComputableException for fewer than two groups, a group of one case or one that does not vary
   */
  public static WelchAnova of(List<GroupSummary> groups) {
    int k = groups.size();
    if (k < 2) {
      throw new NotComputableException("comparing means needs at least 2 groups with cases, there "
          + (k == 1 ? "is 1" : "are none"));
    }
    // Spreads are measured in the smallest: their squares do not overflow, and the statistic is the same.
    double unitOfSpread = groups.stream().mapToDouble(GroupSummary::sd).filter(sd -> sd > 0).min().orElse(1);
    double origin = groups.get(0).mean();
    double sum = 0;
    double weighted = 0;
    long n = 0;
    for (int i = 0; i < k; i++) {
      GroupSummary group = groups.get(i);
      if (group.n() < 2 || group.sd() == 0) {
        throw new NotComputableException("Welch's test needs at least 2 different values in each group; group "
            + (i + 1) + (group.n() < 2 ? " has 1 case" : " does not vary"));
      }
      sum += weight(group, unitOfSpread);
      weighted += weight(group, unitOfSpread) * (group.mean() - origin);
      n += group.n();
    }
    double mean = weighted / sum;
    double between = 0;
    double correction = 0;
    for (GroupSummary group : groups) {
      double distance = (group.mean() - origin - mean) / unitOfSpread;
      between += weight(group, unitOfSpread) * distance * distance;
      double rest = 1 - weight(group, unitOfSpread) / sum;
      correction += rest * rest / (group.n() - 1);
    }
    double unit = (k * (double) k - 1) / 3;
    double f = between / (k - 1) / (1 + 2 * (k - 2) * correction / (3 * unit));
    if (!Double.isFinite(f)) {
      throw new NotComputableException("the means are too far apart for the spread within the groups: F overflows");
    }
    return new WelchAnova(f, k - 1.0, unit / correction, n);
  }

  private static double weight(GroupSummary group, double unitOfSpread) {
    double sd = group.sd() / unitOfSpread;
    return group.n() / (sd * sd);
  }

  /** Probability of a statistic at least as large when all means are equal. */
  public double p() {
    return Tails.fUpper(f, df1, df2);
  }

  /** Omega squared from F: df1 (F - 1) / (df1 (F - 1) + n), at least 0 (Hays 1963). */
  public double omegaSquared() {
    double excess = df1 * (f - 1);
    return Math.max(0, excess / (excess + n));
  }

  /** Interval of the share of variance between groups, noncentrality / (noncentrality + n), by the noncentral F. */
  public Interval omegaSquaredInterval(double confidence) {
    return Noncentral.varianceShare(f, df1, df2, n, confidence);
  }
}
