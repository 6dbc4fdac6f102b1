// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;

/** Brings text of any source to the form in which studies keep it: lines ended by LF, nothing that cannot be stored. */
final class PlainText {
  private PlainText() {
  }

  /**
   * The text with each kind of line end, page break and Unicode separator as LF; without other control characters and
   * without halves of characters, which is noted. Nothing else changes: accents stay as composed as they were.
   */
  static String clean(String text, List<String> notes) {
    StringBuilder clean = new StringBuilder(text.length());
    int controls = 0;
    int halves = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\r') {
        clean.append('\n');
        i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
      } else if (c == '\u000b' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        clean.append('\n');
      } else if (Character.isHighSurrogate(c) && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        clean.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        clean.append('\ufffd');
        halves++;
      } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
        controls++;
      } else {
        clean.append(c);
      }
    }
    if (controls > 0) {
      notes.add(controls + (controls == 1 ? " control character was" : " control characters were") + " taken out.");
    }
    if (halves > 0) {
      notes.add(halves + (halves == 1 ? " broken character was" : " broken characters were") + " replaced by \ufffd.");
    }
    return clean.toString();
  }
}
