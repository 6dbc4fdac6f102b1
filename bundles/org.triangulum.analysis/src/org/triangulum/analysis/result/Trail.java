// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.List;

/**
 * How a number came about: an operation on inputs that have trails of their own.
 *
 * @param label what this number is
 * @param value its text at full precision
 * @param operation formula or rule; empty for a number read from the data
 * @param inputs the numbers it was made of
 */
public record Trail(String label, String value, String operation, List<Trail> inputs) {
  public Trail {
    inputs = List.copyOf(inputs);
  }

  /** A number read from the data. */
  public static Trail input(String label, double value) {
    return new Trail(label, text(value), "", List.of());
  }

  /** A computed number. */
  public static Trail computed(String label, double value, String operation, Trail... inputs) {
    return new Trail(label, text(value), operation, List.of(inputs));
  }

  private static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }
}
