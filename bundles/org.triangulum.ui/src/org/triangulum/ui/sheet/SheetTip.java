// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Tells what the model has to tell of a cell or heading. */
final class SheetTip extends DefaultToolTip {
  private static final int LINE = 100;
  private final Sheet sheet;
  private final NatTable table;

  SheetTip(Sheet sheet) {
    super(sheet.control(), ToolTip.NO_RECREATE, false);
    this.sheet = sheet;
    table = sheet.control();
    setPopupDelay(500);
    setShift(new Point(10, 14));
  }

  @Override
  protected Object getToolTipArea(Event event) {
    return table.getColumnPositionByX(event.x) + " " + table.getRowPositionByY(event.y);
  }

  @Override
  protected boolean shouldCreateToolTip(Event event) {
    return !getText(event).isEmpty();
  }

  @Override
  protected String getText(Event event) {
    return sheet.placeAt(new Point(event.x, event.y))
        .map(place -> sheet.model().tip(place.column(), place.row()).replaceAll("(.{1," + LINE + "})(?: +|\\n|$)",
            "$1\n").strip()).orElse("");
  }
}
