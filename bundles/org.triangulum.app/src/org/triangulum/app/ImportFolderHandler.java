// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.swt.widgets.Shell;

/** Makes a study out of a study folder. */
public final class ImportFolderHandler extends StudyHandler {
  @Override
  void run(StudyActions actions, Shell shell) {
    actions.importFolder(shell);
  }
}
