// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.triangulum.analysis.result.Chart;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.State;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Measures and paints cells of a sheet, part below part. */
final class SheetCell {
  static final int PADDING = 7;
  private static final int GAP = 6;
  private final Control control;
  private final Fonts fonts;
  private final TextLayout layout;
  private final Map<Drawn, Image> images = new HashMap<>();
  private ChartImages charts;

  private record Drawn(Chart chart, int width, boolean dark) {}

  SheetCell(Control control) {
    this.control = control;
    fonts = new Fonts(control);
    layout = new TextLayout(control.getDisplay());
    control.addDisposeListener(e -> {
      layout.dispose();
      forget();
    });
  }

  /** Charts are drawn in the colours of a study. */
  void setCharts(ChartImages newCharts) {
    forget();
    charts = newCharts;
  }

  private void forget() {
    images.values().forEach(Image::dispose);
    images.clear();
  }

  Fonts fonts() {
    return fonts;
  }

  /** The height of a cell at a width, with room around it. */
  int height(Cell cell, int width) {
    int y = PADDING;
    for (Part part : cell.parts()) {
      y += part(null, part, 0, y, width - 2 * PADDING) + GAP;
    }
    return y - (cell.parts().isEmpty() ? 0 : GAP) + PADDING;
  }

  /** Paints a cell. */
  void paint(GC gc, Cell cell, int x, int top, int width) {
    int y = top + PADDING;
    for (Part part : cell.parts()) {
      y += part(gc, part, x + PADDING, y, width - 2 * PADDING) + GAP;
    }
  }

  /** The part at a height below the top of a cell. */
  Optional<Part> partAt(Cell cell, int width, int below) {
    int y = PADDING;
    for (Part part : cell.parts()) {
      y += part(null, part, 0, y, width - 2 * PADDING) + GAP;
      if (below < y) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private int part(GC gc, Part part, int x, int y, int width) {
    Palette palette = Palette.of(control);
    int used = switch (part.kind()) {
      case QUOTE -> text(gc, "“" + part.text() + "”", fonts.body(), palette.ink(), x, y, width);
      case NUMBER -> text(gc, part.text(), fonts.bold(), palette.ink(), x, y, width);
      case COUNT -> text(gc, part.text(), fonts.small(), palette.muted(), x, y, width);
      case CHART -> chart(gc, part, x, y, width);
      case PENDING -> pending(gc, part, palette, x, y, width);
      case NOTHING -> text(gc, "∅ " + part.text(), fonts.small(), palette.muted(), x, y, width);
      case TEXT -> text(gc, part.text(), fonts.body(), palette.ink(), x, y, width);
    };
    if (!part.attribution().isEmpty()) {
      String key = part.source().map(s -> "  " + s.key()).orElse("");
      used += 2 + text(gc, part.attribution() + key, fonts.small(), palette.muted(), x, y + used + 2, width);
    }
    String state = state(part);
    if (!state.isEmpty()) {
      used += 2 + text(gc, state, fonts.small(), part.state() == State.FROZEN ? palette.muted() : palette.warning(), x,
          y + used + 2, width);
    }
    return used;
  }

  private static String state(Part part) {
    return switch (part.state()) {
      case LIVE -> "";
      case FROZEN -> Messages.display_frozen;
      case CHANGED, STALE, GONE -> "⚠ " + part.stateNote();
    };
  }

  /** What is missing stands in a dashed box: it cannot be overlooked. */
  private int pending(GC gc, Part part, Palette palette, int x, int y, int width) {
    int height = text(gc, NLS.bind(Messages.display_pending, part.text()), fonts.small(), palette.warning(), x + 5,
        y + 3, width - 10) + 6;
    if (gc != null) {
      gc.setForeground(palette.warning());
      gc.setLineStyle(SWT.LINE_DASH);
      gc.drawRoundRectangle(x, y, width - 1, height, 6, 6);
      gc.setLineStyle(SWT.LINE_SOLID);
    }
    return height + 1;
  }

  private int chart(GC gc, Part part, int x, int y, int width) {
    if (part.chart().isEmpty() || charts == null || width < 60) {
      return text(gc, part.text(), fonts.small(), Palette.of(control).muted(), x, y, width);
    }
    Chart chart = part.chart().get();
    int height = charts.height(chart, width);
    if (gc != null) {
      Palette palette = Palette.of(control);
      Image image = images.computeIfAbsent(new Drawn(chart, width, palette.dark()),
          d -> charts.image(control.getDisplay(), chart, width, height, palette));
      gc.drawImage(image, x, y);
    }
    return height;
  }

  private int text(GC gc, String text, Font font, Color color, int x, int y, int width) {
    layout.setFont(font);
    layout.setWidth(Math.max(20, width));
    layout.setText(text);
    if (gc != null) {
      gc.setForeground(color);
      layout.draw(gc, x, y);
    }
    return layout.getBounds().height;
  }
}
