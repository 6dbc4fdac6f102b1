// SPDX-License-Identifier: EPL-2.0
package org.triangulum.model;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;

/** Attached to an element, usually the root of a study, hears every change in the tree below it exactly once. */
public abstract class StudyRecorder extends AdapterImpl {

  /**
   * Called after each primitive change.
   *
   * @param notification the change, with old and new value
   */
  public abstract void changed(Notification notification);
}
