// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Quote;

/**
 * A span of a text.
 *
 * @param start first UTF-16 unit
 * @param end behind the last UTF-16 unit
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("No span goes from " + start + " to " + end);
    }
  }

  /** Where a coding stands. */
  public static Span of(Coding coding) {
    return new Span(coding.getStart(), coding.getEnd());
  }

  /** Where a quote stands. */
  public static Span of(Quote quote) {
    return new Span(quote.getStart(), quote.getEnd());
  }

  /** How many UTF-16 units it has. */
  public int length() {
    return end - start;
  }

  /** Whether two spans share at least one UTF-16 unit. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** The words of the span. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /**
   * The span as a person means it who selected it in haste: without white space and marks of writing direction at its
   * ends, and grown so that no character, pair of surrogates or letter with its accents, is cut in two. A span of white
   * space only becomes empty at its start.
   *
   * @throws IllegalArgumentException when the span ends behind the text
   */
  public Span trimmed(CharSequence text) {
    if (end > text.length()) {
      throw new IllegalArgumentException("A span up to " + end + " does not fit a text of " + text.length()
          + " UTF-16 units");
    }
    if (start == end) {
      return this;
    }
    int from = start;
    while (from > 0 && Characters.splits(text, from)) {
      from--;
    }
    int to = end;
    while (to < text.length() && Characters.splits(text, to)) {
      to++;
    }
    while (from < to && Characters.blank(Character.codePointAt(text, from))) {
      from += Character.charCount(Character.codePointAt(text, from));
    }
    while (to > from && Characters.blank(Character.codePointBefore(text, to))) {
      to -= Character.charCount(Character.codePointBefore(text, to));
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }
}
