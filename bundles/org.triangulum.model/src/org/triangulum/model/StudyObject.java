// SPDX-License-Identifier: EPL-2.0
package org.triangulum.model;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * Base of every generated model class: passes changes on to the one {@link StudyRecorder} of its tree.
 *
 * <p>An adapter on each of a million codings would cost memory and time at every opening; walking up to the root
 * (at most a few steps) costs neither.
 */
public abstract class StudyObject extends MinimalEObjectImpl.Container {
  /** EMF lets an element be put into itself; the walk up must end even then. */
  private static final int DEEPEST = 1000;

  @Override
  public boolean eNotificationRequired() {
    return super.eNotificationRequired() || recorder() != null;
  }

  @Override
  public void eNotify(Notification notification) {
    super.eNotify(notification);
    StudyRecorder recorder = recorder();
    if (recorder != null) {
      recorder.changed(notification);
    }
  }

  /**
   * The recorder on the nearest ancestor that has one: the root, or an element that left the tree during the change
   * being recorded and may come back.
   */
  private StudyRecorder recorder() {
    InternalEObject each = this;
    for (int depth = 0; each != null && depth < DEEPEST; depth++, each = each.eInternalContainer()) {
      if (each instanceof StudyObject object && object.eBasicHasAdapters()) {
        for (Adapter adapter : object.eAdapters()) {
          if (adapter instanceof StudyRecorder recorder) {
            return recorder;
          }
        }
      }
    }
    return null;
  }
}
