// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.csv;

/** Reads a number from characters without making objects, to the last bit as {@link Double#parseDouble} does. */
final class NumberParser {
  /** What was read last. */
  enum Kind { BLANK, WHOLE, DECIMAL, PADDED, LONG, NONE }

  private static final double[] POWERS = new double[23];
  /** Up to 2^53 a whole number is exact as a double. */
  private static final long EXACT = 1L << 53;

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Double.parseDouble("1e" + i);
    }
  }

  private final char point;
  private long whole;
  private double value;

  NumberParser(char point) {
    this.point = point;
  }

  /** The value when the kind was WHOLE or PADDED and fits; the number is in {@link #value} too. */
  long whole() {
    return whole;
  }

  double value() {
    return value;
  }

  /**
   * Reads. PADDED is a whole number with zeros in front, LONG one with more digits than a double keeps: both are rather
   * identifiers than quantities.
   */
  Kind parse(char[] buffer, int offset, int length) {
    int at = offset;
    int end = offset + length;
    while (at < end && blank(buffer[at])) {
      at++;
    }
    while (end > at && blank(buffer[end - 1])) {
      end--;
    }
    if (at == end) {
      return Kind.BLANK;
    }
    int start = at;
    boolean negative = buffer[at] == '-';
    if (negative || buffer[at] == '+') {
      at++;
    }
    int digitsAt = at;
    long mantissa = 0;
    int digits = 0;
    int fraction = 0;
    boolean pointSeen = false;
    for (; at < end; at++) {
      char c = buffer[at];
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits <= 18) {
          mantissa = mantissa * 10 + (c - '0');
        }
        fraction += pointSeen ? 1 : 0;
      } else if (c == point && !pointSeen) {
        pointSeen = true;
      } else {
        break;
      }
    }
    if (digits == 0) {
      return Kind.NONE;
    }
    if (at == end && digits <= 18 && mantissa <= EXACT && fraction <= 22) {
      return finish(negative, mantissa, fraction, pointSeen, digits > 1 && buffer[digitsAt] == '0');
    }
    return slow(buffer, start, end, at, pointSeen);
  }

  /** Exact: both mantissa and power of ten are exact doubles, so that a single division rounds once (Clinger 1990). */
  private Kind finish(boolean negative, long mantissa, int fraction, boolean pointSeen, boolean padded) {
    whole = negative ? -mantissa : mantissa;
    double magnitude = mantissa / POWERS[fraction];
    value = negative && mantissa != 0 ? -magnitude : magnitude;
    return pointSeen ? Kind.DECIMAL : padded ? Kind.PADDED : Kind.WHOLE;
  }

  private Kind slow(char[] buffer, int start, int end, int stopped, boolean pointSeen) {
    if (stopped < end) {
      int at = stopped;
      if (buffer[at] != 'e' && buffer[at] != 'E') {
        return Kind.NONE;
      }
      at++;
      if (at < end && (buffer[at] == '+' || buffer[at] == '-')) {
        at++;
      }
      int exponentAt = at;
      while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
        at++;
      }
      if (at < end || at == exponentAt) {
        return Kind.NONE;
      }
    }
    String text = new String(buffer, start, end - start);
    value = Double.parseDouble(point == '.' ? text : text.replace(point, '.')) + 0.0;
    whole = Long.MAX_VALUE;
    return Double.isInfinite(value) ? Kind.NONE : stopped == end && !pointSeen ? Kind.LONG : Kind.DECIMAL;
  }

  private static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }
}
