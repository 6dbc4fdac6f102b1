// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.triangulation.matrix;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
import org.triangulum.model.study.Study;
import org.triangulum.triangulation.convergence.ConvergenceRatings;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.triangulation.Messages;

/** Judgements on the matrix by the person who works here; what is refused comes back as a sentence. */
final class Judging {
  private final StudyDesk desk;

  Judging(StudyDesk desk) {
    this.desk = desk;
  }

  /** Why nothing can be changed; empty when it can. */
  Optional<String> readOnly() {
    return desk.open().flatMap(OpenStudy::readOnlyReason).map(reason -> NLS.bind(Messages.read_only, reason));
  }

  /** Why the person who works here can give no verdict; empty when that is possible. */
  Optional<String> hindrance() {
    return readOnly().or(() -> desk.open().flatMap(OpenStudy::researcher).isEmpty()
        ? Optional.of(Messages.matrix_nobody) : Optional.empty());
  }

  /** Judges, as one change that can be undone; returns why it was refused, or nothing. */
  Optional<String> judge(Consumer<ConvergenceRatings> work) {
    OpenStudy open = desk.open().orElseThrow();
    AtomicReference<String> refused = new AtomicReference<>();
    desk.edit(editor -> {
      try {
        work.accept(new ConvergenceRatings(editor, open.authorship()));
      } catch (IllegalArgumentException e) {
        refused.set(e.getMessage());
      }
    });
    return Optional.ofNullable(refused.get());
  }

  /** Changes the study otherwise, likewise undoable. */
  void change(String label, Consumer<Study> work) {
    desk.change(label, work);
  }
}
