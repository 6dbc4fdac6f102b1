// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.editor;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Saving of the definition by key while the editor has the focus; a study needs none, it is stored with every step. */
public final class SaveHandler {
  private final EditorSession session;
  private final Runnable save;

  SaveHandler(EditorSession session, Runnable save) {
    this.session = session;
    this.save = save;
  }

  /** Whether there is a definition. */
  @CanExecute
  public boolean canExecute() {
    return session.begun();
  }

  /** Saves it; what was never saved asks for its file. */
  @Execute
  public void execute() {
    save.run();
  }
}
