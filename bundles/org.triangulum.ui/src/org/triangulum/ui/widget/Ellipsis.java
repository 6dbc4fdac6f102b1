// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.graphics.GC;

/** Shortens text to the room there is. */
public final class Ellipsis {
  private static final int LONGEST = 1000;

  private Ellipsis() {}

  /** The longest beginning that fits a width in the current font, with an ellipsis where something is left out. */
  public static String fit(GC gc, String text, int width) {
    if (text.length() <= LONGEST && gc.textExtent(text).x <= width) {
      return text;
    }
    int low = 0;
    int high = Math.min(text.length(), LONGEST);
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (gc.textExtent(cut(text, middle)).x <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cut(text, low);
  }

  private static String cut(String text, int length) {
    int end = length > 0 && Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
