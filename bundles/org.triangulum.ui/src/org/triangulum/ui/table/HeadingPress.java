// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.config.AbstractUiBindingConfiguration;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;

/** Tells a listener which heading was pressed; the platform's table would select the whole column as well. */
public final class HeadingPress extends AbstractUiBindingConfiguration {
  private final IntConsumer pressed;

  /**
   * For a table.
   *
   * @param pressed takes the index of the column, from 0
   */
  public HeadingPress(IntConsumer pressed) {
    this.pressed = pressed;
  }

  @Override
  public void configureUiBindings(UiBindingRegistry bindings) {
    MouseEventMatcher heading = new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1);
    bindings.registerFirstMouseDownBinding(heading, (table, event) -> { });
    bindings.registerSingleClickBinding(heading, (table, event) -> {
      int position = table.getColumnPositionByX(event.x);
      if (position >= 0) {
        pressed.accept(table.getColumnIndexByPosition(position));
      }
    });
  }
}
