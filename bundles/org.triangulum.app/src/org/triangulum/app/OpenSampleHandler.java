// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import org.eclipse.swt.widgets.Shell;

/** Opens the sample study. */
public final class OpenSampleHandler extends StudyHandler {
  @Override
  void run(StudyActions actions, Shell shell) {
    actions.openSample();
  }
}
