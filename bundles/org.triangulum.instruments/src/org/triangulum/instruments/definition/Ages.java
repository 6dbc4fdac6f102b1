// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * Ages in years, both ends included; a person of 17 years and 11 months is 17.
 *
 * @param from at least 0
 * @param to not below {@code from}; {@link #OPEN} where there is no upper end
 */
public record Ages(int from, int to) {
  /** The upper end of ages that have none. */
  public static final int OPEN = 150;
  /** Every age. */
  public static final Ages ALL = new Ages(0, OPEN);

  /** Whether somebody of that age belongs here; fractions of a year are dropped. */
  public boolean contains(double age) {
    return age >= from && age < to + 1.0;
  }

  @Override
  public String toString() {
    return to == OPEN ? from == 0 ? "all ages" : from + " and older" : from == to ? "" + from : from + "-" + to;
  }
}
