// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.CheckMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** What was found, each hit with the words around it and a box that says whether it is to be coded. */
final class HitGrid {
  private final Grid<SearchRow> grid;
  private final Fonts fonts;
  private final Set<SearchRow> excluded = new HashSet<>();
  private final Runnable onCheck;

  /**
   * An empty table.
   *
   * @param onCheck is told when a box was checked or unchecked
   */
  HitGrid(Composite parent, Runnable onCheck) {
    this.onCheck = onCheck;
    grid = Grid.ofRows(parent, List.of(
        GridColumn.<SearchRow>text("", 28, r -> "").order(null).drawn(this::box),
        GridColumn.<SearchRow>text(Messages.search_passage, 0,
            r -> r.before() + r.words() + r.after() + "\t" + place(r)).order(Comparator.comparing(HitGrid::place))
            .drawn(this::passage)));
    grid.setLines(2);
    fonts = new Fonts(grid.control());
    grid.onPress(0, this::toggle);
    grid.onKey(SWT.NONE, ' ', rows -> {
      boolean out = rows.stream().anyMatch(r -> !excluded.contains(r));
      rows.forEach(r -> set(r, out));
      changed();
    });
  }

  Grid<SearchRow> grid() {
    return grid;
  }

  void show(List<SearchRow> rows) {
    excluded.clear();
    rows.stream().filter(SearchRow::coded).forEach(excluded::add);
    grid.setRows(rows);
  }

  /** The rows whose box is checked. */
  List<SearchRow> included() {
    return grid.rows().stream().filter(r -> r.document().isPresent() && !excluded.contains(r)).toList();
  }

  private void toggle(SearchRow row) {
    set(row, !excluded.contains(row));
    changed();
  }

  private void set(SearchRow row, boolean out) {
    if (out) {
      excluded.add(row);
    } else if (!row.coded()) {
      excluded.remove(row);
    }
  }

  private void changed() {
    grid.control().redraw();
    onCheck.run();
  }

  private void box(GC gc, Rectangle area, SearchRow row, Palette palette) {
    if (row.document().isPresent()) {
      CheckMark.paint(gc, area, excluded.contains(row) ? CheckMark.State.OFF : CheckMark.State.ON, palette);
    }
  }

  private static String place(SearchRow row) {
    return row.place() + (row.speaker().isEmpty() ? "" : "  ·  " + row.speaker());
  }

  /** The words found stand in the middle third or further left, whatever stands before them. */
  private void passage(GC gc, Rectangle area, SearchRow row, Palette palette) {
    Color ink = row.coded() ? palette.muted() : palette.ink();
    int pad = 4;
    int left = area.x + pad;
    int right = area.x + area.width - pad;
    gc.setFont(fonts.bold());
    String words = Ellipsis.fit(gc, row.words().replaceAll("\\s+", " "), area.width - 2 * pad);
    Point size = gc.textExtent(words);
    gc.setFont(fonts.body());
    String before = tail(gc, row.before(), Math.max(0, (area.width - 2 * pad - size.x) / 2));
    int y = area.y + Math.max(1, (area.height - 2 * size.y) / 2);
    int x = left;
    gc.setForeground(palette.muted());
    gc.drawText(before, x, y, true);
    x += gc.textExtent(before).x;
    gc.setBackground(palette.mark());
    gc.fillRectangle(x, y, size.x, size.y);
    gc.setFont(fonts.bold());
    gc.setForeground(ink);
    gc.drawText(words, x, y, true);
    x += size.x;
    gc.setFont(fonts.body());
    gc.setForeground(palette.muted());
    if (right - x > 12) {
      gc.drawText(Ellipsis.fit(gc, row.after(), right - x), x, y, true);
    }
    gc.setFont(fonts.small());
    gc.drawText(Ellipsis.fit(gc, place(row), area.width - 2 * pad), left, y + size.y, true);
    gc.setFont(fonts.body());
  }

  /** The longest end of a text that fits a width. */
  private static String tail(GC gc, String text, int width) {
    int from = 0;
    while (from < text.length() && gc.textExtent((from == 0 ? "" : "…") + text.substring(from)).x > width) {
      from = text.offsetByCodePoints(from, 1);
    }
    return from == 0 ? text : from >= text.length() ? "" : "…" + text.substring(from);
  }
}
