// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.register;

import org.eclipse.swt.widgets.Control;
import org.triangulum.ui.study.OpenStudy;

/** A page of the register. */
interface RegisterPage {
  /** What is on it. */
  Control control();

  /** Its name, with how many there are. */
  String title(OpenStudy open);

  /** Shows the study as it is now. */
  void show(OpenStudy open);
}
