// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A column in ascending order: which case is at each place. Made by a radix sort on the bit patterns of the doubles,
 * 11 bits a pass, passes in which all keys agree skipped; no objects, linear time. The upper half of the bits nearly
 * always decides the order, so those passes come first and an insertion sort mends the rest; only when that finds too
 * much to do are all passes made.
 */
public final class SortOrder {
  private static final int BITS = 11;
  private static final int BUCKETS = 1 << BITS;
  private static final int PASSES = (Long.SIZE + BITS - 1) / BITS;
  private static final int MOVES_PER_CASE = 4;

  private long[] keys;
  private int[] cases;

  private SortOrder(double[] column) {
    keys = new long[column.length];
    cases = new int[column.length];
    for (int i = 0; i < column.length; i++) {
      keys[i] = key(column[i]);
      cases[i] = i;
    }
  }

  /** Sorts a column; equal values keep their order, and NaN come last, in the order of their bits. */
  public static SortOrder of(double[] column) {
    SortOrder order = new SortOrder(column);
    order.radixSort(PASSES / 2);
    if (!order.insertionSort()) {
      order.radixSort(0);
    }
    return order;
  }

  /** Number of cases. */
  public int size() {
    return cases.length;
  }

  /** The case at a place. */
  public int caseAt(int place) {
    return cases[place];
  }

  /** The place after the last value equal to that at a place. */
  public int endOfTie(int place) {
    int end = place + 1;
    while (end < keys.length && keys[end] == keys[place]) {
      end++;
    }
    return end;
  }

  /** Maps doubles to longs whose unsigned order is the numerical order; -0.0 and 0.0 are one value. */
  private static long key(double value) {
    long bits = Double.doubleToRawLongBits(value + 0.0);
    return bits ^ (bits >> 63 | Long.MIN_VALUE);
  }

  private static int digit(long key, int pass) {
    return (int) (key >>> pass * BITS) & BUCKETS - 1;
  }

  private void radixSort(int firstPass) {
    int n = keys.length;
    int[][] counts = new int[PASSES][BUCKETS];
    for (long key : keys) {
      for (int pass = firstPass; pass < PASSES; pass++) {
        counts[pass][digit(key, pass)]++;
      }
    }
    long[] otherKeys = new long[n];
    int[] otherCases = new int[n];
    for (int pass = firstPass; pass < PASSES; pass++) {
      int[] places = counts[pass];
      if (n == 0 || places[digit(keys[0], pass)] == n) {
        continue;
      }
      int start = 0;
      for (int b = 0; b < BUCKETS; b++) {
        int count = places[b];
        places[b] = start;
        start += count;
      }
      for (int i = 0; i < n; i++) {
        int to = places[digit(keys[i], pass)]++;
        otherKeys[to] = keys[i];
        otherCases[to] = cases[i];
      }
      long[] swapKeys = keys;
      keys = otherKeys;
      otherKeys = swapKeys;
      int[] swapCases = cases;
      cases = otherCases;
      otherCases = swapCases;
    }
  }

  /** Finishes a nearly sorted column; false when it is not so nearly sorted. */
  private boolean insertionSort() {
    long moves = (long) MOVES_PER_CASE * keys.length;
    for (int i = 1; i < keys.length; i++) {
      long key = keys[i];
      if (Long.compareUnsigned(keys[i - 1], key) <= 0) {
        continue;
      }
      int at = i;
      int moved = cases[i];
      while (at > 0 && Long.compareUnsigned(keys[at - 1], key) > 0) {
        keys[at] = keys[at - 1];
        cases[at] = cases[at - 1];
        at--;
      }
      keys[at] = key;
      cases[at] = moved;
      moves -= i - at;
      if (moves < 0) {
        return false;
      }
    }
    return true;
  }
}
