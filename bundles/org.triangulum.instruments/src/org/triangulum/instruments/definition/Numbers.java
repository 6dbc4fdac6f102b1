// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/** Numbers as trails, codebooks and messages write them. */
public final class Numbers {
  private Numbers() {}

  /** Shortest decimal form, without fraction where it is whole; "missing" for NaN. */
  public static String text(double value) {
    if (value != value) {
      return "missing";
    }
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }
}
