// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

/**
 * Which part of a text a widget holds: all of a text as long as interviews are, of a longer one some ten screens.
 *
 * @param from first UTF-16 unit
 * @param to behind the last
 * @param length of the text
 */
record TextWindow(int from, int to, int length) {
  static final TextWindow NONE = new TextWindow(0, 0, 0);
  private static final int WHOLE = 150_000;
  private static final int BEFORE = 6_000;
  private static final int SIZE = 30_000;
  /** The window moves when less than this is left on a side; more than a large screen shows. */
  private static final int EDGE = 2_000;
  private static final int LONGEST_LINE = 8_000;

  /** The window in which somebody reads at a position. */
  static TextWindow around(String text, int position) {
    int length = text.length();
    if (length <= WHOLE) {
      return new TextWindow(0, length, length);
    }
    int from = boundary(text, Math.max(0, position - BEFORE));
    return new TextWindow(from, boundary(text, Math.min(length, from + SIZE)), length);
  }

  /** The beginning of the paragraph at a position; in one without an end in sight of a word or at least a character. */
  private static int boundary(String text, int position) {
    if (position == text.length()) {
      return position;
    }
    int line = text.lastIndexOf('\n', position - 1) + 1;
    if (position - line <= LONGEST_LINE) {
      return line;
    }
    int word = text.lastIndexOf(' ', position - 1) + 1;
    if (position - word <= LONGEST_LINE) {
      return word;
    }
    return Character.isLowSurrogate(text.charAt(position)) ? position - 1 : position;
  }

  boolean partial() {
    return to - from < length;
  }

  boolean holds(int position) {
    return from <= position && (position < to || to == length && position == to);
  }

  boolean nearEdge(int first, int last) {
    return from > 0 && first - from < EDGE || to < length && to - last < EDGE;
  }

  /** The same after something in it grew, or shrank. */
  TextWindow grown(int by) {
    return new TextWindow(from, to + by, length + by);
  }

  /** Whether most letters of a text's beginning are written from right to left. */
  static boolean rightToLeft(String text) {
    int balance = 0;
    for (int i = 0; i < Math.min(text.length(), 4000); i++) {
      byte direction = Character.getDirectionality(text.charAt(i));
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        balance--;
      } else if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        balance++;
      }
    }
    return balance > 0;
  }
}
