// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import org.eclipse.e4.core.commands.EHandlerService;
import org.triangulum.ui.link.Keys;
import org.triangulum.ui.quant.QuantDesk;
import org.triangulum.ui.study.StudyDesk;

/** Undo and redo while an analysis is set up: what was done last first, the set-up or the study. */
final class UndoKeys {
  private final StudyDesk desk;
  private final QuantDesk quant;

  UndoKeys(StudyDesk desk, QuantDesk quant) {
    this.desk = desk;
    this.quant = quant;
  }

  /** Puts them in place of those of the study. */
  void put(EHandlerService handlers) {
    Keys.on(handlers, "org.eclipse.ui.edit.undo", () -> quant.canGoBack() || desk.undoLabel().isPresent(), this::undo);
    Keys.on(handlers, "org.eclipse.ui.edit.redo", () -> quant.canGoAgain() || desk.redoLabel().isPresent(), this::redo);
  }

  /** The history of the set-up is of what was changed since the study was. */
  private void undo() {
    if (quant.canGoBack()) {
      quant.back();
    } else {
      desk.undo();
    }
  }

  private void redo() {
    if (quant.canGoAgain()) {
      quant.again();
    } else {
      desk.redo();
    }
  }
}
