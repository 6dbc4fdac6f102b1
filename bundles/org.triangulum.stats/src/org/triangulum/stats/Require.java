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

  static void codes(byte[] codes, int categories, String name) {
    int max = -1;
    for (byte code : codes) {
      max = Math.max(max, code);
    }
    codeBelow(max, categories, name);
  }

  static void codes(int[] codes, int categories, String name) {
    int max = -1;
    for (int code : codes) {
      max = Math.max(max, code);
    }
    codeBelow(max, categories, name);
  }

  private static void codeBelow(int max, int categories, String name) {
    if (max >= categories) {
      throw new IllegalArgumentException(name + " has code " + max + " but only " + categories + " categories");
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
