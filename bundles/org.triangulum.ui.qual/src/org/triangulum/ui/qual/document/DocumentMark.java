// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.model.study.CodingStage;
import org.triangulum.model.study.DocumentKind;
import org.triangulum.ui.widget.Palette;

/** Paints the kind of a document and how far it is coded. */
final class DocumentMark {
  /** Width and height of the mark of a kind. */
  static final int SIZE = 13;
  private static final int STAGES = 3;
  private static final int SQUARE = 8;

  private DocumentMark() {}

  /** Two bubbles for a group, one for an interview, lines for answers, a page for reports, a pencil for notes. */
  static void kind(GC gc, DocumentKind kind, int x, int y, Palette palette) {
    gc.setAntialias(SWT.ON);
    gc.setForeground(palette.muted());
    gc.setBackground(palette.ground());
    switch (kind) {
      case INTERVIEW -> bubble(gc, x, y + 1, SIZE - 1);
      case FOCUS_GROUP -> {
        bubble(gc, x + 3, y - 1, SIZE - 3);
        gc.fillRoundRectangle(x, y + 4, SIZE - 3, 8, 4, 4);
        bubble(gc, x, y + 4, SIZE - 3);
      }
      case OPEN_ANSWERS -> {
        for (int line = 0; line < STAGES; line++) {
          gc.drawRectangle(x, y + 1 + 4 * line, 2, 2);
          gc.drawLine(x + 5, y + 2 + 4 * line, x + SIZE - 1, y + 2 + 4 * line);
        }
      }
      case FIELD_NOTE -> {
        gc.drawLine(x + 1, y + 11, x + 10, y + 2);
        gc.drawLine(x + 3, y + 12, x + 12, y + 4);
        gc.drawLine(x + 10, y + 2, x + 12, y + 4);
        gc.drawLine(x + 1, y + 11, x + 3, y + 12);
      }
      default -> {
        gc.drawPolygon(new int[] {x + 1, y, x + 8, y, x + 11, y + 3, x + 11, y + 12, x + 1, y + 12});
        gc.drawLine(x + 3, y + 6, x + 9, y + 6);
        gc.drawLine(x + 3, y + 9, x + 9, y + 9);
      }
    }
  }

  private static void bubble(GC gc, int x, int y, int width) {
    gc.drawRoundRectangle(x, y, width, 8, 5, 5);
    gc.drawPolyline(new int[] {x + 3, y + 8, x + 3, y + 11, x + 6, y + 8});
  }

  /** One square for coded in part, two for in full, three for by two people. */
  static void stage(GC gc, Rectangle area, CodingStage stage, Palette palette) {
    int filled = switch (stage) {
      case NONE -> 0;
      case PARTIAL -> 1;
      case FULL -> 2;
      case SECOND_CODED -> STAGES;
    };
    int y = area.y + (area.height - SQUARE) / 2;
    for (int i = 0; i < STAGES; i++) {
      gc.setBackground(i < filled ? palette.accent() : palette.line());
      gc.fillRectangle(area.x + i * (SQUARE + 2), y, SQUARE, SQUARE);
    }
  }
}
