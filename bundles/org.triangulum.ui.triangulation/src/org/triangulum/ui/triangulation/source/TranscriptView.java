// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.source;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.text.Mark;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.text.Transcript;
import org.triangulum.ui.text.TurnNumbers;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Shows a transcript with the numbers of its turns in the margin and a passage marked. */
final class TranscriptView {
  private final Composite composite;
  private final Canvas gutter;
  private final TextPane pane;
  private final Fonts fonts;

  TranscriptView(Composite parent) {
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 0;
    composite.setLayout(layout);
    fonts = new Fonts(composite);
    gutter = new Canvas(composite, SWT.DOUBLE_BUFFERED);
    GridData gutterData = new GridData(SWT.LEFT, SWT.FILL, false, true);
    gutterData.widthHint = 34;
    gutter.setLayoutData(gutterData);
    gutter.addPaintListener(e -> paintGutter(e.gc));
    pane = new TextPane(composite);
    pane.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    pane.onView(gutter::redraw);
  }

  Composite control() {
    return composite;
  }

  TextPane pane() {
    return pane;
  }

  StyledText text() {
    return pane.text();
  }

  Transcript transcript() {
    return pane.transcript();
  }

  /** Shows a transcript, with a passage marked and brought into view; an empty passage marks nothing. */
  void show(Transcript shown, int start, int end, boolean reveal) {
    pane.show(shown);
    int length = shown.text().length();
    boolean passage = start < end && end <= length;
    pane.mark(passage ? List.of(new Mark(start, end, Palette::mark)) : List.of());
    if (reveal) {
      int from = passage ? start : 0;
      pane.reveal(from, passage ? end : from);
      pane.select(from, from);
    }
  }

  private void paintGutter(GC gc) {
    Palette palette = Palette.of(gutter);
    gc.setBackground(palette.raised());
    gc.fillRectangle(gutter.getClientArea());
    gc.setFont(fonts.small());
    TurnNumbers.paint(gc, pane, gutter.getSize().x - 6, palette);
  }
}
