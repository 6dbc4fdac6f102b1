// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Arrays;
import org.triangulum.store.data.CodeValues;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DecimalValues;
import org.triangulum.store.data.IntegerValues;

/** Columns as plain numbers. */
final class Numbers {
  private Numbers() {
  }

  /** One number per row, NaN where missing. The array may be the column's own: not to be changed. */
  static double[] of(DataColumn column) {
    ColumnValues values = column.values();
    if (values instanceof DecimalValues decimals) {
      return decimals.values();
    }
    double[] numbers = new double[values.size()];
    if (values instanceof CodeValues codes) {
      byte[] bytes = codes.codes();
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = CodeValues.isMissing(bytes[row]) ? Double.NaN : bytes[row];
      }
    } else if (values instanceof IntegerValues integers) {
      int[] ints = integers.values();
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = ints[row] < IntegerValues.MIN ? Double.NaN : ints[row];
      }
    } else {
      for (int row = 0; row < numbers.length; row++) {
        numbers[row] = values.number(row);
      }
    }
    return numbers;
  }

  /** Whether there are at most so many different numbers; looks no further than it must. */
  static boolean few(double[] numbers, int most) {
    double[] seen = new double[Integer.highestOneBit(most) * 4];
    Arrays.fill(seen, Double.NaN);
    int different = 0;
    for (double number : numbers) {
      long bits = Double.doubleToRawLongBits(number) * 0x9E3779B97F4A7C15L;
      int place = (int) (bits >>> 40) & seen.length - 1;
      while (!Double.isNaN(seen[place]) && seen[place] != number) {
        place = place + 1 & seen.length - 1;
      }
      if (Double.isNaN(seen[place]) && !Double.isNaN(number)) {
        seen[place] = number;
        if (++different > most) {
          return false;
        }
      }
    }
    return true;
  }
}
