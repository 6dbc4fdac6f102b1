// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Size, title and bars of the workbench window. */
final class TriangulumWindowAdvisor extends WorkbenchWindowAdvisor {
  TriangulumWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    super(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer window = getWindowConfigurer();
    window.setInitialSize(new Point(1280, 800));
    window.setShowMenuBar(true);
    window.setShowCoolBar(true);
    window.setShowStatusLine(true);
    window.setShowPerspectiveBar(true);
    window.setShowProgressIndicator(true);
    window.setTitle("Triangulum");
  }
}
