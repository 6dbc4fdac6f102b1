// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.CodeNames;
import org.triangulum.model.study.Code;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.widget.CodeMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** The codes used last with their number keys, to be clicked: a line below the text. */
final class QuickCodes {
  private static final int MARK = 9;
  private static final int LONGEST = 150;
  private final Canvas canvas;
  private final Fonts fonts;
  private final List<Rectangle> places = new ArrayList<>();
  private List<Code> codes = List.of();
  private boolean ready;

  /**
   * An empty line.
   *
   * @param onPick is given the index of the code clicked
   */
  QuickCodes(Composite parent, IntConsumer onPick) {
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
    fonts = new Fonts(canvas);
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    GC gc = new GC(canvas);
    gc.setFont(fonts.small());
    data.heightHint = gc.getFontMetrics().getHeight() + 8;
    gc.dispose();
    canvas.setLayoutData(data);
    canvas.addPaintListener(e -> paint(e.gc));
    canvas.addListener(SWT.MouseDown, e -> {
      for (int i = 0; i < places.size(); i++) {
        if (places.get(i).contains(e.x, e.y)) {
          onPick.accept(i);
        }
      }
    });
  }

  /** Shows codes; ready says that words are selected which would get one. */
  void show(List<Code> recent, boolean words) {
    if (!recent.equals(codes) || words != ready) {
      codes = List.copyOf(recent);
      ready = words;
      canvas.setToolTipText(Messages.quick_tip);
      canvas.redraw();
    }
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Rectangle area = canvas.getClientArea();
    gc.setBackground(palette.raised());
    gc.fillRectangle(area);
    gc.setFont(fonts.small());
    places.clear();
    String lead = ready ? Messages.quick_ready : Messages.quick_select;
    gc.setForeground(ready ? palette.accent() : palette.muted());
    gc.drawText(lead, 8, 4, true);
    int x = 8 + gc.textExtent(lead).x + 12;
    for (int i = 0; i < codes.size(); i++) {
      String name = Ellipsis.fit(gc, CodeNames.name(codes.get(i)), LONGEST);
      Point number = gc.textExtent(Integer.toString(i + 1));
      int width = number.x + MARK + 8 + gc.textExtent(name).x;
      if (x + width > area.width - 6) {
        break;
      }
      gc.setForeground(palette.muted());
      gc.drawText(Integer.toString(i + 1), x, 4, true);
      CodeMark.paint(gc, codes.get(i), x + number.x + 4, 4 + (number.y - MARK) / 2, MARK);
      gc.setForeground(ready ? palette.ink() : palette.muted());
      gc.drawText(name, x + number.x + MARK + 8, 4, true);
      places.add(new Rectangle(x - 3, 0, width + 6, area.height));
      x += width + 14;
    }
  }
}
