// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * Numbers between two ends, both included.
 *
 * @param from finite
 * @param to finite, not below {@code from}
 */
public record Range(double from, double to) {

  /** Whether the number lies in it. */
  public boolean contains(double value) {
    return value >= from && value <= to;
  }
}
