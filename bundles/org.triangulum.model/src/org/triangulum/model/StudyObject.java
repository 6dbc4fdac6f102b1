// SPDX-License-Identifier: EPL-2.0
package org.triangulum.model;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

/**
 * Base of every generated model class: passes changes on to the one {@link StudyRecorder} attached to the root.
 *
 * <p>An adapter on each of a million codings would cost memory and time at every opening; walking up to the root
 * (at most a few steps) costs neither.
 */
public abstract class StudyObject extends MinimalEObjectImpl.Container {

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

  private StudyRecorder recorder() {
    InternalEObject root = this;
    for (InternalEObject parent = root.eInternalContainer(); parent != null; parent = root.eInternalContainer()) {
      root = parent;
    }
    if (root instanceof StudyObject object && object.eBasicHasAdapters()) {
      for (Adapter adapter : object.eAdapters()) {
        if (adapter instanceof StudyRecorder recorder) {
          return recorder;
        }
      }
    }
    return null;
  }
}
