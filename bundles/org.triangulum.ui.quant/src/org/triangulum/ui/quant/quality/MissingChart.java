// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.quality;

import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.data.quality.MissingPatterns;
import org.triangulum.data.quality.MissingPatterns.Pattern;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/**
 * Which answers are missing together: a line a pattern, the most frequent on top, filled where the answer of a column
 * is missing, and how many rows have it.
 */
public final class MissingChart {
  private static final int LINE = 16;
  private static final int HEAD = 40;
  private static final int COUNT = 90;
  private final Canvas canvas;
  private final Fonts fonts;
  private MissingPatterns patterns;
  private int chosen = -1;

  /** A chart; a pattern that a person chose is told. */
  MissingChart(Composite parent, Consumer<Pattern> listener) {
    canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.BORDER);
    fonts = new Fonts(canvas);
    canvas.addListener(SWT.Paint, e -> paint(e.gc));
    canvas.addListener(SWT.MouseDown, e -> choose((e.y - HEAD) / LINE, e.y >= HEAD, listener));
    canvas.addListener(SWT.KeyDown, e -> {
      if (e.keyCode == SWT.ARROW_DOWN || e.keyCode == SWT.ARROW_UP) {
        choose(chosen + (e.keyCode == SWT.ARROW_DOWN ? 1 : -1), true, listener);
      }
    });
    canvas.addListener(SWT.Traverse, e -> e.doit = true);
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent e) {
        e.result = text();
      }
    });
  }

  private void choose(int line, boolean there, Consumer<Pattern> listener) {
    canvas.setFocus();
    if (there && patterns != null && line >= 0 && line < patterns.patterns().size()) {
      chosen = line;
      canvas.redraw();
      listener.accept(patterns.patterns().get(line));
    }
  }

  /** Shows patterns; null for none. */
  void show(MissingPatterns shown) {
    patterns = shown;
    chosen = -1;
    canvas.redraw();
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** The chart in words. */
  public String text() {
    if (patterns == null) {
      return "";
    }
    StringBuilder text = new StringBuilder(NLS.bind(Messages.quality_incomplete, patterns.incomplete()));
    for (Pattern pattern : patterns.patterns()) {
      text.append('\n').append(pattern.rows()).append(": ").append(pattern.missing().isEmpty() ? Messages.data_complete
          : String.join(", ", pattern.missing().stream().map(i -> patterns.columns().get(i).getKey()).toList()));
    }
    return text.toString();
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Point size = canvas.getSize();
    gc.setBackground(palette.ground());
    gc.fillRectangle(0, 0, size.x, size.y);
    if (patterns == null || patterns.columns().isEmpty()) {
      return;
    }
    gc.setFont(fonts.small());
    gc.setForeground(palette.muted());
    gc.drawText(Ellipsis.fit(gc, NLS.bind(Messages.quality_incomplete, patterns.incomplete()), size.x - 12), 6, 3,
        SWT.DRAW_TRANSPARENT);
    int columns = patterns.columns().size();
    double width = Math.min(60, Math.max(1.0, (double) (size.x - COUNT - 12) / columns));
    if (width >= 30) {
      for (int i = 0; i < columns; i++) {
        gc.drawText(Ellipsis.fit(gc, patterns.columns().get(i).getKey(), (int) width - 3), 6 + (int) (i * width), 20,
            SWT.DRAW_TRANSPARENT);
      }
    }
    int most = patterns.patterns().stream().mapToInt(Pattern::rows).max().orElse(1);
    for (int line = 0; line < patterns.patterns().size() && HEAD + line * LINE < size.y; line++) {
      paint(gc, palette, line, width, most);
    }
  }

  private void paint(GC gc, Palette palette, int line, double width, int most) {
    Pattern pattern = patterns.patterns().get(line);
    int top = HEAD + line * LINE;
    if (line == chosen) {
      gc.setBackground(palette.selected());
      gc.fillRectangle(0, top, canvas.getSize().x, LINE);
    }
    for (int column = 0; column < patterns.columns().size(); column++) {
      int left = 6 + (int) (column * width);
      Rectangle cell = new Rectangle(left, top + 2, Math.max(1, 6 + (int) ((column + 1) * width) - left
          - (width > 4 ? 1 : 0)), LINE - 4);
      gc.setBackground(pattern.missing().contains(column) ? palette.warning() : palette.line());
      gc.fillRectangle(cell);
    }
    int left = 6 + (int) (patterns.columns().size() * width) + 6;
    gc.setBackground(palette.accent());
    gc.fillRectangle(left, top + 4, Math.max(1, 36 * pattern.rows() / most), LINE - 8);
    gc.setForeground(palette.ink());
    gc.drawText(Integer.toString(pattern.rows()), left + 40, top, SWT.DRAW_TRANSPARENT);
  }
}
