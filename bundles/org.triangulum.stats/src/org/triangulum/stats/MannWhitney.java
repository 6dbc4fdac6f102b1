// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * The Mann-Whitney test, also called Wilcoxon's rank sum test (Mann and Whitney 1947, Annals of Mathematical Statistics
 * 18:50).
 *
 * @param u number of pairs in which the first sample's value is the greater, ties counting one half: R's W. The other
 *     sample's is n1 n2 - u
 * @param n1 cases of the first sample
 * @param n2 cases of the second
 * @param tieSum sum of t3 - t over the groups of t equal values in both samples together
 */
public record MannWhitney(double u, long n1, long n2, double tieSum) {
  /**
   * Compares two samples.
   *
   * @param first finite values
   * @param second finite values
   * @throws NotComputableException when a sample is empty
   */
  public static MannWhitney of(double[] first, double[] second) {
    double[] both = new double[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    byte[] groups = new byte[both.length];
    Arrays.fill(groups, first.length, both.length, (byte) 1);
    return of(Ranks.of(both), groups);
  }

  /**
   * Compares two groups of a ranked column.
   *
   * @param ranks ranks over both groups
   * @param groups 0 for the first group, 1 for the second, as many as ranks
   * @throws NotComputableException when a group is empty
   */
  public static MannWhitney of(Ranks ranks, byte[] groups) {
    RankSums sums = RankSums.of(ranks, groups, 2);
    return of(sums.sum(0), sums.count(0), sums.count(1), ranks.tieSum());
  }

  /**
   * Compares the two rows of a table whose columns are in order: the fast way for coded columns.
   *
   * @throws NotComputableException when the table has not two rows with cases
   */
  public static MannWhitney of(CrossTab table) {
    if (table.rows() != 2) {
      throw new NotComputableException("the test compares two groups, there are " + table.rows());
    }
    RankSums sums = RankSums.of(table);
    return of(sums.sum(0), table.rowTotal(0), table.rowTotal(1), sums.tieSum());
  }

  private static MannWhitney of(double rankSum, long n1, long n2, double tieSum) {
    if (n1 == 0 || n2 == 0) {
      throw new NotComputableException("the " + (n1 == 0 ? "first" : "second") + " group has no cases");
    }
    return new MannWhitney(rankSum - n1 * (n1 + 1.0) / 2, n1, n2, tieSum);
  }

  /** Normal approximation corrected for ties, without continuity correction (as SPSS and Stata). */
  public NormalTest test() {
    return NormalTest.of((u - n1 * (double) n2 / 2) / sigma());
  }

  /** Normal approximation corrected for ties, with continuity correction (as R). */
  public NormalTest continuityCorrected() {
    double difference = u - n1 * (double) n2 / 2;
    return NormalTest.of((difference - Math.signum(difference) / 2) / sigma());
  }

  private double sigma() {
    double n = n1 + n2;
    double variance = n1 * (double) n2 / 12 * (n + 1 - tieSum / (n * (n - 1)));
    if (tieSum >= n * n * n - n) {
      throw new NotComputableException("all values are equal");
    }
    return Math.sqrt(variance);
  }

  /**
   * Exact two-sided p value.
   *
   * @throws NotComputableException when there are ties or too many cases (about 190 per sample)
   */
  public double exactP() {
    if (tieSum > 0) {
      throw new NotComputableException("the exact Mann-Whitney test is for data without ties");
    }
    return ExactRankTests.mannWhitney(Math.round(u), n1, n2);
  }

  /**
   * Exact two-sided p value of data with ties: the share of all ways to deal the values to the two samples whose U is
   * as far from its expected value (Streitberg and Roehmel 1986; R's package coin). Without ties it is
   * {@link #exactP()}.
   *
   * @param ties how many cases have each value, both samples together, from the least value up
   * @throws NotComputableException when there are too many cases
   */
  public double exactP(long... ties) {
    return ExactRankTests.mannWhitney(u, n1, n2, ties);
  }

  /** Probability that a case of the first sample exceeds one of the second, ties counting one half: u / (n1 n2). */
  public double probabilityOfSuperiority() {
    return u / ((double) n1 * n2);
  }

  /**
   * Confidence interval of the probability of superiority: the pseudo-score interval, method 5 of Newcombe (2006,
   * Statistics in Medicine 25:559), which stays within 0..1 and serves small samples.
   */
  public Interval superiorityInterval(double confidence) {
    double z = Tails.normalCritical(confidence);
    double estimate = probabilityOfSuperiority();
    double lower = estimate == 0 ? 0 : limit(estimate, z, 0, estimate);
    double upper = estimate == 1 ? 1 : limit(estimate, z, estimate, 1);
    return new Interval(lower, upper, confidence);
  }

  /** Where the distance from the estimate is z standard errors, by bisection. */
  private double limit(double estimate, double z, double low, double high) {
    boolean below = high == estimate;
    for (int i = 0; i < 200 && low < high; i++) {
      double middle = (low + high) / 2;
      boolean inside = Math.abs(middle - estimate) <= z * superiorityError(middle);
      if (inside == below) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }

  private double superiorityError(double theta) {
    double between = (n1 + n2) / 2.0 - 1;
    double factor = 1 + between * ((1 - theta) / (2 - theta) + theta / (1 + theta));
    return Math.sqrt(theta * (1 - theta) * factor / ((double) n1 * n2));
  }

  /** Rank-biserial correlation, -1..1, positive when the first sample is higher (Wendt 1972; Kerby 2014). */
  public double rankBiserial() {
    return 2 * probabilityOfSuperiority() - 1;
  }
}
