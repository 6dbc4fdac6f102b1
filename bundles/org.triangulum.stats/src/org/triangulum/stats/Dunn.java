// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Dunn's comparison of the mean ranks of two groups after a Kruskal-Wallis test (1964, Technometrics 6:241), by the
 * ranks over all groups and corrected for ties.
 *
 * @param first number of the first group, from 0 in the order given
 * @param second number of the second
 * @param difference first mean rank minus second
 * @param test z with its two-sided p, not adjusted for the number of pairs; see {@link PAdjustment}
 */
public record Dunn(int first, int second, double difference, NormalTest test) {

  /**
   * All pairs of groups with cases.
   *
   * @throws NotComputableException for fewer than two groups with cases or when all values are equal
   */
  public static List<Dunn> of(double[]... groups) {
    return of(KruskalWallis.sums(groups));
  }

  /**
   * All pairs of rows with cases of a table whose columns are in order.
   *
   * @throws NotComputableException for fewer than two rows or columns with cases
   */
  public static List<Dunn> of(CrossTab table) {
    return of(RankSums.of(table));
  }

  private static List<Dunn> of(RankSums sums) {
    KruskalWallis.of(sums);
    double n = 0;
    for (int g = 0; g < sums.groups(); g++) {
      n += sums.count(g);
    }
    double variance = (n * (n + 1) - sums.tieSum() / (n - 1)) / 12;
    List<Dunn> pairs = new ArrayList<>();
    for (int i = 0; i < sums.groups(); i++) {
      for (int j = i + 1; j < sums.groups(); j++) {
        if (sums.count(i) > 0 && sums.count(j) > 0) {
          double difference = sums.sum(i) / sums.count(i) - sums.sum(j) / sums.count(j);
          double error = Math.sqrt(variance * (1.0 / sums.count(i) + 1.0 / sums.count(j)));
          pairs.add(new Dunn(i, j, difference, NormalTest.of(difference / error)));
        }
      }
    }
    return pairs;
  }
}
