// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

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
    String rest = text.length() > LONGEST * lines ? text.substring(0, LONGEST * lines) : text;
    rest = rest.replaceAll("\\s+", " ").strip();
    int line = gc.getFontMetrics().getHeight();
    String[] shown = new String[lines];
    int count = 0;
    while (!rest.isEmpty() && count < lines - 1) {
      int length = fitting(gc, rest, area.width);
      shown[count++] = rest.substring(0, length).strip();
      rest = rest.substring(length).strip();
    }
    if (!rest.isEmpty()) {
      shown[count++] = Ellipsis.fit(gc, rest, area.width);
    }
    int y = area.y + Math.max(0, (area.height - count * line) / 2);
    for (int i = 0; i < count; i++) {
      gc.drawText(shown[i], area.x, y + i * line, SWT.DRAW_TRANSPARENT);
    }
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
