// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/** Probability masses by integer key, added up: a hash table with open addressing, without objects per entry. */
final class PathMasses {
  private long[] keys = {};
  private double[] masses = {};
  private int size;

  void add(long key, double mass) {
    if (mass == 0) {
      return;
    }
    if (2 * size >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (masses[slot] == 0) {
      keys[slot] = key;
      size++;
    }
    masses[slot] += mass;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & keys.length - 1;
    while (masses[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    double[] oldMasses = masses;
    keys = new long[Math.max(4, 2 * oldKeys.length)];
    masses = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldMasses[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        masses[slot] = oldMasses[i];
      }
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** The entries in order of their keys. */
  Masses freeze() {
    long[] sorted = new long[size];
    int n = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (masses[slot] != 0) {
        sorted[n++] = keys[slot];
      }
    }
    Arrays.sort(sorted);
    double[] cumulative = new double[size + 1];
    for (int i = 0; i < size; i++) {
      cumulative[i + 1] = cumulative[i] + masses[slot(sorted[i])];
    }
    return new Masses(sorted, cumulative);
  }
}
