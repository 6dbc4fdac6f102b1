// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

/** Some words around a span, in whole words and characters, on one line. */
final class Context {
  /** UTF-16 units at most on each side. */
  static final int UNITS = 60;

  private Context() {}

  static String before(String text, int start) {
    return before(text, start, UNITS);
  }

  static String after(String text, int end) {
    return after(text, end, UNITS);
  }

  static String before(String text, int start, int units) {
    int from = Characters.whole(text, Math.max(0, start - units));
    if (from > 0) {
      int word = from;
      while (word < start && !Character.isWhitespace(text.charAt(word))) {
        word++;
      }
      from = word < start ? word : from;
    }
    return line(text.substring(from, start)).stripLeading();
  }

  static String after(String text, int end, int units) {
    int to = Characters.whole(text, Math.min(text.length(), end + units));
    if (to < text.length()) {
      int word = to;
      while (word > end && !Character.isWhitespace(text.charAt(word - 1))) {
        word--;
      }
      to = word > end ? word : to;
    }
    return line(text.substring(end, to)).stripTrailing();
  }

  static String line(String text) {
    return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ");
  }
}
