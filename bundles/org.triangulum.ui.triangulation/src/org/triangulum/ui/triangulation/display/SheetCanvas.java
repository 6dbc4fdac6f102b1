// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.display;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.triangulum.triangulation.display.RenderedDisplay;
import org.triangulum.triangulation.display.RenderedDisplay.Cell;
import org.triangulum.triangulation.display.RenderedDisplay.Heading;
import org.triangulum.triangulation.display.RenderedDisplay.Part;
import org.triangulum.triangulation.display.RenderedDisplay.Row;
import org.triangulum.ui.chart.ChartImages;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Palette;

/**
 * A table of numbers and words with rows as high as what stands in them; headings stay in view. Arrow keys walk from
 * cell to cell, Enter or a double click opens what a cell shows.
 */
public final class SheetCanvas {
  private static final int HEAD = 28;
  private static final int STEP = 40;
  private final Canvas canvas;
  private final SheetCell cells;
  private RenderedDisplay sheet = new RenderedDisplay("", "", "", "", List.of(), List.of(), List.of());
  private SheetPlaces places;
  private int row;
  private int column;
  private boolean sortable;
  private SheetOrder order = SheetOrder.GIVEN;
  private RenderedDisplay given = sheet;
  private Consumer<Part> open = part -> { };
  private Runnable chosen = () -> { };

