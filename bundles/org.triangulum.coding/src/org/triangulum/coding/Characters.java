// SPDX-License-Identifier: EPL-2.0
package org.triangulum.coding;

/** What belongs together in a text, and what is only white space. */
final class Characters {
  private Characters() {}

  /** Whether a position parts the two units of a character or a letter from its combining marks. */
  static boolean splits(CharSequence text, int position) {
    if (position <= 0 || position >= text.length()) {
      return false;
    }
    char at = text.charAt(position);
    return Character.isLowSurrogate(at) && Character.isHighSurrogate(text.charAt(position - 1))
        || combining(Character.codePointAt(text, position)) && !blank(Character.codePointBefore(text, position));
  }

  /** A mark that is drawn on the letter before it. */
  static boolean combining(int code) {
    int type = Character.getType(code);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** White space of any kind, or a mark that is not seen, such as one of writing direction. */
  static boolean blank(int code) {
    return Character.isWhitespace(code) || Character.isSpaceChar(code) || code == 0x85 || code == 0xfeff
        || code == 0x200e || code == 0x200f || code == 0x200b || code >= 0x202a && code <= 0x202e
        || code >= 0x2066 && code <= 0x2069;
  }

  /** A position that does not part the two units of a character: the one given, or the one before it. */
  static int whole(CharSequence text, int position) {
    return position > 0 && position < text.length() && Character.isLowSurrogate(text.charAt(position))
        && Character.isHighSurrogate(text.charAt(position - 1)) ? position - 1 : position;
  }
}
