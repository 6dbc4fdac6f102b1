// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.jface.window.DefaultToolTip;
import org.eclipse.jface.window.ToolTip;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;

/** Tells something of the cell under the mouse, anew for each cell; nothing where there is nothing to tell. */
public abstract class CellTip extends DefaultToolTip {
  private static final int DELAY_MS = 400;
  private static final int LINE = 100;
  private final NatTable table;

  protected CellTip(NatTable table) {
    super(table, ToolTip.NO_RECREATE, false);
    this.table = table;
    setPopupDelay(DELAY_MS);
    setShift(new Point(10, 14));
  }

  /** What is told at a point of the table; empty for nothing. */
  protected abstract String told(Point point);

  /** The same words in lines that fit on a screen; a longer word is broken. */
  private static String wrapped(String words) {
    return words.replaceAll("(.{1," + LINE + "})(?: +|\\n|$)|(.{" + LINE + "})", "$1$2\n").strip();
  }

  @Override
  protected final Object getToolTipArea(Event event) {
    return table.getColumnPositionByX(event.x) + " " + table.getRowPositionByY(event.y);
  }

  @Override
  protected final boolean shouldCreateToolTip(Event event) {
    return !getText(event).isEmpty();
  }

  @Override
  protected final String getText(Event event) {
    // The ampersand would become a mnemonic.
    return wrapped(told(new Point(event.x, event.y))).replace("&", "&&");
  }
}
