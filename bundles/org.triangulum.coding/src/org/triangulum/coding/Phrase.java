// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

/** Words to be found as they are; a run of white space in them matches any run of white space. */
final class Phrase {
  private final char[] units;
  private final boolean matchCase;
  private final char lower;
  private final char upper;

  Phrase(String words, boolean matchCase) {
    String line = words.replaceAll("[\\s\\u00a0\\u0085\\u2028\\u2029]+", " ");
    this.matchCase = matchCase;
    units = line.toCharArray();
    char first = line.isEmpty() ? ' ' : line.charAt(0);
    lower = matchCase ? first : Character.toLowerCase(first);
    upper = matchCase ? first : Character.toUpperCase(first);
  }

  /** The first place at or after a position; null when there is none. */
  Span next(String text, int from) {
    if (units.length == 0) {
      return null;
    }
    boolean oneCase = lower == upper;
    for (int at = from; at < text.length(); at++) {
      if (oneCase) {
        at = text.indexOf(lower, at);
        if (at < 0) {
          return null;
        }
      }
      char c = text.charAt(at);
      if (c == lower || c == upper || !matchCase && c > 0x7f && same(c, lower)) {
        int end = matched(text, at);
        if (end >= 0) {
          return new Span(at, end);
        }
      }
    }
    return null;
  }

  /** Where the words end that begin at a position; -1 when other words stand there. */
  private int matched(String text, int start) {
    int at = start;
    for (char unit : units) {
      if (at >= text.length()) {
        return -1;
      }
      char c = text.charAt(at);
      if (unit == ' ') {
        if (!space(c)) {
          return -1;
        }
        while (at < text.length() && space(text.charAt(at))) {
          at++;
        }
      } else if (c == unit || !matchCase && same(c, unit)) {
        at++;
      } else if (!matchCase && Character.isLowSurrogate(unit) && Character.isLowSurrogate(c)
          && at > 0 && sameAstral(text.charAt(at - 1), c, unit)) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  private static boolean same(char a, char b) {
    char upperA = Character.toUpperCase(a);
    char upperB = Character.toUpperCase(b);
    return upperA == upperB || Character.toLowerCase(upperA) == Character.toLowerCase(upperB);
  }

  /** The two cases of an astral letter have the same first unit in every script that has cases. */
  private static boolean sameAstral(char high, char a, char b) {
    if (!Character.isHighSurrogate(high)) {
      return false;
    }
    int upperA = Character.toUpperCase(Character.toCodePoint(high, a));
    int upperB = Character.toUpperCase(Character.toCodePoint(high, b));
    return upperA == upperB;
  }

  private static boolean space(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }
}
