// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import org.eclipse.core.runtime.ILog;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.study.Navigator;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.Where;

/** Brings up the part that shows where a person went. */
public final class PartRaiser {
  private static final Map<Where.Kind, String> PARTS = Map.of(Where.Kind.FINDING, TriangulationPerspective.FINDING,
      Where.Kind.PASSAGE, TriangulationPerspective.SOURCE, Where.Kind.RESULT, TriangulationPerspective.RESULT,
      Where.Kind.CELL, TriangulationPerspective.CONVERGENCE);

  @PostConstruct
  void follow(@Optional StudyDesk desk) {
    if (desk != null) {
      Navigator navigator = desk.navigator();
      navigator.addListener(this::raise);
    }
  }

  private void raise(Where where) {
    IWorkbenchWindow window = PlatformUI.isWorkbenchRunning()
        ? PlatformUI.getWorkbench().getActiveWorkbenchWindow() : null;
    IWorkbenchPage page = window == null ? null : window.getActivePage();
    if (page == null || !TriangulationPerspective.ID.equals(page.getPerspective().getId())) {
      return;
    }
    try {
      page.showView(PARTS.get(where.latest()), null, IWorkbenchPage.VIEW_VISIBLE);
    } catch (PartInitException e) {
      ILog.of(getClass()).error(e.getMessage(), e);
    }
  }
}
