// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.triangulum.ui.widget.Palette;

/** Paints a cell whose ground is painted already. */
@FunctionalInterface
public interface CellDrawing<R> {
  /** Paints into the bounds. */
  void draw(GC gc, Rectangle bounds, R row, Palette palette);
}
