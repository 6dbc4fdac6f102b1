// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.triangulum.model.study.Researcher;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyEditor;

/**
 * The study on the desk, if any, and where the person is in it. One per application; parts get it injected. Used on the
 * user interface thread only.
 */
public final class StudyDesk {
  private final Display display;
  private final Navigator navigator = new Navigator();
  private final List<Consumer<DeskEvent>> listeners = new CopyOnWriteArrayList<>();
  private OpenStudy open;
  private final List<Runnable> pending = new CopyOnWriteArrayList<>();
  private boolean changeToTell;
  private boolean settling;

  StudyDesk(Display display) {
    this.display = display;
  }

  /** The display it is used on. */
  public Display display() {
    return display;
  }

  /** The open study. */
  public Optional<OpenStudy> open() {
    return Optional.ofNullable(open);
  }

  /** Whether a study is open that can be changed. */
  public boolean editable() {
    return open != null && open.editable();
  }

  /** Whether comments, sign-offs and accepted issues can be written, which an auditor may too. */
  public boolean reviewable() {
    return open != null && open.writable();
  }

  /** Says who works on the open study, from now on and on this computer; empty for somebody who only reads. */
  public void workAs(Optional<Researcher> person) {
    if (open != null) {
      settle();
      open.workAs(person);
      tell(DeskEvent.CHANGED);
    }
  }

  /** Where the person is, and the way back. */
  public Navigator navigator() {
    return navigator;
  }

  /** Puts a study on the desk in place of the one before, which is closed. */
  public void show(OpenStudy study) {
    close();
    open = study;
    study.listen(change -> changed());
    tell(DeskEvent.OPENED);
  }

  /** Closes the study; every change is in its file already. */
  public void close() {
    if (open != null) {
      settle();
      OpenStudy closing = open;
      open = null;
      navigator.forget();
      closing.close();
      tell(DeskEvent.CLOSED);
    }
  }

  /**
   * Changes the study as one transaction that can be undone; does nothing where it cannot be changed.
   *
   * @return whether something changed
   */
  public boolean change(String label, Consumer<Study> change) {
    settle();
    return editable() && guarded(editor -> editor.run(label, "", change) > 0);
  }

  /**
   * Lets an engine change the study; does nothing where it cannot be changed. What the engine refuses is told.
   *
   * @return whether it was done
   */
  public boolean edit(Consumer<StudyEditor> work) {
    settle();
    return editable() && refusing(work);
  }

  /**
   * The same for what auditors may do too: comments, sign-offs, accepted issues.
   *
   * @return whether it was done
   */
  public boolean review(Consumer<StudyEditor> work) {
    settle();
    return reviewable() && refusing(work);
  }

  private boolean refusing(Consumer<StudyEditor> work) {
    try {
      work.accept(open.editor());
      return true;
    } catch (IllegalArgumentException e) {
      Failure.refuse(display, e.getMessage());
    } catch (RuntimeException e) {
      Failure.show(display, e);
    }
    return false;
  }

  /** Takes back the newest change. */
  public void undo() {
    settle();
    if (reviewable()) {
      guarded(editor -> {
        editor.undo();
        return true;
      });
    }
  }

  /** Repeats the change taken back last. */
  public void redo() {
    settle();
    if (reviewable()) {
      guarded(editor -> {
        editor.redo();
        return true;
      });
    }
  }

  /** What undo would take back; empty when there is nothing. */
  public Optional<String> undoLabel() {
    return reviewable() ? open.editor().undoLabel() : Optional.empty();
  }

  /** What redo would repeat; empty when there is nothing. */
  public Optional<String> redoLabel() {
    return reviewable() ? open.editor().redoLabel() : Optional.empty();
  }

  private boolean guarded(java.util.function.Predicate<StudyEditor> work) {
    try {
      return work.test(open.editor());
    } catch (RuntimeException e) {
      Failure.show(display, e);
      return false;
    }
  }

  /**
   * Is asked, before anything else changes the study or closes it, to write what a person typed and the study does not
   * know yet, until the widget is disposed of.
   */
  public void keepPending(Widget owner, Runnable write) {
    pending.add(write);
    owner.addDisposeListener(e -> pending.remove(write));
  }

  /** Writes what was typed. */
  private void settle() {
    if (!settling && editable()) {
      settling = true;
      try {
        pending.forEach(Runnable::run);
      } finally {
        settling = false;
      }
    }
  }

  /** Is told what happens on the desk until the widget is disposed of. */
  public void listen(Widget owner, Consumer<DeskEvent> listener) {
    listeners.add(listener);
    owner.addDisposeListener(e -> listeners.remove(listener));
  }

  /** Is told where the person goes until the widget is disposed of. */
  public void listenToWhere(Widget owner, Consumer<Where> listener) {
    navigator.addListener(listener);
    owner.addDisposeListener(e -> navigator.removeListener(listener));
  }

  /** Is told what happens on the desk, for as long as the application runs. */
  public void listen(Consumer<DeskEvent> listener) {
    listeners.add(listener);
  }

  private void changed() {
    if (!changeToTell) {
      changeToTell = true;
      display.asyncExec(() -> {
        changeToTell = false;
        if (open != null) {
          tell(DeskEvent.CHANGED);
        }
      });
    }
  }

  private void tell(DeskEvent event) {
    listeners.forEach(l -> l.accept(event));
  }
}
