// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Kruskal-Wallis test (1952, JASA 47:583), corrected for ties. Groups without cases are left out and named.
 *
 * @param test H with its degrees of freedom and chi-square p value
 * @param n number of cases
 * @param meanRanks mean rank of each group with cases, in the order given
 * @param droppedGroups numbers (from 0) of the groups without cases
 */
public record KruskalWallis(TestResult test, long n, List<Double> meanRanks, List<Integer> droppedGroups) {
  /**
   * Compares groups of values.
   *
   * @param groups finite values per group, at most 127 groups
   * @throws NotComputableException for fewer than two groups with cases or when all values are equal
   */
  public static KruskalWallis of(double[]... groups) {
    return of(sums(groups));
  }

  /** The rank sums of groups of values. */
  static RankSums sums(double[]... groups) {
    int n = 0;
    for (double[] group : groups) {
      n += group.length;
    }
    double[] all = new double[n];
    byte[] codes = new byte[n];
    int at = 0;
    for (int g = 0; g < groups.length; g++) {
      System.arraycopy(groups[g], 0, all, at, groups[g].length);
      Arrays.fill(codes, at, at + groups[g].length, (byte) g);
      at += groups[g].length;
    }
    return RankSums.of(Ranks.of(all), codes, groups.length);
  }

  /**
   * Compares the groups of a ranked column.
   *
   * @param ranks ranks over all groups
   * @param groups codes 0..groupCount-1, none missing, as many as ranks
   * @param groupCount number of groups, at most 127
   * @throws NotComputableException for fewer than two groups with cases or when all values are equal
   */
  public static KruskalWallis of(Ranks ranks, byte[] groups, int groupCount) {
    return of(RankSums.of(ranks, groups, groupCount));
  }

  /**
   * Compares the rows of a table whose columns are in order: the fast way for coded columns.
   *
   * @throws NotComputableException for fewer than two rows or columns with cases
   */
  public static KruskalWallis of(CrossTab table) {
    return of(RankSums.of(table));
  }

  static KruskalWallis of(RankSums sums) {
    List<Double> meanRanks = new ArrayList<>();
    List<Integer> dropped = new ArrayList<>();
    long total = 0;
    for (int g = 0; g < sums.groups(); g++) {
      total += sums.count(g);
    }
    double n = total;
    double between = 0;
    for (int g = 0; g < sums.groups(); g++) {
      if (sums.count(g) == 0) {
        dropped.add(g);
      } else {
        double meanRank = sums.sum(g) / sums.count(g);
        meanRanks.add(meanRank);
        between += sums.count(g) * (meanRank - (n + 1) / 2) * (meanRank - (n + 1) / 2);
      }
    }
    if (meanRanks.size() < 2) {
      throw new NotComputableException("the test compares at least two groups with cases, there "
          + (meanRanks.size() == 1 ? "is 1" : "are none"));
    }
    if (sums.tieSum() >= n * n * n - n) {
      throw new NotComputableException("all values are equal");
    }
    double variance = (n * (n + 1) - sums.tieSum() / (n - 1)) / 12;
    return new KruskalWallis(TestResult.chiSquare(between / variance, meanRanks.size() - 1.0), total,
        List.copyOf(meanRanks), List.copyOf(dropped));
  }

  /**
   * Exact p value: the share of all ways to deal the values to the groups that give an H as large, ties included.
   *
   * @param table groups by ordered values, as counts
   * @throws NotComputableException when there are too many cases, or fewer than two groups with cases
   */
  public static double exactP(CrossTab table) {
    RankSums sums = RankSums.of(table);
    int[] filled = IntStream.range(0, table.rows()).filter(r -> table.rowTotal(r) > 0).toArray();
    if (filled.length < 2) {
      throw new NotComputableException("the test compares at least two groups with cases");
    }
    return ExactKruskalWallis.p(IntStream.of(filled).mapToLong(table::rowTotal).toArray(),
        IntStream.range(0, table.columns()).mapToLong(table::columnTotal).toArray(),
        IntStream.of(filled).mapToDouble(sums::sum).toArray());
  }

  /** Epsilon squared, H / (n - 1), 0..1: the share of the variance of the ranks between groups (Kelley 1935). */
  public double epsilonSquared() {
    return test.statistic() / (n - 1);
  }

  /**
   * Interval of epsilon squared by the noncentral chi-square distribution that H has near the null hypothesis: an
   * approximation for more than a few cases per group.
   */
  public Interval epsilonSquaredInterval(double confidence) {
    double h = test.statistic();
    return Noncentral.chiSquareShare(h, test.df(), n - 1.0, confidence);
  }
}
