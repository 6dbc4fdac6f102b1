// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.PlatformUI;
import org.triangulum.ui.study.StudyDesk;

/** The desk for those to whom the workbench does not inject it. */
final class Desk {
  private Desk() {}

  static StudyDesk get() {
    return PlatformUI.getWorkbench().getService(IEclipseContext.class).get(StudyDesk.class);
  }
}
