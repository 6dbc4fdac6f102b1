// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

/** A line of three widgets in a part that takes no room while it is hidden. For parents with a GridLayout. */
final class Strip {
  private final Composite composite;
  private final int columns;

  /** A strip across some columns of its parent. */
  Strip(Composite parent, int columns) {
    this.columns = columns;
    composite = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    composite.setLayout(layout);
  }

  /** The widget, for what is in it. */
  Composite composite() {
    return composite;
  }

  /** Shows or hides it. */
  void place(boolean shown) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false, columns, 1);
    data.exclude = !shown;
    composite.setLayoutData(data);
    composite.setVisible(shown);
    composite.getParent().layout(true, true);
  }
}
