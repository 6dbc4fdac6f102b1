// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import java.util.function.IntSupplier;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;

/** Where positions of a document stand in the widget that shows a part of it, and what is in view. */
public final class TextPlaces {
  private final StyledText text;
  private final IntSupplier from;

  /**
   * Of a widget.
   *
   * @param from tells where in the document the text in the widget begins
   */
  TextPlaces(StyledText text, IntSupplier from) {
    this.text = text;
    this.from = from;
  }

  private int toWidget(int position) {
    return position - from.getAsInt();
  }

  private int toDocument(int offset) {
    return offset + from.getAsInt();
  }

  /** The position of the character at a point of the text widget, or of the end of the line left of it. */
  public int positionAt(int x, int y) {
    int found = text.getOffsetAtPoint(new Point(x, y));
    if (found >= 0) {
      return toDocument(found);
    }
    int line = text.getLineIndex(y);
    int end = text.getOffsetAtLine(line) + text.getLine(line).length();
    // Right of a wrapped line: its last character lies left of the point.
    for (int left = x - 8; left > 0; left -= 8) {
      int near = text.getOffsetAtPoint(new Point(left, y));
      if (near >= 0) {
        return toDocument(Math.min(near + 1, end));
      }
    }
    return toDocument(end);
  }

  /** Where the first paragraph in view begins. */
  public int firstVisible() {
    return toDocument(text.getOffsetAtLine(text.getLineIndex(0)));
  }

  /** Where the last paragraph in view ends. */
  public int lastVisible() {
    int line = text.getLineIndex(text.getClientArea().height);
    return toDocument(text.getOffsetAtLine(line) + text.getLine(line).length());
  }

  /** The upper edge of the line that a position stands on, in the text widget; the position has to be in the window. */
  public int lineTop(int position) {
    return text.getLocationAtOffset(Math.max(0, Math.min(text.getCharCount(), toWidget(position)))).y;
  }

  /** The height of the line that a position stands on. */
  public int lineHeight(int position) {
    return text.getLineHeight(Math.max(0, Math.min(text.getCharCount(), toWidget(position))));
  }
}
