// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/** Probability masses in ascending order of their integer keys, with running sums. */
final class Masses {
  private final long[] keys;
  private final double[] cumulative;

  Masses(long[] keys, double[] cumulative) {
    this.keys = keys;
    this.cumulative = cumulative;
  }

  int size() {
    return keys.length;
  }

  long key(int i) {
    return keys[i];
  }

  double mass(int i) {
    return cumulative[i + 1] - cumulative[i];
  }

  /** Number of entries with at most this key. */
  int countUpTo(long key) {
    int at = Arrays.binarySearch(keys, key);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** Mass of the first entries. */
  double massOfFirst(int count) {
    return cumulative[count];
  }

  /** Mass of the pairs, an entry from..to-1 of this and any entry of the other, whose keys sum to at most a limit. */
  double massJoined(int from, int to, Masses other, long limit) {
    double sum = 0;
    int within = other.size();
    for (int i = from; i < to; i++) {
      while (within > 0 && other.keys[within - 1] > limit - keys[i]) {
        within--;
      }
      sum += mass(i) * other.cumulative[within];
    }
    return sum;
  }
}
