// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a box that is checked, partly checked or not. */
public final class CheckMark {
  private static final int SIZE = 13;

  /** What a box says. */
  public enum State { OFF, PARTLY, ON }

  private CheckMark() {}

  /** Paints a box in the middle of an area. */
  public static void paint(GC gc, Rectangle area, State state, Palette palette) {
    int x = area.x + (area.width - SIZE) / 2;
    int y = area.y + (area.height - SIZE) / 2;
    gc.setAntialias(SWT.ON);
    gc.setBackground(state == State.OFF ? palette.ground() : palette.accent());
    gc.setForeground(state == State.OFF ? palette.muted() : palette.accent());
    gc.fillRoundRectangle(x, y, SIZE, SIZE, 4, 4);
    gc.drawRoundRectangle(x, y, SIZE, SIZE, 4, 4);
    gc.setForeground(Palette.on(palette.accent()));
    gc.setLineWidth(2);
    if (state == State.ON) {
      gc.drawPolyline(new int[] {x + 3, y + 7, x + 6, y + 10, x + 11, y + 4});
    } else if (state == State.PARTLY) {
      gc.drawLine(x + 3, y + 7, x + 10, y + 7);
    }
    gc.setLineWidth(1);
  }
}
