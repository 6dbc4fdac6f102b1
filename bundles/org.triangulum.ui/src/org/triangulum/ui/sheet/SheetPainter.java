// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.ui.widget.Ellipsis;
import org.triangulum.ui.widget.Fonts;
import org.triangulum.ui.widget.Palette;

/** Paints cells and headings of a {@link Sheet} in the palette of its theme. */
final class SheetPainter extends AbstractCellPainter {
  static final int PADDING = 5;
  private final Sheet sheet;
  private final Fonts fonts;
  private final Part part;

  /** Which part of the sheet is painted. */
  enum Part { BODY, HEADING, ROW_NAME, CORNER }

  SheetPainter(Sheet sheet, Fonts fonts, Part part) {
    this.sheet = sheet;
    this.fonts = fonts;
    this.part = part;
  }

  @Override
  public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
    Palette palette = Palette.of(sheet.control());
    boolean selected = cell.getDisplayMode().equals(DisplayMode.SELECT);
    gc.setFont(fonts.body());
    Rectangle inner = new Rectangle(bounds.x + PADDING, bounds.y, bounds.width - 2 * PADDING, bounds.height - 1);
    switch (part) {
      case BODY -> {
        SheetCell shown = sheet.model().cell(cell.getColumnIndex(), cell.getRowIndex());
        ground(gc, bounds, selected ? palette.selected()
            : shown.tone() == SheetCell.Tone.MARKED ? palette.tint() : palette.ground(), palette);
        gc.setForeground(ink(shown.tone(), palette));
        text(gc, inner, shown.text(), shown.number() ? SWT.RIGHT : SWT.LEFT);
        if (sheet.isCursor(cell.getColumnIndex(), cell.getRowIndex())) {
          gc.setForeground(palette.accent());
          gc.drawRectangle(bounds.x, bounds.y, bounds.width - 2, bounds.height - 2);
        }
      }
      case HEADING -> {
        ground(gc, bounds, selected ? palette.hover() : palette.raised(), palette);
        heading(gc, inner, sheet.model().heading(cell.getColumnIndex()), palette);
      }
      case ROW_NAME -> {
        ground(gc, bounds, selected ? palette.hover() : palette.raised(), palette);
        gc.setFont(fonts.small());
        gc.setForeground(palette.muted());
        text(gc, inner, sheet.model().rowName(cell.getRowIndex()), SWT.RIGHT);
      }
      case CORNER -> ground(gc, bounds, palette.raised(), palette);
    }
  }

  private static void ground(GC gc, Rectangle bounds, Color color, Palette palette) {
    gc.setBackground(color);
    gc.fillRectangle(bounds);
    gc.setForeground(palette.line());
    gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
    gc.drawLine(bounds.x + bounds.width - 1, bounds.y, bounds.x + bounds.width - 1, bounds.y + bounds.height);
  }

  private static Color ink(SheetCell.Tone tone, Palette palette) {
    return switch (tone) {
      case PLAIN, MARKED -> palette.ink();
      case MUTED -> palette.muted();
      case WARNING -> palette.warning();
    };
  }

  private void heading(GC gc, Rectangle area, SheetHeading heading, Palette palette) {
    boolean two = !heading.subtitle().isEmpty() || !heading.sign().isEmpty();
    Rectangle line = two ? new Rectangle(area.x, area.y + 2, area.width, area.height / 2) : area;
    gc.setFont(fonts.bold());
    gc.setForeground(heading.warning() ? palette.warning() : palette.ink());
    pair(gc, line, heading.title(), heading.mark());
    if (two) {
      gc.setFont(fonts.small());
      gc.setForeground(palette.muted());
      pair(gc, new Rectangle(area.x, area.y + area.height / 2, area.width, area.height / 2 - 2), heading.subtitle(),
          heading.sign());
    }
  }

  private static void pair(GC gc, Rectangle area, String left, String right) {
    int room = right.isEmpty() ? 0 : gc.textExtent(right).x + 3;
    text(gc, new Rectangle(area.x, area.y, area.width - room, area.height), left, SWT.LEFT);
    text(gc, area, right, SWT.RIGHT);
  }

  private static void text(GC gc, Rectangle area, String text, int align) {
    if (text.isEmpty() || area.width <= 0) {
      return;
    }
    String shown = Ellipsis.fit(gc, text.replace('\n', ' '), area.width);
    Point extent = gc.textExtent(shown);
    int x = align == SWT.RIGHT ? area.x + area.width - extent.x : area.x;
    gc.drawText(shown, Math.max(area.x, x), area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
  }

  @Override
  public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
    gc.setFont(part == Part.HEADING ? fonts.bold() : fonts.body());
    String text = part == Part.HEADING ? sheet.model().heading(cell.getColumnIndex()).title()
        : sheet.model().cell(cell.getColumnIndex(), cell.getRowIndex()).text();
    return gc.textExtent(text).x + 2 * PADDING;
  }

  @Override
  public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
    return gc.getFontMetrics().getHeight() + 8;
  }
}
