// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.table;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.triangulum.ui.widget.Fonts;

/** A field over a cell to type into: Enter or leaving it takes the text, Escape leaves things as they are. */
public final class CellField {
  private final Text field;
  private final Consumer<String> taken;
  private boolean done;

  /**
   * Opens the field.
   *
   * @param bounds of the cell, on the table
   * @param begun whether the text was begun by the person, who goes on behind it
   * @param taken is told what was typed
   */
  public CellField(Composite table, Rectangle bounds, String text, boolean begun, Consumer<String> taken) {
    this.taken = taken;
    field = new Text(table, SWT.SINGLE | SWT.BORDER);
    field.setFont(new Fonts(field).body());
    field.setText(text);
    int height = Math.max(bounds.height, field.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    field.setBounds(bounds.x, bounds.y - (height - bounds.height) / 2, bounds.width, height);
    field.addListener(SWT.DefaultSelection, e -> finish(true));
    field.addListener(SWT.FocusOut, e -> finish(true));
    field.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        e.doit = false;
        finish(false);
      }
    });
    field.moveAbove(null);
    field.setFocus();
    if (begun) {
      field.setSelection(text.length());
    } else {
      field.selectAll();
    }
  }

  private void finish(boolean take) {
    if (done) {
      return;
    }
    done = true;
    String typed = field.getText().strip();
    Composite table = field.getParent();
    if (field.isFocusControl()) {
      table.setFocus();
    }
    // The widget is still handling the event that brought us here.
    field.getDisplay().asyncExec(field::dispose);
    field.setVisible(false);
    if (take) {
      taken.accept(typed);
    }
  }
}
