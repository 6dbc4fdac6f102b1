// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.stream.IntStream;

/** Rank sums of the groups of one column, with the ties among all its values. */
final class RankSums {
  private final double[] sums;
  private final long[] counts;
  private final double tieSum;

  private RankSums(double[] sums, long[] counts, double tieSum) {
    this.sums = sums;
    this.counts = counts;
    this.tieSum = tieSum;
  }

  static RankSums of(Ranks ranks, byte[] groups, int groupCount) {
    Require.sameLength(ranks.size(), groups.length);
    Require.codes(groups, groupCount, "group variable");
    double[] sums = new double[groupCount];
    long[] counts = new long[groupCount];
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] < 0) {
        throw new IllegalArgumentException("the group of case " + i + " is missing; rank only cases with a group");
      }
      sums[groups[i]] += ranks.rank(i);
      counts[groups[i]]++;
    }
    return new RankSums(sums, counts, ranks.tieSum());
  }

  /** Groups are the rows of the table, values its columns in ascending order. */
  static RankSums of(CrossTab table) {
    double[] sums = new double[table.rows()];
    double tieSum = 0;
    long below = 0;
    for (int c = 0; c < table.columns(); c++) {
      double t = table.columnTotal(c);
      for (int r = 0; r < sums.length; r++) {
        sums[r] += table.count(r, c) * (below + (t + 1) / 2);
      }
      tieSum += t * t * t - t;
      below += table.columnTotal(c);
    }
    return new RankSums(sums, IntStream.range(0, sums.length).mapToLong(table::rowTotal).toArray(), tieSum);
  }

  int groups() {
    return sums.length;
  }

  double sum(int group) {
    return sums[group];
  }

  long count(int group) {
    return counts[group];
  }

  double tieSum() {
    return tieSum;
  }
}
