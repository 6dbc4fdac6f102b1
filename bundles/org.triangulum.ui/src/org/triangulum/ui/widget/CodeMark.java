// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.triangulum.model.study.Code;

/**
 * Paints the mark of a code in its colour, its shape by kind: codes are squares with round corners, themes round,
 * categories hollow, contexts stand on a corner.
 */
public final class CodeMark {
  private CodeMark() {}

  /** Paints a mark with its upper left corner at a point. */
  public static void paint(GC gc, Code code, int x, int y, int size) {
    gc.setAntialias(SWT.ON);
    gc.setBackground(Palette.code(code));
    switch (code.getKind()) {
      case THEME -> gc.fillOval(x, y, size, size);
      case CATEGORY -> {
        var ink = gc.getForeground();
        gc.setForeground(Palette.code(code));
        gc.setLineWidth(2);
        gc.drawRoundRectangle(x + 1, y + 1, size - 2, size - 2, 4, 4);
        gc.setLineWidth(1);
        gc.setForeground(ink);
      }
      case CONTEXT -> gc.fillPolygon(new int[] {x + size / 2, y, x + size, y + size / 2, x + size / 2, y + size, x,
          y + size / 2});
      default -> gc.fillRoundRectangle(x, y, size, size, 4, 4);
    }
  }
}
