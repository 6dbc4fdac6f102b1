// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** Work that a part does only while a person can see it; what came up in between is done when it is shown again. */
public final class WhenSeen {
  private final Control control;
  private final Runnable work;
  private boolean due;

  /** Work for a control, such as filling it anew. */
  public WhenSeen(Control control, Runnable work) {
    this.control = control;
    this.work = work;
    control.addListener(SWT.Paint, e -> {
      if (due) {
        // Nothing may be laid out anew while it is painted.
        control.getDisplay().asyncExec(this::catchUp);
      }
    });
  }

  private void catchUp() {
    if (due && !control.isDisposed()) {
      now();
    }
  }

  /** Does it after something happened on the desk: when the control is shown, or at once where the study is gone. */
  public void after(DeskEvent event) {
    due = true;
    if (event == DeskEvent.CLOSED || control.isVisible()) {
      now();
    }
  }

  private void now() {
    due = false;
    work.run();
  }

  /** Whether it is still to be done. */
  public boolean due() {
    return due;
  }
}
