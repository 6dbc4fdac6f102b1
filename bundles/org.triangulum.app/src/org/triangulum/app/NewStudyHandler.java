// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.swt.widgets.Shell;

/** Makes a new study. */
public final class NewStudyHandler extends StudyHandler {
  @Override
  void run(StudyActions actions, Shell shell) {
    actions.newStudy(shell);
  }
}
