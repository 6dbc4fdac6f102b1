// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;
import org.triangulum.store.data.TextValues;

/** A number for what a row holds; different rows seldom have the same. */
final class CellHash {
  private static final long FACTOR = 0x9E37_79B9_7F4A_7C15L;

  private CellHash() {}

  /** Mixes a cell into the hash of its row, and notes whether it holds a value. */
  static void add(long[] hashes, boolean[] said, ColumnValues values, int row) {
    MissingKind kind = values.missing(row);
    long cell = kind != MissingKind.NONE ? kind.getValue()
        : values instanceof TextValues texts ? texts.index(row) + 8 : Double.doubleToLongBits(values.number(row)) + 8;
    long mixed = (hashes[row] ^ cell) * FACTOR;
    hashes[row] = mixed ^ mixed >>> 29;
    said[row] |= kind == MissingKind.NONE;
  }

  /** Rows that share their hash with another row, by hash; only those said count. */
  static Collection<List<Integer>> repeated(long[] hashes, boolean[] said) {
    long[] sorted = hashes.clone();
    Arrays.parallelSort(sorted);
    Set<Long> twice = new HashSet<>();
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        twice.add(sorted[i]);
      }
    }
    Map<Long, List<Integer>> groups = new LinkedHashMap<>();
    for (int row = 0; row < hashes.length && !twice.isEmpty(); row++) {
      if (said[row] && twice.contains(hashes[row])) {
        groups.computeIfAbsent(hashes[row], h -> new ArrayList<>(2)).add(row);
      }
    }
    return groups.values();
  }
}
