// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import org.triangulum.instruments.edit.Draft;

/** The widgets of one key of the part that is looked at. */
@FunctionalInterface
interface FieldEditor {

  /** Shows what stands in the draft now; what is being typed stays. */
  void show(Draft draft);
}
