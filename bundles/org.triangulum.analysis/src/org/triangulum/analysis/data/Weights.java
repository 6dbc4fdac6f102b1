// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import org.triangulum.analysis.AnalysisException;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;

/** How many cases each row of a table stands for. */
final class Weights {
  private Weights() {
  }

  /**
   * The counts of a tabulated table.
   *
   * @return one number per row, or null when each row is one case
   * @throws AnalysisException naming the row whose count is missing, negative or no whole number
   */
  static int[] of(DataTable table) {
    return table.counts().map(Weights::read).orElse(null);
  }

  private static int[] read(DataColumn column) {
    double[] numbers = Numbers.of(column);
    int[] weights = new int[numbers.length];
    for (int row = 0; row < weights.length; row++) {
      double number = numbers[row];
      if (!(number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number))) {
        throw new AnalysisException("The count column " + column.name() + " holds "
            + (Double.isNaN(number) ? "no number" : Factor.plain(number)) + " in row " + (row + 1)
            + "; counts are whole numbers from 0");
      }
      weights[row] = (int) number;
    }
    return weights;
  }
}
