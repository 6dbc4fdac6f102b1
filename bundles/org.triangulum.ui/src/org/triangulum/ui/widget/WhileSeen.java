// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Refreshes a part while it can be seen; what happened while it was hidden counts when it is seen again. */
public final class WhileSeen {
  private final Control part;
  private final Runnable refresh;
  private boolean due;

  /**
   * For a part.
   *
   * @param part what has to be visible
   * @param refresh shows the study as it is now
   */
  public WhileSeen(Control part, Runnable refresh) {
    this.part = part;
    this.refresh = refresh;
    part.addListener(SWT.Paint, e -> {
      if (due) {
        due = false;
        part.getDisplay().asyncExec(this::run);
      }
    });
  }

  private void run() {
    if (!part.isDisposed()) {
      refresh.run();
    }
  }

  /** Refreshes now, or when the part is seen. */
  public void request() {
    due = !part.isVisible();
    if (!due) {
      refresh.run();
    }
  }
}
