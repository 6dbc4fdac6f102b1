// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.command;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.HandlerEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.triangulum.ui.study.StudyDesk;

/** Shows a perspective; its menu item and button say which one is shown. Enabled while a study is open. */
final class PerspectiveHandler extends AbstractHandler implements IElementUpdater {
  static final String COMMAND = "org.triangulum.ui.perspective";
  private static final String PARAMETER = "org.triangulum.ui.perspective.id";
  private final StudyDesk desk;

  PerspectiveHandler(StudyDesk desk) {
    this.desk = desk;
  }

  void refresh() {
    fireHandlerChanged(new HandlerEvent(this, true, false));
  }

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window == null) {
      return null;
    }
    try {
      PlatformUI.getWorkbench().showPerspective(event.getParameter(PARAMETER), window);
    } catch (WorkbenchException e) {
      throw new ExecutionException(e.getMessage(), e);
    }
    return null;
  }

  @Override
  public boolean isEnabled() {
    return desk.open().isPresent();
  }

  @Override
  @SuppressWarnings("rawtypes") // the platform's signature
  public void updateElement(UIElement element, Map parameters) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    element.setChecked(page != null && page.getPerspective() != null
        && page.getPerspective().getId().equals(parameters.get(PARAMETER)));
  }
}
