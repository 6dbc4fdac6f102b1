// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.model.study.Memo;
import org.triangulum.model.study.MemoKind;
import org.triangulum.model.study.MemoStatus;
import org.triangulum.ui.link.Payload;
import org.triangulum.ui.link.PayloadDrag;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.qual.Words;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.Palette;

/** Memos as a table: kind, title, day, author. */
final class MemoTable {
  private static final int SIZE = 15;
  private final Grid<Memo> grid;

  MemoTable(Composite parent) {
    grid = Grid.ofRows(parent, List.of(
        GridColumn.<Memo>text("", 26, memo -> Words.of(memo.getKind()))
            .order(Comparator.comparing(Memo::getKind)).drawn(MemoTable::mark),
        GridColumn.<Memo>text(Messages.memos_memo, 0, MemoTable::title)
            .order(Comparator.comparing(MemoTable::title, String.CASE_INSENSITIVE_ORDER))
            .ink((memo, palette) -> memo.getStatus() == MemoStatus.OPEN ? palette.warning()
                : memo.getStatus() == MemoStatus.SUPERSEDED ? palette.muted() : null),
        GridColumn.<Memo>text(Messages.memos_day, 84, memo -> MemoDetails.day(memo.getCreated())),
        GridColumn.<Memo>text(Messages.documents_coders, 34,
            memo -> memo.getAuthor() == null ? "" : memo.getAuthor().getKey())));
    grid.dragRows();
    PayloadDrag.from(grid.control(), () -> Payload.of(grid.selectedRows().stream()
        .map(memo -> (Payload) new Payload.OfElement(memo.getId(), "")).toList()));
  }

  Grid<Memo> grid() {
    return grid;
  }

  private static String title(Memo memo) {
    String status = memo.getKind() == MemoKind.DECISION && memo.getStatus() != MemoStatus.NONE
        ? Words.of(memo.getStatus()) + (memo.getDue() == null || memo.getDue().isEmpty() ? "" : " " + memo.getDue())
            + " · " : "";
    return status + Words.name(memo);
  }

  /** The first letter of the kind on its colour. */
  private static void mark(GC gc, Rectangle area, Memo memo, Palette palette) {
    gc.setAntialias(SWT.ON);
    gc.setBackground(palette.muted());
    if (memo.getKind() == MemoKind.DECISION) {
      gc.setBackground(memo.getStatus() == MemoStatus.OPEN ? palette.warning() : palette.accent());
    }
    int x = area.x + (area.width - SIZE) / 2;
    int y = area.y + (area.height - SIZE) / 2;
    gc.fillRoundRectangle(x, y, SIZE, SIZE, 5, 5);
    gc.setForeground(Palette.on(gc.getBackground()));
    String letter = Words.of(memo.getKind()).substring(0, 1).toUpperCase(Locale.ROOT);
    Point extent = gc.textExtent(letter);
    gc.drawText(letter, x + (SIZE - extent.x) / 2 + 1, y + (SIZE - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }
}
