// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.segment;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.coding.CodeNames;
import org.triangulum.coding.CodeQuery.Segment;
import org.triangulum.coding.Retrieval.Order;
import org.triangulum.model.study.Coding;
import org.triangulum.model.study.Stance;
import org.triangulum.triangulation.Glyphs;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.qual.segment.SegmentRow.Head;
import org.triangulum.ui.qual.segment.SegmentRow.Hit;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.table.Outline;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.CodeMark;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Lines;
import org.triangulum.ui.widget.Palette;

/** Segments as cards of one column for a narrow part, or as a table of several for a wide one. */
final class SegmentTable {
  private static final int MARK = 10;
  private final Grid<SegmentRow> grid;

  private SegmentTable(Composite parent, List<GridColumn<SegmentRow>> columns, int lines,
      BiConsumer<Head, Boolean> fold) {
    grid = Grid.ofRows(parent, columns);
    grid.setStrong(row -> row instanceof Head);
    grid.setLines(lines);
    grid.setOutline(new Outline<>(row -> 0, row -> row instanceof Head head
        ? head.folded() ? Fold.CLOSED : Fold.OPEN : Fold.LEAF, (row, open) -> fold.accept((Head) row, open)), 0);
    grid.dragRows();
  }

  /** One column: the words, below them who said them where and what they are coded with. */
  static SegmentTable narrow(Composite parent, BiConsumer<Head, Boolean> fold, Supplier<Order> order) {
    return new SegmentTable(parent, List.of(GridColumn.<SegmentRow>text(Messages.segments_text, 0, SegmentTable::text)
        .order(null).drawn((gc, area, row, palette) -> card(gc, area, row, palette, order.get()))), 3, fold);
  }

  /** A column for each. */
  static SegmentTable wide(Composite parent, BiConsumer<Head, Boolean> fold) {
    return new SegmentTable(parent, List.of(
        GridColumn.<SegmentRow>text(Messages.segments_text, 0, SegmentTable::text).order(null)
            .drawn(SegmentTable::words),
        column(Messages.segments_source, 150, hit -> Words.name(hit.coding().getDocument())),
        column(Messages.segments_speaker, 90, hit -> hit.segment().speaker()),
        column(Messages.segments_code, 150, hit -> CodeNames.name(hit.coding().getCode()))
            .drawn(SegmentTable::code),
        column(Messages.segments_stance, 60, hit -> Glyphs.of(hit.coding().getStance())),
        column(Messages.segments_weight, 60,
            hit -> hit.coding().getWeight() == 0 ? "" : Integer.toString(hit.coding().getWeight())).align(SWT.RIGHT),
        column(Messages.segments_coder, 54, SegmentTable::coder)), 2, fold);
  }

  private static GridColumn<SegmentRow> column(String title, int width,
      Function<Hit, String> text) {
    return GridColumn.<SegmentRow>text(title, width, row -> row instanceof Hit hit ? text.apply(hit) : "").order(null);
  }

  Grid<SegmentRow> grid() {
    return grid;
  }

  private static String text(SegmentRow row) {
    return row instanceof Head head ? head.label() : ((Hit) row).segment().text();
  }

  private static String coder(Hit hit) {
    return hit.coding().getCoder() == null ? "" : hit.coding().getCoder().getKey();
  }

  private static void words(GC gc, Rectangle area, SegmentRow row, Palette palette) {
    if (row instanceof Head head) {
      Lines.paint(gc, area, head.label(), 1);
    } else {
      Lines.paint(gc, area, text(row), 2);
    }
  }

  private static void card(GC gc, Rectangle area, SegmentRow row, Palette palette, Order order) {
    if (row instanceof Head head) {
      Lines.paint(gc, area, head.label(), 1);
      return;
    }
    Hit hit = (Hit) row;
    Segment segment = hit.segment();
    Coding coding = hit.coding();
    int line = gc.getFontMetrics().getHeight();
    int top = area.y + (area.height - 3 * line) / 2;
    Lines.paint(gc, new Rectangle(area.x, top, area.width, 2 * line), segment.text(), 2);
    int x = area.x;
    int y = top + 2 * line;
    Stance stance = coding.getStance();
    gc.setForeground(palette.muted());
    if (stance != Stance.NONE) {
      gc.drawText(Glyphs.of(stance), x, y, SWT.DRAW_TRANSPARENT);
      x += gc.textExtent(Glyphs.of(stance)).x + 4;
    }
    CodeMark.paint(gc, coding.getCode(), x, y + (line - MARK) / 2, MARK);
    x += MARK + 4;
    int room = area.x + area.width - x;
    // What the heading says need not be said again.
    String code = order == Order.CODE ? "" : Ellipsis.fit(gc, CodeNames.name(coding.getCode()), room / 2) + "  ";
    gc.setForeground(palette.ink());
    gc.drawText(code, x, y, SWT.DRAW_TRANSPARENT);
    Point extent = gc.textExtent(code);
    gc.setForeground(palette.muted());
    String said = segment.speaker().isEmpty() ? "" : segment.speaker() + " · ";
    String from = said + (order == Order.DOCUMENT ? "" : Words.name(coding.getDocument()))
        + (coder(hit).isEmpty() ? "" : " · " + coder(hit));
    gc.drawText(Ellipsis.fit(gc, from, room - extent.x), x + extent.x, y, SWT.DRAW_TRANSPARENT);
  }

  private static void code(GC gc, Rectangle area, SegmentRow row, Palette palette) {
    if (row instanceof Hit hit) {
      int line = gc.getFontMetrics().getHeight();
      CodeMark.paint(gc, hit.coding().getCode(), area.x, area.y + (area.height - MARK) / 2, MARK);
      gc.drawText(Ellipsis.fit(gc, CodeNames.name(hit.coding().getCode()), area.width - MARK - 5),
          area.x + MARK + 5, area.y + (area.height - line) / 2, SWT.DRAW_TRANSPARENT);
    }
  }

  /** The segments selected; those below a heading selected are not. */
  List<Hit> hits() {
    return grid.selectedRows().stream().filter(Hit.class::isInstance).map(Hit.class::cast).toList();
  }
}
