// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.study.StudyDesk;

/** Imports documents from anywhere, while a study is open that can be changed. */
public final class ImportHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    desk().open().ifPresent(open -> ImportDocuments.open(desk(), window.getShell(), List.of(), report -> { }));
    return null;
  }

  @Override
  public boolean isEnabled() {
    return desk().editable();
  }

  private static StudyDesk desk() {
    return PlatformUI.getWorkbench().getService(IEclipseContext.class).get(StudyDesk.class);
  }
}
