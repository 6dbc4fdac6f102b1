// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjustment of the p values of a family of tests, so that each can be compared with the level of the whole family. */
public enum PAdjustment {
  /** p times the number of tests (Dunn 1961, JASA 56:52): errors in the family, any dependence. */
  BONFERRONI,
  /** Step-down Bonferroni (Holm 1979, Scandinavian Journal of Statistics 6:65): the same with more power. */
  HOLM,
  /** False discovery rate (Benjamini and Hochberg 1995, JRSS B 57:289): independent or positively dependent tests. */
  BENJAMINI_HOCHBERG;

  /**
   * Adjusts.
   *
   * @param p p values of the family, 0..1
   * @return adjusted values in the same order
   */
  public double[] of(double... p) {
    int m = p.length;
    for (double value : p) {
      Require.probability(value, "p value");
    }
    int[] order = IntStream.range(0, m).boxed().sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue).toArray();
    double[] adjusted = new double[m];
    double bound = this == BENJAMINI_HOCHBERG ? 1 : 0;
    for (int step = 0; step < m; step++) {
      int place = this == BENJAMINI_HOCHBERG ? m - 1 - step : step;
      double value = p[order[place]];
      bound = switch (this) {
        case BONFERRONI -> Math.min(1, m * value);
        case HOLM -> Math.max(bound, Math.min(1, (m - place) * value));
        case BENJAMINI_HOCHBERG -> Math.min(bound, m * value / (place + 1));
      };
      adjusted[order[place]] = bound;
    }
    return adjusted;
  }
}
