// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

import org.eclipse.swt.graphics.Point;
import org.triangulum.ui.table.CellTip;

/** Tells what the model has to tell of a cell or heading. */
final class SheetTip extends CellTip {
  private final Sheet sheet;

  SheetTip(Sheet sheet) {
    super(sheet.control());
    this.sheet = sheet;
  }

  @Override
  protected String told(Point point) {
    return sheet.placeAt(point).map(place -> sheet.model().tip(place.column(), place.row())).orElse("");
  }
}
