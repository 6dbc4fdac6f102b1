// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.triangulum.model.study.EvidenceRole;
import org.triangulum.model.study.ParticipantGroup;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.triangulation.Messages;
import org.triangulum.ui.widget.Badge;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Paints the board: cards in view, silences, and on top the headings of the columns, which do not scroll away. */
final class BoardPainter {
  private static final int PLUS = 18;
  /** From right to left. */
  private static final List<EvidenceRole> COUNTED =
      List.of(EvidenceRole.QUALIFIES, EvidenceRole.CONTRADICTS, EvidenceRole.SUPPORTS);
  private final EvidenceBoard board;
  private final CardPainter cards;
  private final Fonts fonts;
  private final TextLayout silence;

  BoardPainter(EvidenceBoard board, CardPainter cards, Fonts fonts) {
    this.board = board;
    this.cards = cards;
    this.fonts = fonts;
    silence = new TextLayout(board.control().getDisplay());
    board.control().addDisposeListener(e -> silence.dispose());
  }

  void paint(GC gc) {
    Palette palette = Palette.of(board.control());
    Rectangle area = board.control().getClientArea();
    gc.setBackground(palette.ground());
    gc.fillRectangle(area);
    gc.setAdvanced(true);
    gc.setTextAntialias(SWT.ON);
    for (Card card : board.cards()) {
      Rectangle bounds = board.onCanvas(card);
      if (bounds.intersects(area)) {
        cards.paint(gc, card.evidence(), bounds, palette, board.isSelected(card), board.isHovered(card));
      }
    }
    for (int c = 0; c < board.columns().size(); c++) {
      silence(gc, c, palette);
    }
    gc.setBackground(palette.ground());
    gc.fillRectangle(0, 0, area.width, board.head());
    for (int c = 0; c < board.columns().size(); c++) {
      heading(gc, c, palette);
    }
  }

  private void silence(GC gc, int c, Palette palette) {
    BoardColumn column = board.columns().get(c);
    if (column.silences().isEmpty()) {
      return;
    }
    int x = board.layout().lefts()[c] - board.scrollX();
    int width = board.layout().widths()[c];
    int y = board.layout().end(c) - board.scrollY() + board.head();
    silence.setFont(column.items().isEmpty() ? fonts.body() : fonts.small());
    silence.setAlignment(SWT.CENTER);
    silence.setWidth(width - 12);
    silence.setText(String.join("\n", column.silences()));
    int height = silence.getBounds().height + 14;
    gc.setForeground(palette.line());
    gc.setLineStyle(SWT.LINE_DASH);
    gc.drawRoundRectangle(x, y, width - 1, height, 8, 8);
    gc.setLineStyle(SWT.LINE_SOLID);
    gc.setForeground(palette.muted());
    silence.draw(gc, x + 6, y + 7);
  }

  private void heading(GC gc, int c, Palette palette) {
    BoardColumn column = board.columns().get(c);
    ParticipantGroup group = column.group().orElse(null);
    int x = board.layout().lefts()[c] - board.scrollX();
    int width = board.layout().widths()[c];
    Color color = Palette.group(group);
    gc.setBackground(color);
    gc.fillRectangle(x, board.head() - 3, width, 3);
    gc.setFont(fonts.bold());
    int badge = Badge.size(gc);
    Badge.paint(gc, group, x, (board.head() - 3 - badge) / 2);
    int right = x + width - PLUS;
    gc.setForeground(palette.accent());
    Point plus = gc.textExtent("+");
    gc.drawText("+", right + (PLUS - plus.x) / 2, (board.head() - 3 - plus.y) / 2, true);
    for (EvidenceRole role : COUNTED) {
      if (column.count(role) > 0) {
        String text = Glyphs.of(role) + column.count(role);
        Point extent = gc.textExtent(text);
        right -= extent.x + 6;
        gc.setForeground(palette.role(role));
        gc.drawText(text, right, (board.head() - 3 - extent.y) / 2, true);
      }
    }
    String name = group == null ? Messages.board_no_group : group.getName();
    int room = right - x - badge - 8;
    gc.setForeground(palette.ink());
    String shown = Ellipsis.fit(gc, name, Math.max(0, room));
    gc.drawText(shown, x + badge + 5, (board.head() - 3 - gc.textExtent(shown).y) / 2, true);
  }

  /** Whether the plus of a heading is at that place. */
  boolean plusAt(int x) {
    int c = board.layout().columnAt(x + board.scrollX());
    return c >= 0 && x + board.scrollX() >= board.layout().lefts()[c] + board.layout().widths()[c] - PLUS;
  }
}
