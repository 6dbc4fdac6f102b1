// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** Runs the workbench. */
public final class TriangulumApplication implements IApplication {
  @Override
  public Object start(IApplicationContext context) {
    // Charts are drawn by Java 2D into memory; on macOS its own windows would fight with those of SWT.
    System.setProperty("java.awt.headless", "true");
    Display display = PlatformUI.createDisplay();
    try {
      int code = PlatformUI.createAndRunWorkbench(display, new TriangulumWorkbenchAdvisor());
      return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    } finally {
      display.dispose();
    }
  }

  @Override
  public void stop() {
    if (PlatformUI.isWorkbenchRunning()) {
      PlatformUI.getWorkbench().getDisplay().syncExec(() -> PlatformUI.getWorkbench().close());
    }
  }
}
