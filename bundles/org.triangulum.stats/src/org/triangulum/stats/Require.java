// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/** Checks of arguments; each failure names what is wrong and where. */
final class Require {
  private Require() {
  }

  static double[] finite(double[] values, String name) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(name + " has " + values[i] + " at index " + i
            + "; remove missing values first");
      }
    }
    return values;
  }

  static void sameLength(int a, int b) {
    if (a != b) {
      throw new IllegalArgumentException("lengths differ: " + a + " and " + b);
    }
  }

  static long count(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("count " + count + " is negative");
    }
    return count;
  }

  /** Checks the codes of a column; negative ones stand for missing. */
  static void codes(byte[] codes, int categories, String name) {
    // Any difference below zero sets the sign bit: several times faster than a maximum.
    int signs = 0;
    for (byte code : codes) {
      signs |= categories - 1 - code;
    }
    for (int i = 0; signs < 0 && i < codes.length; i++) {
      code(codes[i], i, categories, name);
    }
  }

  /** Checks the codes of a column; negative ones stand for missing. */
  static void codes(int[] codes, int categories, String name) {
    for (int i = 0; i < codes.length; i++) {
      code(codes[i], i, categories, name);
    }
  }

  private static void code(int code, int index, int categories, String name) {
    if (code >= categories) {
      throw new IllegalArgumentException(name + " has code " + code + " at index " + index + " but only "
          + categories + " categories");
    }
  }

  static void weights(int[] weights, int length) {
    if (weights == null) {
      return;
    }
    sameLength(weights.length, length);
    for (int i = 0; i < length; i++) {
      if (weights[i] < 0) {
        throw new IllegalArgumentException("weight " + weights[i] + " at index " + i + " is negative");
      }
    }
  }

  static void probability(double p, String name) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException(name + " " + p + " is not between 0 and 1");
    }
  }
}
