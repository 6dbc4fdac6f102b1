// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Brings parts up and gives them the keys. */
public final class Shown {
  private Shown() {}

  /** Shows a part of the window and activates it. */
  public static void raise(String part) {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      page.showView(part);
    } catch (PartInitException e) {
      ILog.of(Shown.class).error(e.getMessage(), e);
    }
  }
}
