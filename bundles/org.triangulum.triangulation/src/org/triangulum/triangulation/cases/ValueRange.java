// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers written as values and ranges, such as {@code 1..3, 5} or {@code ..10} or {@code 4..}; ends are part of a
 * range.
 */
public final class ValueRange {
  private static final Pattern PIECE = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)?(\\.\\.)?(-?[0-9]+(?:\\.[0-9]+)?)?");

  private record Span(double from, double to) {}

  private final List<Span> spans;

  private ValueRange(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * Reads a range; an empty text holds every number.
   *
   * @throws IllegalArgumentException naming the piece that is none
   */
  public static ValueRange of(String text) {
    List<Span> spans = new ArrayList<>();
    for (String piece : text.split(",")) {
      String part = piece.strip();
      if (part.isEmpty()) {
        continue;
      }
      Matcher match = PIECE.matcher(part);
      boolean range = match.matches() && match.group(2) != null;
      if (!match.matches() || !range && (match.group(1) == null || match.group(3) != null)
          || range && match.group(1) == null && match.group(3) == null) {
        throw new IllegalArgumentException("\"" + part + "\" is no number and no range such as 1..3, ..10 or 4..");
      }
      double from = match.group(1) == null ? Double.NEGATIVE_INFINITY : Double.parseDouble(match.group(1));
      double to = !range ? from : match.group(3) == null ? Double.POSITIVE_INFINITY
          : Double.parseDouble(match.group(3));
      if (from > to) {
        throw new IllegalArgumentException("\"" + part + "\" ends before it begins");
      }
      spans.add(new Span(from, to));
    }
    return new ValueRange(spans);
  }

  /** Whether a number lies in one of the ranges. */
  public boolean contains(double number) {
    return !Double.isNaN(number) && (spans.isEmpty()
        || spans.stream().anyMatch(s -> number >= s.from() && number <= s.to()));
  }
}
