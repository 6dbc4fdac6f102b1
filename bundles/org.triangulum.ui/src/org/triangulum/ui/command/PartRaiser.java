// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.command;

import java.util.Map;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.workbench.modeling.EPartService.PartState;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** Brings up the part of a perspective that shows where a person went. */
public final class PartRaiser {
  private final String perspective;
  private final Map<Where.Kind, String> parts;

  /**
   * Raises parts while a perspective is shown.
   *
   * @param perspective identifier
   * @param parts the part that shows each kind of place; for other kinds nothing is raised
   */
  public PartRaiser(String perspective, Map<Where.Kind, String> parts) {
    this.perspective = perspective;
    this.parts = Map.copyOf(parts);
  }

  /** Follows the person, for as long as the application runs. */
  public void follow(StudyDesk desk) {
    // Later: a part may go somewhere while its perspective is still being built.
    desk.navigator().addListener(where -> desk.display().asyncExec(() -> {
      if (desk.navigator().where().equals(where)) {
        raise(where);
      }
    }));
  }

  private void raise(Where where) {
    IWorkbenchWindow window = PlatformUI.isWorkbenchRunning()
        ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    String part = parts.get(where.latest());
    if (part == null || page == null || page.getPerspective() == null
        || !perspective.equals(page.getPerspective().getId())) {
      return;
    }
    window.getService(EPartService.class).showPart(part, PartState.VISIBLE);
  }
}
