// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation.graph;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a label into lines. Widths are estimated, wide scripts counting twice, so that the layout is the same on every
 * machine and needs no font.
 */
final class LabelText {
  private LabelText() {}

  /**
   * Lines of a text.
   *
   * @param columns room in a line, in letters of average width
   * @param most lines at most; the last one ends with an ellipsis where there is more
   */
  static List<String> lines(String text, int columns, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text.strip().replaceAll("\\s+", " ");
    while (!rest.isEmpty() && lines.size() < most) {
      int end = fitting(rest, columns);
      if (lines.size() == most - 1 && end < rest.length()) {
        end = fitting(rest, columns - 1);
        lines.add(rest.substring(0, end).strip() + "…");
        return lines;
      }
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  /** How many units of the text fit into a line, whole words where there are any. */
  private static int fitting(String text, int columns) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      used += wide(c) ? 2 : 1;
      if (used > columns) {
        break;
      }
      end += Character.charCount(c);
    }
    if (end == text.length()) {
      return end;
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(text);
    int at = words.isBoundary(end) ? end : words.preceding(end);
    return at > 0 ? at : Math.max(end, Character.charCount(text.codePointAt(0)));
  }

  private static boolean wide(int c) {
    return Character.isIdeographic(c) || c >= 0x1100 && c <= 0x11ff || c >= 0x3040 && c <= 0x30ff
        || c >= 0xac00 && c <= 0xd7af || c >= 0xff00 && c <= 0xff60 || c >= 0x1f300 && c <= 0x1faff;
  }
}
