// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.triangulum.model.study.ParticipantGroup;

/** Paints the mark of a participant group: its letter on its colour, so that neither has to be seen alone. */
public final class Badge {
  private static final int GAP = 3;

  private Badge() {}

  /** Side of a badge in the current font. */
  public static int size(GC gc) {
    return gc.getFontMetrics().getHeight() + 1;
  }

  /** Room that badges take side by side. */
  public static int width(GC gc, int count) {
    return count == 0 ? 0 : count * (size(gc) + GAP) - GAP;
  }

  /** Paints a badge with its upper left corner at a point; null stands for no group. */
  public static void paint(GC gc, ParticipantGroup group, int x, int y) {
    Color fill = Palette.group(group);
    Color ink = Palette.on(fill);
    int size = size(gc);
    Color background = gc.getBackground();
    Color foreground = gc.getForeground();
    gc.setAntialias(SWT.ON);
    gc.setBackground(fill);
    gc.fillRoundRectangle(x, y, size, size, 5, 5);
    gc.setForeground(ink);
    String letter = letter(group);
    Point extent = gc.textExtent(letter);
    gc.drawText(letter, x + (size - extent.x) / 2 + (extent.x % 2 == size % 2 ? 0 : 1), y + (size - extent.y) / 2,
        SWT.DRAW_TRANSPARENT);
    gc.setBackground(background);
    gc.setForeground(foreground);
  }

  /** Paints badges side by side. */
  public static void paint(GC gc, Iterable<ParticipantGroup> groups, int x, int y) {
    int at = x;
    for (ParticipantGroup group : groups) {
      paint(gc, group, at, y);
      at += size(gc) + GAP;
    }
  }

  /** The letter of a group; a dash for none. */
  public static String letter(ParticipantGroup group) {
    String letter = group == null ? null : group.getLetter();
    if (letter == null || letter.isEmpty()) {
      String name = group == null || group.getName() == null ? "" : group.getName();
      letter = name.isEmpty() ? "–" : name.substring(0, 1);
    }
    return letter;
  }
}
