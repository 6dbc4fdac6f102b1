// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import java.util.Optional;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Undo and redo of the editor, in place of those of the study while the editor has the focus. */
public final class SessionHandler {
  private final EditorSession session;
  private final boolean again;
  private final Runnable commit;

  SessionHandler(EditorSession session, boolean again, Runnable commit) {
    this.session = session;
    this.again = again;
    this.commit = commit;
  }

  /** Whether there is a step to take back, or to do again. */
  @CanExecute
  public boolean canExecute() {
    return session.begun() && label().isPresent();
  }

  private Optional<String> label() {
    return again ? session.history().redoLabel() : session.history().undoLabel();
  }

  /** Takes it back, or does it again. */
  @Execute
  public void execute() {
    commit.run();
    if (again) {
      session.redo();
    } else {
      session.undo();
    }
  }
}
