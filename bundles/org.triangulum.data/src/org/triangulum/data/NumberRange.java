// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data;

import java.util.Optional;
import org.triangulum.model.study.Column;

/**
 * Smallest and largest number allowed, written {@code 1..5}, {@code 0..} or {@code ..100}.
 *
 * @param least smallest; minus infinity where any
 * @param most largest; plus infinity where any
 */
public record NumberRange(double least, double most) {
  private static final String DOTS = "..";

  /**
   * Reads a range.
   *
   * @throws DataException when the text is none
   */
  public static NumberRange parse(String text) {
    int dots = text.indexOf(DOTS);
    try {
      if (dots >= 0) {
        String least = text.substring(0, dots).strip();
        String most = text.substring(dots + DOTS.length()).strip();
        NumberRange range = new NumberRange(least.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(least),
            most.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(most));
        if (range.least <= range.most) {
          return range;
        }
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new DataException("\"" + text + "\" is no range; write 1..5, 0.. or ..100");
  }

  /** The range of a column: its own, or that of its item; empty where neither has one. */
  public static Optional<NumberRange> of(Column column) {
    String own = column.getRange();
    String text = own != null && !own.isBlank() ? own : column.getItem() == null ? null : column.getItem().getRange();
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(parse(text));
  }

  /** Whether a number is in it, ends included. */
  public boolean contains(double value) {
    return value >= least && value <= most;
  }

  /** Whether both ends are given. */
  public boolean isClosed() {
    return !Double.isInfinite(least) && !Double.isInfinite(most);
  }

  @Override
  public String toString() {
    return (Double.isInfinite(least) ? "" : plain(least)) + DOTS + (Double.isInfinite(most) ? "" : plain(most));
  }

  /** A number without needless decimals. */
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
  }
}
