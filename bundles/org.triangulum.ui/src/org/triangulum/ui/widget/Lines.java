// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints text in a few lines that are broken between words. */
public final class Lines {
  /** More than any line of a table holds; measuring a whole answer would be slow. */
  private static final int LONGEST = 400;

  private Lines() {}

  /** Paints at most so many lines, in the middle of the area's height, with an ellipsis where something is left out. */
  public static void paint(GC gc, Rectangle area, String text, int lines) {
    List<String> shown = of(gc, text, area.width, lines);
    int line = gc.getFontMetrics().getHeight();
    int y = area.y + Math.max(0, (area.height - shown.size() * line) / 2);
    for (int i = 0; i < shown.size(); i++) {
      gc.drawText(shown.get(i), area.x, y + i * line, SWT.DRAW_TRANSPARENT);
    }
  }

  /** A text in at most so many lines of a width, broken between words, with an ellipsis where something is left out. */
  public static List<String> of(GC gc, String text, int width, int lines) {
    String rest = text.length() > LONGEST * lines ? text.substring(0, LONGEST * lines) : text;
    rest = rest.replaceAll("\\s+", " ").strip();
    List<String> shown = new ArrayList<>();
    while (!rest.isEmpty() && shown.size() < lines - 1) {
      int length = fitting(gc, rest, width);
      shown.add(rest.substring(0, length).strip());
      rest = rest.substring(length).strip();
    }
    if (!rest.isEmpty()) {
      shown.add(Ellipsis.fit(gc, rest, width));
    }
    return shown;
  }

  /** How many units of a text fit a width, up to the last space, or all that fit where there is none. */
  private static int fitting(GC gc, String text, int width) {
    if (gc.textExtent(text).x <= width) {
      return text.length();
    }
    int low = 1;
    int high = text.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (gc.textExtent(text.substring(0, middle)).x <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    int space = text.lastIndexOf(' ', low);
    int end = space > 0 ? space : low;
    return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? Math.max(1, end - 1) : end;
  }
}
