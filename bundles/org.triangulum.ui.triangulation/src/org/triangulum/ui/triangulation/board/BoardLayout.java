// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.board;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where columns and cards stand. Silent columns are narrow, so that those who speak have room.
 *
 * @param lefts left edge of each column
 * @param widths width of each column
 * @param cards all cards, by column and from top to bottom
 * @param size of the whole board without the headings
 */
record BoardLayout(int[] lefts, int[] widths, List<Card> cards, Point size) {
  static final int GAP = 8;
  private static final int SILENT = 92;
  private static final int WIDEST_SILENT = 170;
  private static final int NARROWEST = 146;

  static BoardLayout of(List<BoardColumn> columns, int available, CardPainter painter, int silenceHeight) {
    int count = columns.size();
    int quiet = Math.max(SILENT, Math.min(WIDEST_SILENT, available / 8));
    int silent = (int) columns.stream().filter(c -> c.items().isEmpty()).count();
    int speaking = count - silent;
    int room = available - GAP * (count + 1);
    int wide = speaking == 0 ? 0 : Math.max(NARROWEST, (room - silent * quiet) / speaking);
    int narrow = speaking == 0 ? Math.max(quiet, room / Math.max(1, count)) : quiet;
    int[] lefts = new int[count];
    int[] widths = new int[count];
    List<Card> cards = new ArrayList<>();
    int x = GAP;
    int bottom = 0;
    for (int c = 0; c < count; c++) {
      lefts[c] = x;
      widths[c] = columns.get(c).items().isEmpty() ? narrow : wide;
      int y = GAP;
      for (var item : columns.get(c).items()) {
        int height = painter.height(item, widths[c]);
        cards.add(new Card(item, c, new Rectangle(x, y, widths[c], height)));
        y += height + GAP;
      }
      bottom = Math.max(bottom, y + (columns.get(c).silences().isEmpty() ? 0 : silenceHeight));
      x += widths[c] + GAP;
    }
    return new BoardLayout(lefts, widths, List.copyOf(cards), new Point(x, bottom));
  }

  int columnAt(int x) {
    for (int c = 0; c < lefts.length; c++) {
      if (x >= lefts[c] - GAP / 2 && x < lefts[c] + widths[c] + GAP / 2) {
        return c;
      }
    }
    return -1;
  }

  /** Below the last card of a column. */
  int end(int column) {
    return cards.stream().filter(c -> c.column() == column).mapToInt(c -> c.bounds().y + c.bounds().height + GAP).max()
        .orElse(GAP);
  }
}
