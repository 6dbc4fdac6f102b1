// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

/**
 * Ascending indexes in a list.
 *
 * @param first the first index
 * @param scattered all of them; null when they follow one another
 */
record Positions(int first, int[] scattered) {

  static Positions from(int first) {
    return new Positions(first, null);
  }

  static Positions of(int[] ascending) {
    boolean contiguous = ascending[ascending.length - 1] - ascending[0] == ascending.length - 1;
    return new Positions(ascending[0], contiguous ? null : ascending);
  }

  int get(int i) {
    return scattered == null ? first + i : scattered[i];
  }
}
