// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** The buttons above a part; they flow into further lines where it is narrow. For parents with a GridLayout. */
public final class ButtonRow {
  private final Composite composite;

  /** An empty row across some columns of its parent. */
  public ButtonRow(Composite parent, int columns) {
    composite = new Composite(parent, SWT.NONE);
    RowLayout layout = new RowLayout();
    layout.center = true;
    layout.marginLeft = 0;
    layout.marginTop = 0;
    layout.marginBottom = 0;
    composite.setLayout(layout);
    composite.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, columns, 1));
  }

  /** Where other controls may stand between the buttons. */
  public Composite composite() {
    return composite;
  }

  /** Adds a button that does something. */
  public Button push(String text, String tip, Runnable action) {
    return button(SWT.PUSH, text, tip, action);
  }

  /** Adds a button that stays pressed. */
  public Button toggle(String text, String tip, Runnable action) {
    return button(SWT.TOGGLE, text, tip, action);
  }

  private Button button(int style, String text, String tip, Runnable action) {
    Button button = new Button(composite, style | SWT.FLAT);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }
}
