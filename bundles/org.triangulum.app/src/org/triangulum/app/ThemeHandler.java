// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;

/** Chooses between light, dark and what the platform prefers. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {
  static final String COMMAND = "org.triangulum.ui.theme";
  static final String PARAMETER = "org.triangulum.ui.theme.name";
  private final Themes themes = new Themes();

  @Override
  public Object execute(ExecutionEvent event) {
    themes.choose(event.getParameter(PARAMETER));
    PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
    return null;
  }

  @Override
  @SuppressWarnings("rawtypes") // the platform's signature
  public void updateElement(UIElement element, Map parameters) {
    element.setChecked(themes.chosen().equals(parameters.get(PARAMETER)));
  }
}
