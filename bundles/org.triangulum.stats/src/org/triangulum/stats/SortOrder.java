// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * The order of a column: indices of its values from smallest to largest. A stable radix sort on the bit pattern of the
 * doubles, 11 bits a pass, skipping passes in which all keys agree; no objects, linear time.
 */
final class SortOrder {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;
  private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;

  private SortOrder() {
  }

  static int[] of(double[] column) {
    int n = column.length;
    long[] keys = new long[n];
    int[] order = new int[n];
    int[][] counts = new int[PASSES][BUCKETS];
    for (int i = 0; i < n; i++) {
      long key = key(column[i]);
      keys[i] = key;
      order[i] = i;
      for (int pass = 0; pass < PASSES; pass++) {
        counts[pass][digit(key, pass)]++;
      }
    }
    long[] otherKeys = new long[n];
    int[] otherOrder = new int[n];
    for (int pass = 0; pass < PASSES; pass++) {
      int[] starts = counts[pass];
      if (n == 0 || starts[digit(keys[0], pass)] == n) {
        continue;
      }
      int start = 0;
      for (int b = 0; b < BUCKETS; b++) {
        int count = starts[b];
        starts[b] = start;
        start += count;
      }
      for (int i = 0; i < n; i++) {
        int to = starts[digit(keys[i], pass)]++;
        otherKeys[to] = keys[i];
        otherOrder[to] = order[i];
      }
      long[] swapKeys = keys;
      keys = otherKeys;
      otherKeys = swapKeys;
      int[] swapOrder = order;
      order = otherOrder;
      otherOrder = swapOrder;
    }
    return order;
  }

  /** Maps doubles to longs whose unsigned order is the numerical order; -0.0 and 0.0 are one value. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ (bits >> 63 | Long.MIN_VALUE);
  }

  private static int digit(long key, int pass) {
    return (int) (key >>> pass * BITS) & BUCKETS - 1;
  }
}
