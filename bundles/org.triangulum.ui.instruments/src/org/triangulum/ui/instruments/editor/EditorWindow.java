// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Where the editor is shown: over all other parts, as it needs the room. */
public final class EditorWindow {
  private static final String ID = "org.triangulum.ui.instruments.editor";

  private EditorWindow() {}

  /** Brings it up. */
  public static void raise() {
    IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    try {
      IWorkbenchPartReference view = page.getReference(page.showView(ID));
      if (page.getPartState(view) != IWorkbenchPage.STATE_MAXIMIZED) {
        page.toggleZoom(view);
      }
    } catch (PartInitException e) {
      ILog.of(EditorWindow.class).error("The editor cannot be shown", e);
    }
  }
}
