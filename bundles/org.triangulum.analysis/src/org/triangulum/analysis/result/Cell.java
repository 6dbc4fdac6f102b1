// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

import java.util.Optional;

/**
 * A cell of a result table.
 *
 * @param text shown when there is no number
 * @param number the full-precision number; percents are 0 to 100
 * @param valueName name of the same number in the result's values, where it has one
 */
public record Cell(String text, Optional<Double> number, Optional<String> valueName) {

  /** A cell of text. */
  public static Cell of(String text) {
    return new Cell(text, Optional.empty(), Optional.empty());
  }

  /** A cell of a number. */
  public static Cell of(double number) {
    return new Cell("", Optional.of(number), Optional.empty());
  }

  /** A cell of a number that is also a named value. */
  public static Cell of(double number, String valueName) {
    return new Cell("", Optional.of(number), Optional.of(valueName));
  }
}