  /** An empty sheet. */
  public SheetCanvas(Composite parent) {
    canvas = new Canvas(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED);
    cells = new SheetCell(canvas);
    places = new SheetPlaces(sheet, cells, 0);
    canvas.addPaintListener(e -> paint(e.gc));
    canvas.addListener(SWT.Resize, e -> relayout());
    canvas.addListener(SWT.MouseDown, this::press);
    canvas.addListener(SWT.MouseDoubleClick, this::openAt);
    canvas.addListener(SWT.KeyDown, this::key);
    canvas.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT
        || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    canvas.addListener(SWT.FocusIn, e -> canvas.redraw());
    canvas.addListener(SWT.FocusOut, e -> canvas.redraw());
    for (ScrollBar bar : new ScrollBar[] {canvas.getVerticalBar(), canvas.getHorizontalBar()}) {
      bar.setIncrement(STEP);
      bar.addListener(SWT.Selection, e -> canvas.redraw());
    }
    canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
      @Override
      public void getName(AccessibleEvent event) {
        event.result = selectedCell().map(c -> sheet.headings().get(column).title() + ": " + c.plain())
            .orElse(sheet.title());
      }
    });
  }

  /** The widget. */
  public Canvas control() {
    return canvas;
  }

  /** Is told which part of a cell a person opened. */
  public void onOpen(Consumer<Part> listener) {
    open = listener;
  }

  /** Is told that another cell was chosen. */
  public void onChoose(Runnable listener) {
    chosen = listener;
  }

  /** Shows a sheet; sorted by its headings where that is allowed. */
  public void show(RenderedDisplay newSheet, ChartImages charts, boolean mayBeSorted) {
    boolean other = !newSheet.key().equals(sheet.key()) || !newSheet.kind().equals(sheet.kind());
    sortable = mayBeSorted;
    order = other || !mayBeSorted ? SheetOrder.GIVEN : order;
    given = newSheet;
    fill(newSheet, charts, other);
  }

  private void fill(RenderedDisplay newSheet, ChartImages charts, boolean other) {
    String kept = other ? "" : selectedRow().map(Row::id).orElse("");
    sheet = order.of(newSheet);
    if (charts != null) {
      cells.setCharts(charts);
    }
    row = 0;
    for (int r = 0; r < sheet.rows().size(); r++) {
      row = !kept.isEmpty() && sheet.rows().get(r).id().equals(kept) ? r : row;
    }
    column = Math.min(column, Math.max(0, sheet.headings().size() - 1));
    if (other) {
      canvas.getVerticalBar().setSelection(0);
      canvas.getHorizontalBar().setSelection(0);
      column = 0;
    }
    relayout();
    chosen.run();
  }

  /** Sorts by a column, then the other way round, then as given. */
  public void toggleSort(int by) {
    if (!sortable) {
      return;
    }
    order = order.toggled(by);
    fill(given, null, false);
  }

  /** What is shown. */
  public RenderedDisplay sheet() {
    return sheet;
  }

  /** The row on which the cursor is. */
  public Optional<Row> selectedRow() {
    return row < sheet.rows().size() ? Optional.of(sheet.rows().get(row)) : Optional.empty();
  }

  /** The column on which the cursor is. */
  public int selectedColumn() {
    return column;
  }

  private Optional<Cell> selectedCell() {
    return selectedRow().filter(r -> column < r.cells().size()).map(r -> r.cells().get(column));
  }

  /** Puts the cursor on a cell and brings it into view. */
  public void select(int newRow, int newColumn) {
    row = Math.max(0, Math.min(newRow, sheet.rows().size() - 1));
    column = Math.max(0, Math.min(newColumn, sheet.headings().size() - 1));
    reveal();
    canvas.redraw();
    chosen.run();
  }

  private void relayout() {
    Rectangle area = canvas.getClientArea();
    places = new SheetPlaces(sheet, cells, area.width);
    set(canvas.getVerticalBar(), places.height(), area.height - HEAD);
    set(canvas.getHorizontalBar(), places.width(), area.width);
    canvas.redraw();
  }

  private static void set(ScrollBar bar, int all, int room) {
    int thumb = Math.max(1, Math.min(all, room));
    bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, STEP,
        Math.max(STEP, thumb - STEP));
    bar.setVisible(all > room);
  }

  private int scrollX() {
    return canvas.getHorizontalBar().getVisible() ? canvas.getHorizontalBar().getSelection() : 0;
  }

  private int scrollY() {
    return canvas.getVerticalBar().getVisible() ? canvas.getVerticalBar().getSelection() : 0;
  }

  private void paint(GC gc) {
    Palette palette = Palette.of(canvas);
    Rectangle area = canvas.getClientArea();
    gc.setBackground(palette.ground());
    gc.fillRectangle(area);
    for (int r = 0; r < sheet.rows().size(); r++) {
      int top = places.top(r) - scrollY() + HEAD;
      if (top < area.height && top + places.height(r) > HEAD) {
        row(gc, r, top, palette, area);
      }
    }
    heads(gc, palette, area);
  }

  private void row(GC gc, int r, int top, Palette palette, Rectangle area) {
    Row shown = sheet.rows().get(r);
    int height = places.height(r) - 1;
    for (int c = 0; c < sheet.headings().size(); c++) {
      int left = places.left(c) - scrollX();
      int width = places.width(c);
      if (r == row && c == column) {
        gc.setBackground(palette.selected());
        gc.fillRectangle(left, top, width, height);
      }
      cells.paint(gc, shown.cells().get(c), left, top, width);
      gc.setForeground(palette.line());
      gc.drawLine(left + width - 1, top, left + width - 1, top + height);
    }
    if (!shown.mark().isEmpty()) {
      gc.setBackground(palette.warning());
      gc.fillRectangle(-scrollX(), top, 3, height);
    }
    gc.setForeground(palette.line());
    gc.drawLine(0, top + height, Math.max(area.width, places.width()), top + height);
    if (r == row && canvas.isFocusControl()) {
      gc.setForeground(palette.accent());
      gc.drawRectangle(places.left(column) - scrollX(), top, places.width(column) - 2, height - 1);
    }
  }

  private void heads(GC gc, Palette palette, Rectangle area) {
    gc.setBackground(palette.raised());
    gc.fillRectangle(0, 0, area.width, HEAD);
    gc.setFont(cells.fonts().bold());
    for (int c = 0; c < sheet.headings().size(); c++) {
      int left = places.left(c) - scrollX() + SheetCell.PADDING;
      gc.setForeground(palette.muted());
      String title = Ellipsis.fit(gc, sheet.headings().get(c).title() + order.mark(c),
          places.width(c) - 2 * SheetCell.PADDING);
      gc.drawText(title, left, (HEAD - gc.textExtent(title).y) / 2, SWT.DRAW_TRANSPARENT);
    }
    gc.setForeground(palette.line());
    gc.drawLine(0, HEAD - 1, area.width, HEAD - 1);
  }

  private Optional<Point> cellAt(int x, int y) {
    return y < HEAD ? Optional.empty() : places.cell(x + scrollX(), y - HEAD + scrollY());
  }

  /** The row at a point of the canvas. */
  public Optional<Row> rowAt(Point at) {
    return cellAt(at.x, at.y).map(cell -> sheet.rows().get(cell.y));
  }

  /** The heading of the column at a point of the canvas. */
  public Optional<Heading> headingAt(Point at) {
    return places.column(at.x + scrollX()).map(sheet.headings()::get);
  }

  private void press(Event event) {
    canvas.setFocus();
    if (event.y < HEAD && event.button == 1) {
      places.column(event.x + scrollX()).ifPresent(this::toggleSort);
      return;
    }
    cellAt(event.x, event.y).ifPresent(at -> {
      row = at.y;
      column = at.x;
      canvas.redraw();
      chosen.run();
    });
  }

  private void openAt(Event event) {
    cellAt(event.x, event.y).ifPresent(at -> cells.partAt(sheet.rows().get(at.y).cells().get(at.x),
        places.width(at.x), event.y - HEAD + scrollY() - places.top(at.y)).ifPresent(open));
  }

  private void key(Event event) {
    switch (event.keyCode) {
      case SWT.ARROW_UP -> select(row - 1, column);
      case SWT.ARROW_DOWN -> select(row + 1, column);
      case SWT.ARROW_LEFT -> select(row, column - 1);
      case SWT.ARROW_RIGHT -> select(row, column + 1);
      case SWT.HOME -> select(0, column);
      case SWT.END -> select(sheet.rows().size() - 1, column);
      case SWT.CR, SWT.KEYPAD_CR -> selectedCell().flatMap(c -> c.parts().stream()
          .filter(p -> p.source().isPresent()).findFirst()).ifPresent(open);
      default -> { }
    }
  }

  private void reveal() {
    if (sheet.rows().isEmpty()) {
      return;
    }
    Rectangle area = canvas.getClientArea();
    ScrollBar vertical = canvas.getVerticalBar();
    if (places.top(row) < vertical.getSelection()) {
      vertical.setSelection(places.top(row));
    } else if (places.top(row) + places.height(row) > vertical.getSelection() + area.height - HEAD) {
      vertical.setSelection(Math.min(places.top(row), places.top(row) + places.height(row) - area.height + HEAD));
    }
    ScrollBar horizontal = canvas.getHorizontalBar();
    if (places.left(column) < horizontal.getSelection()) {
      horizontal.setSelection(places.left(column));
    } else if (places.left(column) + places.width(column) > horizontal.getSelection() + area.width) {
      horizontal.setSelection(places.left(column) + places.width(column) - area.width);
    }
  }
}
