// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * Tests of equal spread: an analysis of variance of the absolute distances from the centre of each group. With the
 * median as centre it is the test of Brown and Forsythe (1974, JASA 69:364), which keeps its level for skewed data;
 * with the mean it is Levene's own (1960).
 */
public final class Levene {
  /** What distances are measured from. */
  public enum Centre { MEDIAN, MEAN }

  private Levene() {
  }

  /**
   * The analysis of variance of the distances; its F and p are those of the test.
   *
   * @param groups finite values per group
   * @throws NotComputableException for fewer than two groups with cases or no more cases than groups
   */
  public static Anova of(Centre centre, double[]... groups) {
    double[][] distances = new double[groups.length][];
    for (int g = 0; g < groups.length; g++) {
      double middle = groups[g].length == 0 ? 0 : centre == Centre.MEAN ? Descriptives.of(groups[g]).mean()
          : Quantiles.of(Frequencies.of(groups[g])).median();
      distances[g] = Arrays.stream(groups[g]).map(x -> Math.abs(x - middle)).toArray();
    }
    return Anova.of(distances);
  }
}
