// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * One-way analysis of variance (Fisher 1925), from raw groups or from their summaries; Larson 1992 (American
 * Statistician 46:151) gives the latter.
 *
 * @param groups number of groups with cases
 * @param n number of cases
 * @param mean mean over all cases
 * @param ssBetween sum of squares between groups
 * @param ssWithin sum of squares within groups
 * @param droppedGroups numbers (from 0) of the groups without cases, which are left out
 */
public record Anova(int groups, long n, double mean, double ssBetween, double ssWithin, List<Integer> droppedGroups) {
  /**
   * Analyses raw groups.
   *
   * @param groups finite values per group
   * @throws NotComputableException for fewer than two groups with cases or no more cases than groups
   */
  public static Anova of(double[]... groups) {
    List<Descriptives> parts = new ArrayList<>();
    List<Integer> dropped = new ArrayList<>();
    for (int g = 0; g < groups.length; g++) {
      if (groups[g].length == 0) {
        dropped.add(g);
      } else {
        parts.add(Descriptives.of(groups[g]));
      }
    }
    // Means are measured from a point among the data: the sum of squares between them keeps its digits.
    double origin = parts.isEmpty() ? 0 : parts.get(0).mean();
    return of(origin, parts.stream().mapToLong(Descriptives::n).toArray(),
        parts.stream().mapToDouble(d -> d.meanFrom(origin)).toArray(),
        parts.stream().mapToDouble(Descriptives::sumOfSquares).sum(), dropped);
  }

  /**
   * Analyses groups known only by number of cases, mean and standard deviation. The result is as exact as the figures
   * given are.
   *
   * @throws NotComputableException for fewer than two groups or no more cases than groups
   */
  public static Anova of(List<GroupSummary> groups) {
    double within = 0;
    for (GroupSummary group : groups) {
      within += (group.n() - 1) * group.sd() * group.sd();
    }
    return of(0, groups.stream().mapToLong(GroupSummary::n).toArray(),
        groups.stream().mapToDouble(GroupSummary::mean).toArray(), within, List.of());
  }

  private static Anova of(double origin, long[] n, double[] means, double within, List<Integer> dropped) {
    if (n.length < 2) {
      throw new NotComputableException("an analysis of variance needs at least 2 groups with cases, there "
          + (n.length == 1 ? "is 1" : "are none"));
    }
    Descriptives between = Descriptives.of(Frequencies.ofTable(means, n));
    if (!Double.isFinite(within) || !Double.isFinite(between.sumOfSquares())) {
      throw new NotComputableException("the values are too large: their squares overflow");
    }
    if (between.n() <= n.length) {
      throw new NotComputableException("an analysis of variance needs more cases than groups: " + between.n()
          + " cases in " + n.length + " groups");
    }
    return new Anova(n.length, between.n(), origin + between.mean(), between.sumOfSquares(), within,
        List.copyOf(dropped));
  }

  /** Degrees of freedom between groups. */
  public double dfBetween() {
    return groups - 1.0;
  }

  /** Degrees of freedom within groups. */
  public double dfWithin() {
    return n - groups;
  }

  /**
   * The F statistic.
   *
   * @throws NotComputableException when no group varies
   */
  public double f() {
    if (ssWithin <= 0) {
      throw new NotComputableException("the values do not vary within any group");
    }
    return ssBetween / dfBetween() / (ssWithin / dfWithin());
  }

  /**
   * Probability of an F at least as large when all group means are equal.
   *
   * @throws NotComputableException when no group varies
   */
  public double p() {
    return Tails.fUpper(f(), dfBetween(), dfWithin());
  }

  /** Standard deviation over all cases, divisor n - 1. */
  public double sd() {
    return Math.sqrt((ssBetween + ssWithin) / (n - 1));
  }

  /** Pooled standard deviation within groups, the residual standard deviation. */
  public double pooledSd() {
    return Math.sqrt(ssWithin / dfWithin());
  }

  /**
   * Eta squared, the share of the variance between groups, 0..1.
   *
   * @throws NotComputableException when all values are equal
   */
  public double etaSquared() {
    return ssBetween / total();
  }

  /**
   * Confidence interval of the share of variance between groups by the noncentral F distribution, noncentrality /
   * (noncentrality + n) (Steiger 2004, Psychological Methods 9:164). It is the interval of the population's share,
   * which eta squared overestimates; its lower limit is 0 when the test is not significant.
   *
   * @throws NotComputableException when no group varies
   */
  public Interval etaSquaredInterval(double confidence) {
    return Noncentral.varianceShare(f(), dfBetween(), dfWithin(), n, confidence);
  }

  /**
   * Omega squared, eta squared with its bias removed (Hays 1963); may be slightly negative.
   *
   * @throws NotComputableException when all values are equal
   */
  public double omegaSquared() {
    double residual = ssWithin / dfWithin();
    return (ssBetween - dfBetween() * residual) / (total() + residual);
  }

  private double total() {
    double total = ssBetween + ssWithin;
    if (total <= 0) {
      throw new NotComputableException("all values are equal");
    }
    return total;
  }
}
