// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.ui.table.Outline.Fold;
import org.triangulum.ui.widget.Palette;

/** Draws the folds of an {@link Outline} in a column and opens and closes them by mouse and arrow keys. */
final class GridTree<R> {
  private static final int STEP = 14;
  private static final int MARK = 16;
  private final Grid<R> grid;
  private final Outline<R> outline;
  private final int column;

  GridTree(Grid<R> grid, Outline<R> outline, int column) {
    this.grid = grid;
    this.outline = outline;
    this.column = column;
  }

  int column() {
    return column;
  }

  void install() {
    UiBindingRegistry bindings = grid.control().getUiBindingRegistry();
    bindings.registerFirstMouseDownBinding(new OnFold(), (table, event) ->
        grid.rowAt(new Point(event.x, event.y)).ifPresent(this::toggle));
    bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_RIGHT), (table, event) -> right());
    bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.ARROW_LEFT), (table, event) -> left());
  }

  /** Draws the mark and gives the room that is left for the text. */
  Rectangle draw(GC gc, Rectangle area, R row, Palette palette) {
    int indent = outline.level().applyAsInt(row) * STEP;
    Fold fold = outline.fold().apply(row);
    if (fold != Fold.LEAF) {
      int x = area.x + indent + 4;
      int y = area.y + area.height / 2;
      gc.setAntialias(SWT.ON);
      gc.setBackground(palette.muted());
      gc.fillPolygon(fold == Fold.OPEN ? new int[] {x, y - 2, x + 8, y - 2, x + 4, y + 3}
          : new int[] {x + 1, y - 4, x + 6, y, x + 1, y + 4});
    }
    int used = Math.min(area.width, indent + MARK);
    return new Rectangle(area.x + used, area.y, area.width - used, area.height);
  }

  /** Room taken before the text. */
  int indent(R row) {
    return outline.level().applyAsInt(row) * STEP + MARK;
  }

  private void toggle(R row) {
    outline.setOpen().accept(row, outline.fold().apply(row) == Fold.CLOSED);
  }

  private void right() {
    grid.selected().ifPresent(row -> {
      Fold fold = outline.fold().apply(row);
      if (fold == Fold.CLOSED) {
        outline.setOpen().accept(row, true);
      } else if (fold == Fold.OPEN) {
        grid.choose(grid.rows().get(Math.min(grid.indexOf(row) + 1, grid.rows().size() - 1)));
      }
    });
  }

  private void left() {
    grid.selected().ifPresent(row -> {
      if (outline.fold().apply(row) == Fold.OPEN) {
        outline.setOpen().accept(row, false);
        return;
      }
      int level = outline.level().applyAsInt(row);
      for (int i = grid.indexOf(row) - 1; i >= 0; i--) {
        if (outline.level().applyAsInt(grid.rows().get(i)) < level) {
          grid.choose(grid.rows().get(i));
          return;
        }
      }
    });
  }

  /** A press on the mark of a row that has rows below it. */
  private final class OnFold extends MouseEventMatcher {
    OnFold() {
      super(SWT.NONE, GridRegion.BODY, 1);
    }

    @Override
    public boolean matches(NatTable table, MouseEvent event, LabelStack labels) {
      int position = table.getColumnPositionByX(event.x);
      if (!super.matches(table, event, labels) || table.getColumnIndexByPosition(position) != column) {
        return false;
      }
      return grid.rowAt(new Point(event.x, event.y)).filter(row -> outline.fold().apply(row) != Fold.LEAF)
          .filter(row -> {
            int from = table.getStartXOfColumnPosition(position) + outline.level().applyAsInt(row) * STEP;
            return event.x >= from && event.x < from + MARK + GridPainter.PADDING;
          }).isPresent();
    }
  }
}
