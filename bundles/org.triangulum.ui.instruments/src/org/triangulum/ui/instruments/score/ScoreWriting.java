// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.lang.reflect.InvocationTargetException;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.eclipse.ui.PlatformUI;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.store.Progress;
import org.triangulum.store.StudyEditor;
import org.triangulum.ui.imports.HeardProgress;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.StudyDesk;

/**
 * Writes columns of scores as one change. The study belongs to the thread of the user interface, which would stand
 * still over a million rows; so nothing else can be done meanwhile, how far it is is shown as soon as it takes longer
 * than a blink, and Cancel there leaves the study as it was.
 */
final class ScoreWriting {
  private final StudyDesk desk;

  /** What writes. */
  @FunctionalInterface
  interface Work {
    /**
     * Writes.
     *
     * @return how many columns
     * @throws ScoringException when they have no place
     * @throws CancellationException when the person stops
     */
    int write(StudyEditor editor, Progress progress) throws ScoringException;
  }

  ScoreWriting(StudyDesk desk) {
    this.desk = desk;
  }

  /** Writes; gives how many columns, empty where it was refused or stopped. */
  OptionalInt run(String name, Work work) {
    int[] columns = {-1};
    try {
      PlatformUI.getWorkbench().getProgressService().busyCursorWhile(monitor -> {
        Progress progress = new HeardProgress(desk.display(), new MonitorProgress(monitor, name));
        desk.display().syncExec(() -> desk.edit(editor -> columns[0] = write(work, editor, progress)));
      });
    } catch (InvocationTargetException e) {
      Failure.show(desk.display(), e.getCause());
    } catch (InterruptedException e) {
      // Stopped by the person: the study is as it was.
      columns[0] = -1;
    }
    return columns[0] < 0 ? OptionalInt.empty() : OptionalInt.of(columns[0]);
  }

  private static int write(Work work, StudyEditor editor, Progress progress) {
    try {
      return work.write(editor, progress);
    } catch (CancellationException e) {
      return -1;
    } catch (ScoringException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
