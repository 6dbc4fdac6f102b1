// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** A command of the File menu. */
abstract class StudyHandler extends AbstractHandler {
  @Override
  public final Object execute(ExecutionEvent event) {
    run(new StudyActions(Desk.get()), HandlerUtil.getActiveShell(event));
    return null;
  }

  abstract void run(StudyActions actions, Shell shell);
}
