// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.data;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;

/**
 * Counts the rows of one to three factors against each other in one pass over primitive arrays, missing values as
 * categories of their own. Large tables are counted in parts on all processors.
 */
final class Counter {
  private static final int MOST_CELLS = 1 << 24;
  private static final int ROWS_PER_PART = 1 << 17;

  private Counter() {
  }

  /** Number of places of a factor: its categories, then each kind of missing and the rows left out. */
  static int width(Factor factor) {
    return factor.size() - Factor.LEFT_OUT;
  }

  /** The place of a code: itself, or behind the categories for what is missing. */
  static int place(Factor factor, int code) {
    return code >= 0 ? code : factor.size() - 1 - code;
  }

  /** The code of a place. */
  static int code(Factor factor, int place) {
    return place < factor.size() ? place : factor.size() - 1 - place;
  }

  /** Counts; cell (i, j, k) of factors a, b, c is at (i * width(b) + j) * width(c) + k. */
  static long[] count(int[] weights, Factor... factors) {
    long cells = 1;
    for (Factor factor : factors) {
      cells *= width(factor);
      if (cells > MOST_CELLS) {
        throw new AnalysisException("A table of " + String.join(" by ", Arrays.stream(factors).map(Factor::name)
            .toList()) + " would have more than " + MOST_CELLS + " cells");
      }
    }
    if (factors.length == 1 && weights == null) {
      return counted(factors[0]);
    }
    int size = (int) cells;
    int rows = factors[0].rows();
    int[][] offsets = offsets(factors);
    if (rows < 2 * ROWS_PER_PART || size > ROWS_PER_PART) {
      return part(weights, factors, offsets, size, 0, rows);
    }
    int parts = Math.min(rows / ROWS_PER_PART, Runtime.getRuntime().availableProcessors());
    return IntStream.range(0, parts).parallel()
        .mapToObj(p -> part(weights, factors, offsets, size, (int) ((long) rows * p / parts),
            (int) ((long) rows * (p + 1) / parts)))
        .reduce(Counter::sum).orElseThrow();
  }

  /** One factor was counted when its slots were made. */
  private static long[] counted(Factor factor) {
    long[] counts = new long[width(factor)];
    for (int slot = 0; slot < factor.codes().length; slot++) {
      counts[place(factor, factor.codes()[slot])] += factor.slots().slots.get(slot).rows();
    }
    return counts;
  }

  private static int[][] offsets(Factor[] factors) {
    int[][] offsets = new int[factors.length][];
    int stride = 1;
    for (int f = factors.length - 1; f >= 0; f--) {
      Factor factor = factors[f];
      int step = stride;
      int[] places = Arrays.stream(factor.codes()).map(code -> place(factor, code) * step).toArray();
      offsets[f] = factor.slots().narrow == null ? places : Arrays.copyOf(places, 256);
      stride *= width(factor);
    }
    return offsets;
  }

  private static long[] part(int[] weights, Factor[] factors, int[][] offsets, int size, int from, int to) {
    boolean narrow = weights == null && Arrays.stream(factors).allMatch(f -> f.slots().narrow != null);
    if (narrow && factors.length == 2) {
      return widened(two(factors[0].slots().narrow, factors[1].slots().narrow, offsets, size, from, to));
    }
    if (narrow && factors.length == 3) {
      return widened(three(factors[0].slots().narrow, factors[1].slots().narrow, factors[2].slots().narrow, offsets,
          size, from, to));
    }
    long[] counts = new long[size];
    for (int row = from; row < to; row++) {
      int cell = 0;
      for (int f = 0; f < factors.length; f++) {
        cell += offsets[f][factors[f].slots().at(row)];
      }
      counts[cell] += weights == null ? 1 : weights[row];
    }
    return counts;
  }

  // Two sets of counters by turns, because adding to the same cell twice in a row makes the processor wait.

  private static int[] two(byte[] a, byte[] b, int[][] offsets, int size, int from, int to) {
    int[] ofA = offsets[0];
    int[] ofB = offsets[1];
    int[] even = new int[size];
    int[] odd = new int[size];
    int row = from;
    for (; row + 1 < to; row += 2) {
      even[ofA[a[row] & 0xFF] + ofB[b[row] & 0xFF]]++;
      odd[ofA[a[row + 1] & 0xFF] + ofB[b[row + 1] & 0xFF]]++;
    }
    if (row < to) {
      even[ofA[a[row] & 0xFF] + ofB[b[row] & 0xFF]]++;
    }
    return sum(even, odd);
  }

  private static int[] three(byte[] a, byte[] b, byte[] c, int[][] offsets, int size, int from, int to) {
    int[] ofA = offsets[0];
    int[] ofB = offsets[1];
    int[] ofC = offsets[2];
    int[] even = new int[size];
    int[] odd = new int[size];
    int row = from;
    for (; row + 1 < to; row += 2) {
      even[ofA[a[row] & 0xFF] + ofB[b[row] & 0xFF] + ofC[c[row] & 0xFF]]++;
      odd[ofA[a[row + 1] & 0xFF] + ofB[b[row + 1] & 0xFF] + ofC[c[row + 1] & 0xFF]]++;
    }
    if (row < to) {
      even[ofA[a[row] & 0xFF] + ofB[b[row] & 0xFF] + ofC[c[row] & 0xFF]]++;
    }
    return sum(even, odd);
  }

  private static int[] sum(int[] a, int[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }

  private static long[] sum(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }

  private static long[] widened(int[] counts) {
    return Arrays.stream(counts).asLongStream().toArray();
  }
}
