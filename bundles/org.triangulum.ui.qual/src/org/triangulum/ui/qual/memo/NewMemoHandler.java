// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.memo;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.qual.QualDesk;
import org.triangulum.ui.qual.QualPerspective;
import org.triangulum.ui.qual.Shown;

/** Starts a memo on the element looked at, from anywhere. */
public final class NewMemoHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    Shown.raise(QualPerspective.MEMOS);
    QualDesk shared = PlatformUI.getWorkbench().getService(IEclipseContext.class).get(QualDesk.class);
    // A part that was just activated takes the keys once more.
    PlatformUI.getWorkbench().getDisplay().asyncExec(shared::startMemo);
    return null;
  }
}
