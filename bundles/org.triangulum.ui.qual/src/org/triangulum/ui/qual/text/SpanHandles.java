// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.triangulum.coding.Span;
import org.triangulum.model.study.Coding;
import org.triangulum.ui.text.TextPane;
import org.triangulum.ui.widget.Palette;

/** Handles at both ends of the coding selected: dragging one changes the span. */
final class SpanHandles {
  private static final int REACH = 5;
  private final TextPane pane;
  private final BiConsumer<Coding, Span> onDragged;
  private Coding coding;
  private Span span;
  private boolean editable;
  private boolean atEnd;
  private boolean dragging;

  SpanHandles(TextPane pane, BiConsumer<Coding, Span> onDragged) {
    this.pane = pane;
    this.onDragged = onDragged;
    StyledText text = pane.text();
    text.addListener(SWT.Paint, e -> paint(e.gc));
    text.addListener(SWT.MouseDown, this::press);
    text.addListener(SWT.MouseMove, e -> {
      if (!dragging) {
        text.setCursor(handleAt(e.x, e.y).isPresent() ? text.getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
      }
    });
    text.addListener(SWT.MouseUp, e -> release(e));
  }

  /** Shows handles on a coding that stands at a span; none for null. */
  void show(Coding shown, Span at, boolean movable) {
    // Painting a large window anew takes longer than typing a character may.
    boolean other = shown != coding || shown != null && (!at.equals(span) || movable != editable);
    coding = shown;
    span = at;
    editable = movable;
    if (other) {
      pane.text().redraw();
    }
  }

  boolean dragging() {
    return dragging;
  }

  private void press(Event event) {
    Optional<Boolean> handle = event.button == 1 ? handleAt(event.x, event.y) : Optional.empty();
    if (handle.isPresent()) {
      dragging = true;
      atEnd = handle.get();
      // What the mouse passes over is shown as selected, from the other end on.
      pane.select(atEnd ? span.start() : span.end(), atEnd ? span.end() : span.start());
    }
  }

  private void release(Event event) {
    if (!dragging) {
      return;
    }
    dragging = false;
    int position = pane.places().positionAt(event.x, event.y);
    pane.select(position, position);
    if (coding != null) {
      Span moved = atEnd ? new Span(span.start(), Math.max(span.start(), position))
          : new Span(Math.min(position, span.end()), span.end());
      onDragged.accept(coding, moved);
    }
  }

  /** Whether a point is on the handle of the end, or else of the start; empty where there is none. */
  private Optional<Boolean> handleAt(int x, int y) {
    if (coding == null || !editable) {
      return Optional.empty();
    }
    for (boolean end : new boolean[] {true, false}) {
      Point at = place(end);
      if (at != null && Math.abs(x - at.x) <= REACH && y >= at.y - 2 && y <= at.y + pane.text().getLineHeight() + 4) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private Point place(boolean end) {
    StyledText text = pane.text();
    int offset = pane.toWidget(end ? Math.max(span.start(), span.end() - 1) : span.start());
    if (offset < 0 || offset >= text.getCharCount()) {
      return null;
    }
    Point at = text.getLocationAtOffset(offset);
    if (end) {
      at.x += text.getTextBounds(offset, offset).width;
    }
    return at;
  }

  private void paint(GC gc) {
    if (coding == null || pane.transcript() == null || span.end() > pane.transcript().text().length()) {
      return;
    }
    int height = pane.text().getClientArea().height;
    Color color = Palette.code(coding.getCode());
    for (boolean end : new boolean[] {false, true}) {
      boolean away = span.end() < pane.places().firstVisible() || span.start() > pane.places().lastVisible();
      Point at = away ? null : place(end);
      if (at != null && at.y > -40 && at.y < height) {
        int line = pane.text().getLineHeight();
        gc.setAntialias(SWT.ON);
        gc.setBackground(color);
        gc.fillRectangle(at.x - 1, at.y, 2, line);
        if (editable) {
          gc.fillOval(at.x - 4, end ? at.y + line - 3 : at.y - 4, 8, 8);
        }
      }
    }
  }
}
