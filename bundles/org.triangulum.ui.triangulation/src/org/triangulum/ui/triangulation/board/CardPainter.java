// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Control;
import org.triangulum.triangulation.EvidenceState;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.triangulation.ResolvedEvidence;
import org.triangulum.triangulation.ResultReference;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Measures and paints cards. One text layout serves all, as a board may hold a thousand cards. */
final class CardPainter {
  private static final int PADDING = 9;
  private static final int GAP = 3;
  private static final int MINI = 14;
  private static final int LINES = 12;
  private final Fonts fonts;
  private final TextLayout layout;
  private final Map<String, Integer> heights = new HashMap<>();

  CardPainter(Control owner, Fonts fonts) {
    this.fonts = fonts;
    layout = new TextLayout(owner.getDisplay());
    owner.addDisposeListener(e -> layout.dispose());
  }

  /** The height a card takes at a width. */
  int height(ResolvedEvidence evidence, int width) {
    String key = width + "\n" + evidence.link().getId() + "\n" + evidence.text() + "\n" + evidence.attribution()
        + evidence.role() + evidence.state() + evidence.result().map(ResultReference::printed).orElse("");
    return heights.computeIfAbsent(key, k -> run(null, evidence, new Rectangle(0, 0, width, 0), null));
  }

  void forget() {
    heights.clear();
  }

  void paint(GC gc, ResolvedEvidence evidence, Rectangle bounds, Palette palette, boolean selected, boolean hovered) {
    gc.setBackground(selected ? palette.selected() : hovered ? palette.hover() : palette.raised());
    gc.setForeground(selected ? palette.accent() : palette.line());
    gc.setAntialias(SWT.ON);
    gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 8, 8);
    gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 8, 8);
    gc.setBackground(palette.role(evidence.role()));
    gc.fillRoundRectangle(bounds.x, bounds.y + 5, 4, bounds.height - 10, 3, 3);
    run(gc, evidence, bounds, palette);
  }

  /** Lays a card out from top to bottom; paints it when there is something to paint on. */
  private int run(GC gc, ResolvedEvidence evidence, Rectangle bounds, Palette palette) {
    int x = bounds.x + PADDING + 2;
    int width = Math.max(40, bounds.width - 2 * PADDING - 2);
    int y = bounds.y + PADDING - 2;
    y += text(gc, Glyphs.of(evidence.role()) + " " + Glyphs.word(evidence.role()), fonts.bold(), x, y, width, 1,
        palette == null ? null : palette.role(evidence.role())) + GAP;
    if (evidence.state() != EvidenceState.FRESH) {
      String state = evidence.state() == EvidenceState.STALE ? Messages.card_stale : Messages.card_gone;
      y += text(gc, state + " " + evidence.stateReason(), fonts.small(), x, y, width, 3,
          palette == null ? null : palette.warning()) + GAP;
    }
    Optional<ResultReference> result = evidence.result();
    y = result.isPresent() ? number(gc, evidence, result.get(), x, y, width, palette)
        : words(gc, evidence, x, y, width, palette);
    return y + PADDING - 2 - bounds.y;
  }

  private int words(GC gc, ResolvedEvidence evidence, int x, int top, int width, Palette palette) {
    int y = top + text(gc, "“" + evidence.text() + "”", fonts.body(), x, top, width, LINES,
        palette == null ? null : palette.ink());
    if (!evidence.attribution().isEmpty()) {
      y += GAP + text(gc, evidence.attribution(), fonts.small(), x, y + GAP, width, 2,
          palette == null ? null : palette.muted());
    }
    return y;
  }

  private int number(GC gc, ResolvedEvidence evidence, ResultReference result, int x, int top, int width,
      Palette palette) {
    String printed = result.printed();
    int bracket = printed.indexOf(" (");
    String figure = bracket < 0 ? printed : printed.substring(0, bracket);
    String base = bracket < 0 ? "" : printed.substring(bracket + 2).replaceFirst("\\)$", "");
    boolean large = figure.length() <= 16;
    int y = top + text(gc, figure, large ? fonts.figure() : fonts.bold(), x, top, width, 3,
        palette == null ? null : palette.ink());
    Optional<MiniChart> chart = MiniChart.of(result);
    if (chart.isPresent()) {
      if (gc != null) {
        chart.get().paint(gc, new Rectangle(x, y + 2, width, MINI - 4), Palette.group(evidence.group().orElse(null)),
            palette);
      }
      y += MINI;
    }
    if (!base.isEmpty()) {
      y += GAP + text(gc, base, fonts.small(), x, y + GAP, width, 3, palette == null ? null : palette.ink());
    }
    String name = Subject.of(evidence);
    if (!name.isEmpty()) {
      y += GAP + text(gc, name, fonts.small(), x, y + GAP, width, 3, palette == null ? null : palette.muted());
    }
    return y;
  }

  private int text(GC gc, String text, Font font, int x, int y, int width, int lines,
      org.eclipse.swt.graphics.Color color) {
    layout.setFont(font);
    layout.setWidth(width);
    layout.setText(text);
    if (layout.getLineCount() > lines) {
      int end = layout.getLineOffsets()[lines];
      layout.setText(text.substring(0, Math.max(1, end - 2)).stripTrailing() + "…");
    }
    if (gc != null) {
      gc.setForeground(color);
      layout.draw(gc, x, y);
    }
    return layout.getBounds().height;
  }
}
