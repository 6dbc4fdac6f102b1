// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in a form in which copies of the same words are equal, with the way back to the original positions.
 *
 * <p>Rules: white space of any length, line breaks and no-break spaces become one space, none at the ends; single and
 * double quotation marks of all kinds become ' and "; dashes and hyphens become -; two or more dots in a row, spaced or
 * not, and the ellipsis character become one ellipsis without space around it; accents are composed (NFC); soft
 * hyphens, zero-width characters and marks of writing direction are dropped.
 */
final class LooseText {
  private static final char ELLIPSIS = '…';

  private final StringBuilder out;
  private int[] starts;
  private int[] ends;

  LooseText(String source) {
    out = new StringBuilder(source.length());
    starts = new int[Math.max(16, source.length())];
    ends = new int[starts.length];
    int at = 0;
    while (at < source.length()) {
      at = read(source, at);
    }
    if (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
  }

  String text() {
    return out.toString();
  }

  /** Where the original of the unit at an index begins. */
  int start(int index) {
    return starts[index];
  }

  /** Where the original of the unit at an index ends. */
  int end(int index) {
    return ends[index];
  }

  /** Whether a unit is the first of its original character, so that a match may begin there. */
  boolean beginsCharacter(int index) {
    return index == 0 || index == out.length() || starts[index] != starts[index - 1];
  }

  private int read(String source, int at) {
    int code = source.codePointAt(at);
    int next = at + Character.charCount(code);
    if (dropped(code)) {
      return next;
    }
    if (space(code)) {
      if (!out.isEmpty() && last() != ' ' && last() != ELLIPSIS) {
        put(' ', at, next);
      }
      return next;
    }
    if (code == ELLIPSIS || code == '.' && dotBefore()) {
      ellipsis(at, next);
      return next;
    }
    char plain = plain(code);
    if (plain != 0) {
      put(plain, at, next);
      return next;
    }
    return cluster(source, at, next);
  }

  /** A letter with its combining marks, composed. */
  private int cluster(String source, int at, int afterBase) {
    int end = afterBase;
    while (end < source.length() && Characters.combining(source.codePointAt(end))) {
      end += Character.charCount(source.codePointAt(end));
    }
    String cluster = source.substring(at, end);
    String composed = end == afterBase && source.charAt(at) < 0x300 ? cluster
        : Normalizer.normalize(cluster, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      put(composed.charAt(i), at, end);
    }
    return end;
  }

  /** Whether what came last was a dot or an ellipsis, or a dot and a blank. */
  private boolean dotBefore() {
    int length = out.length();
    return length > 0 && (last() == '.' || last() == ELLIPSIS)
        || length > 1 && last() == ' ' && out.charAt(length - 2) == '.';
  }

  /** An ellipsis takes up the dots and blanks before it. */
  private void ellipsis(int start, int end) {
    int from = start;
    for (int k = out.length() - 1; k >= 0 && (out.charAt(k) == '.' || out.charAt(k) == ELLIPSIS
        || out.charAt(k) == ' '); k--) {
      from = out.charAt(k) == ' ' ? from : starts[k];
      out.setLength(k);
    }
    put(ELLIPSIS, from, end);
  }

  private void put(char unit, int start, int end) {
    int index = out.length();
    if (index == starts.length) {
      starts = Arrays.copyOf(starts, index * 2);
      ends = Arrays.copyOf(ends, index * 2);
    }
    out.append(unit);
    starts[index] = start;
    ends[index] = end;
  }

  private char last() {
    return out.charAt(out.length() - 1);
  }

  private static boolean space(int code) {
    return Character.isWhitespace(code) || Character.isSpaceChar(code) || code == 0x85;
  }

  private static boolean dropped(int code) {
    return code == 0xAD || Character.getType(code) == Character.FORMAT;
  }

  private static char plain(int code) {
    return switch (code) {
      case '‘', '’', '‚', '‛', '′', '`', '´', '‹', '›', '＇' -> '\'';
      case '“', '”', '„', '‟', '″', '«', '»', '＂' -> '"';
      case '‐', '‑', '‒', '–', '—', '―', '−', '－' -> '-';
      default -> 0;
    };
  }
}
