// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Turn;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Shows a transcript with the numbers of its turns in the margin. */
final class TranscriptView {
  private static final int MARGIN = 8;
  private final Composite composite;
  private final Canvas gutter;
  private final StyledText text;
  private final Fonts fonts;
  private Transcript transcript;
  private Map<Integer, Integer> turnAtLine = Map.of();
  private int start;
  private int end;
  private boolean dark;

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
    text = new StyledText(composite, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
    text.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    text.setMargins(MARGIN, 4, MARGIN, 4);
    text.setLineSpacing(2);
    text.setAlwaysShowScrollBars(false);
    text.addPaintListener(e -> {
      gutter.redraw();
      if (transcript != null && Palette.of(text).dark() != dark) {
        // The theme changed under the styles.
        text.getDisplay().asyncExec(this::style);
      }
    });
  }

  Composite control() {
    return composite;
  }

  StyledText text() {
    return text;
  }

  Transcript transcript() {
    return transcript;
  }

  /** Shows a transcript, with a passage marked and brought into view; an empty passage marks nothing. */
  void show(Transcript shown, int newStart, int newEnd, boolean reveal) {
    boolean other = transcript == null || !shown.text().equals(text.getText());
    transcript = shown;
    start = newStart;
    end = newEnd;
    if (other) {
      text.setText(shown.text());
      turnAtLine = new HashMap<>();
      List<Turn> turns = shown.document().getTurns();
      for (int i = 0; i < turns.size(); i++) {
        if (turns.get(i).getStart() <= shown.text().length()) {
          turnAtLine.putIfAbsent(text.getLineAtOffset(turns.get(i).getStart()), i + 1);
        }
      }
    }
    style();
    if (reveal) {
      reveal();
    }
  }

  private void style() {
    if (text.isDisposed() || transcript == null) {
      return;
    }
    Palette palette = Palette.of(text);
    dark = palette.dark();
    text.setStyleRanges(transcript.styles(start, end, palette));
    gutter.redraw();
  }

  private void reveal() {
    if (start >= end || end > text.getCharCount()) {
      text.setTopPixel(0);
      return;
    }
    text.setCaretOffset(start);
    Rectangle place = text.getTextBounds(start, end - 1);
    int height = text.getClientArea().height;
    boolean visible = place.y >= 0 && place.y + place.height <= height;
    if (!visible) {
      text.setTopPixel(Math.max(0, text.getTopPixel() + place.y - Math.max(12, (height - place.height) / 3)));
    }
  }

  private void paintGutter(GC gc) {
    Palette palette = Palette.of(gutter);
    gc.setBackground(palette.raised());
    gc.fillRectangle(gutter.getClientArea());
    if (transcript == null || text.getCharCount() == 0) {
      return;
    }
    gc.setFont(fonts.small());
    gc.setForeground(palette.muted());
    int last = text.getLineIndex(text.getClientArea().height);
    for (int line = text.getLineIndex(0); line <= last; line++) {
      Integer turn = turnAtLine.get(line);
      if (turn != null) {
        Point extent = gc.textExtent(turn.toString());
        gc.drawText(turn.toString(), gutter.getSize().x - extent.x - 6, text.getLinePixel(line) + 1, true);
      }
    }
  }
}
