// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Opens the workbench on the welcome page and remembers the layout. */
final class TriangulumWorkbenchAdvisor extends WorkbenchAdvisor {
  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    configurer.setSaveAndRestore(true);
  }

  @Override
  public String getInitialWindowPerspectiveId() {
    return WelcomePerspective.ID;
  }

  @Override
  public boolean preShutdown() {
    Desk.get().close();
    return true;
  }

  @Override
  public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    return new TriangulumWindowAdvisor(configurer);
  }
}
