// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.text;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.triangulum.ui.widget.Palette;

/** Paints the numbers of the turns in view, from 1, beside the lines they begin on. */
public final class TurnNumbers {
  private TurnNumbers() {}

  /** Paints them in the current font, right-aligned at x. */
  public static void paint(GC gc, TextPane pane, int right, Palette palette) {
    Transcript transcript = pane.transcript();
    if (transcript == null) {
      return;
    }
    gc.setForeground(palette.muted());
    int last = pane.places().lastVisible();
    for (int i = transcript.firstTurnFrom(pane.places().firstVisible()); i < transcript.turns(); i++) {
      if (transcript.turnStart(i) > last) {
        break;
      }
      String number = Integer.toString(i + 1);
      Point extent = gc.textExtent(number);
      gc.drawText(number, right - extent.x, pane.places().lineTop(transcript.turnStart(i)) + 1, true);
    }
  }
}
