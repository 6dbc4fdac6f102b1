// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.swt.widgets.Shell;

/** Opens a study file. */
public final class OpenStudyHandler extends StudyHandler {
  @Override
  void run(StudyActions actions, Shell shell) {
    actions.openStudy(shell);
  }
}
