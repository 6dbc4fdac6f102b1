// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.html;

/** Makes any string safe between tags and inside double-quoted attributes. */
final class Escape {
  private static final char REPLACEMENT = '\uFFFD';

  private Escape() {}

  /**
   * Appends the text with the five markup characters as references. What HTML cannot hold (control characters,
   * unpaired surrogates, noncharacters) becomes U+FFFD so that a reader sees that something stood there.
   */
  static void append(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\n', '\t' -> out.append(c);
        case '\r' -> out.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
        default -> i = other(out, text, i);
      }
    }
  }

  private static int other(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
      int point = Character.toCodePoint(c, text.charAt(i + 1));
      if ((point & 0xFFFE) == 0xFFFE) {
        out.append(REPLACEMENT);
      } else {
        out.append(c).append(text.charAt(i + 1));
      }
      return i + 1;
    }
    boolean bad = c < ' ' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c) || c >= 0xFDD0 && c <= 0xFDEF
        || c >= 0xFFFE;
    out.append(bad ? REPLACEMENT : c);
    return i;
  }
}
