// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.model.study.Coding;
import org.triangulum.ui.text.TextPane;

/**
 * Places the stripes and names of the codings in view. Names stand at the top of their stripe, pushed down where there
 * is another one, and left out where they would end up far from it.
 */
final class StripePlaces {
  private static final int GAP = 3;
  private static final int WIDEST = 6;
  private static final int NARROWEST = 2;
  private static final int FURTHEST = 6;
  private final TextPane pane;
  private final ShownCodings shown;

  StripePlaces(TextPane pane, ShownCodings shown) {
    this.pane = pane;
    this.shown = shown;
  }

  /** Room that the lanes take of some width. */
  static int lanesWidth(int lanes, int available) {
    return lanes == 0 ? 0 : Math.min(lanes * (WIDEST + GAP), Math.max(WIDEST + GAP, available));
  }

  /**
   * The codings in view, by the top of their stripe.
   *
   * @param right right edge of the lane nearest to the text
   * @param names room for names, left of the lanes
   * @param row height of a name
   */
  List<Stripe> place(int right, int names, int row) {
    int height = pane.text().getClientArea().height;
    int first = pane.places().firstVisible();
    int last = pane.places().lastVisible();
    List<Stripe> bars = new ArrayList<>();
    int lanes = right - names;
    double pitch = shown.lanes() == 0 ? 0 : (double) lanes / shown.lanes();
    int width = Math.max(NARROWEST, (int) Math.min(WIDEST, pitch - 1));
    shown.codings().forEachOverlapping(first, last + 1, i -> {
      int start = shown.codings().start(i);
      int end = shown.codings().end(i);
      int top = start < first ? -4 : pane.places().lineTop(start);
      int bottom = end > last ? height + 4
          : pane.places().lineTop(Math.max(start, end - 1)) + pane.places().lineHeight(end - 1);
      if (bottom > 0 && top < height) {
        int x = right - (int) Math.round((shown.lane(i) + 1) * pitch) + (pitch > width ? 1 : 0);
        bars.add(new Stripe(shown.codings().get(i), new Rectangle(x, top + 1, width, bottom - top - 2), empty()));
      }
    });
    return named(bars, names, row, height);
  }

  private static List<Stripe> named(List<Stripe> bars, int names, int row, int height) {
    bars.sort(Comparator.comparingInt((Stripe s) -> Math.max(0, s.bar().y)));
    List<Stripe> placed = new ArrayList<>();
    int free = 1;
    for (Stripe stripe : bars) {
      int wanted = Math.max(1, Math.min(stripe.bar().y, height - row));
      int y = Math.max(free, wanted);
      boolean room = y + row <= height && y - wanted <= FURTHEST * row
          && y < stripe.bar().y + stripe.bar().height + FURTHEST * row / 2;
      placed.add(room ? new Stripe(stripe.coding(), stripe.bar(), new Rectangle(4, y, names - 6, row)) : stripe);
      free = room ? y + row : free;
    }
    return placed;
  }

  private static Rectangle empty() {
    return new Rectangle(0, 0, 0, 0);
  }

  /** The coding at a place of the margin: of several the shortest. */
  static Coding at(List<Stripe> stripes, int x, int y) {
    return stripes.stream().filter(s -> s.contains(x, y))
        .min(Comparator.comparingInt(s -> s.coding().getEnd() - s.coding().getStart())).map(Stripe::coding)
        .orElse(null);
  }
}
