// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store.journal;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.triangulum.model.StudyRecorder;

/** Hears the changes of a study, passes them to the running transaction, and refuses them when there is none. */
public final class ChangeRecorder extends StudyRecorder {
  private final String refusal;
  private Recording recording;
  private boolean silent;

  /**
   * A recorder to be attached to a study.
   *
   * @param refusal what to tell those who change the study without a transaction
   */
  public ChangeRecorder(String refusal) {
    this.refusal = refusal;
  }

  void begin(Recording begun) {
    recording = begun;
  }

  void end() {
    recording = null;
  }

  /** Does something to the study that is no change of its own. */
  void silently(Runnable action) {
    silently(() -> {
      action.run();
      return null;
    });
  }

  /** Does something to the study that is no change of its own. */
  <T> T silently(Supplier<T> action) {
    boolean before = silent;
    silent = true;
    try {
      return action.get();
    } finally {
      silent = before;
    }
  }

  @Override
  public void changed(Notification notification) {
    if (silent || notification.getEventType() == Notification.REMOVING_ADAPTER
        || notification.getEventType() == Notification.RESOLVE) {
      return;
    }
    heard(changes(notification));
  }

  /** Passes on a change made without EMF's notifications. */
  void made(Change change) {
    heard(List.of(change));
  }

  private void heard(List<Change> changes) {
    if (recording == null) {
      for (int i = changes.size() - 1; i >= 0; i--) {
        silently(changes.get(i)::revert);
      }
      if (!changes.isEmpty()) {
        throw new IllegalStateException(refusal);
      }
    } else {
      changes.forEach(recording::heard);
    }
  }

  private static List<Change> changes(Notification notification) {
    EObject owner = (EObject) notification.getNotifier();
    EStructuralFeature feature = (EStructuralFeature) notification.getFeature();
    Object before = notification.getOldValue();
    Object after = notification.getNewValue();
    Positions at = Positions.from(Math.max(0, notification.getPosition()));
    return switch (notification.getEventType()) {
      case Notification.SET, Notification.UNSET -> {
        if (Objects.equals(before, after)) {
          yield List.of();
        }
        // A list's set(i, value) is two changes for the journal, which knows adding and removing only.
        yield feature.isMany()
            ? List.of(new Change.Remove(owner, feature, at, List.of(before)),
                new Change.Add(owner, feature, at, List.of(after)))
            : List.of(new Change.Set(owner, feature, before, after));
      }
      case Notification.ADD -> List.of(new Change.Add(owner, feature, at, List.of(after)));
      case Notification.ADD_MANY -> List.of(new Change.Add(owner, feature, at, List.copyOf((List<?>) after)));
      case Notification.REMOVE -> List.of(new Change.Remove(owner, feature, at, List.of(before)));
      case Notification.REMOVE_MANY -> List.of(new Change.Remove(owner, feature,
          after == null ? Positions.from(0) : Positions.of((int[]) after), List.copyOf((List<?>) before)));
      case Notification.MOVE -> before.equals(notification.getPosition()) ? List.of()
          : List.of(new Change.Move(owner, feature, (Integer) before, notification.getPosition()));
      default -> throw new IllegalStateException("Unknown kind of change: " + notification);
    };
  }
}
