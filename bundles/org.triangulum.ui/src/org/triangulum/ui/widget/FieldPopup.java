// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A field to type into below what it belongs to: Enter takes what was typed, Escape and leaving do not. */
public final class FieldPopup {
  private FieldPopup() {}

  /**
   * Opens a field.
   *
   * @param place of what the text belongs to, on the owner
   * @param hint stands in the field until something is typed
   * @param lines how many lines are shown; with more than one, Shift+Enter begins a new one
   */
  public static void open(Control owner, Rectangle place, String title, String hint, String text, int lines,
      Consumer<String> taken) {
    Shell shell = new Shell(owner.getShell(), SWT.TOOL);
    shell.setText(title);
    shell.setLayout(new FillLayout());
    Text field = new Text(shell, (lines == 1 ? SWT.SINGLE : SWT.MULTI | SWT.WRAP) | SWT.BORDER);
    field.setMessage(hint);
    field.setText(text);
    field.addListener(SWT.DefaultSelection, e -> take(shell, field, taken));
    field.addListener(SWT.KeyDown, e -> {
      if (lines > 1 && e.keyCode == SWT.CR && (e.stateMask & SWT.MODIFIER_MASK) == 0) {
        e.doit = false;
        take(shell, field, taken);
      }
    });
    shell.addListener(SWT.Traverse, e -> {
      if (e.detail == SWT.TRAVERSE_ESCAPE) {
        shell.close();
      }
    });
    int height = shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).y + (lines - 1) * field.getLineHeight();
    Rectangle screen = owner.getMonitor().getClientArea();
    int width = Math.max(320, place.width);
    Point at = owner.toDisplay(place.x, place.y + place.height);
    shell.setBounds(Math.max(screen.x, Math.min(at.x, screen.x + screen.width - width)),
        Math.max(screen.y, Math.min(at.y, screen.y + screen.height - height - 30)), width, height);
    shell.open();
    field.selectAll();
    field.setFocus();
    shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
      if (!shell.isDisposed()) {
        shell.close();
      }
    }));
  }

  private static void take(Shell shell, Text field, Consumer<String> taken) {
    String typed = field.getText().strip();
    shell.close();
    taken.accept(typed);
  }
}
