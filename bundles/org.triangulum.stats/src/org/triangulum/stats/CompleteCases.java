// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/** Leaves out cases with a missing value, which a double column marks by NaN. */
public final class CompleteCases {
  private CompleteCases() {
  }

  /**
   * The cases that have a value in every column given: one column for its valid values, two for a pairwise comparison,
   * more for listwise deletion.
   *
   * @param columns columns of equal length; they are not changed
   * @return as many columns, shortened alike
   */
  public static double[][] of(double[]... columns) {
    int length = columns.length == 0 ? 0 : columns[0].length;
    for (double[] column : columns) {
      Require.sameLength(column.length, length);
    }
    double[][] kept = new double[columns.length][length];
    int n = 0;
    for (int i = 0; i < length; i++) {
      boolean complete = true;
      for (int c = 0; c < columns.length; c++) {
        kept[c][n] = columns[c][i];
        complete &= !Double.isNaN(columns[c][i]);
      }
      n += complete ? 1 : 0;
    }
    for (int c = 0; c < kept.length; c++) {
      kept[c] = Arrays.copyOf(kept[c], n);
    }
    return kept;
  }
}
