// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.triangulum.analysis.Progress;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.widget.WorkStrip;

/**
 * Long work that ends in one change of the study: computed in the background from the file, read once more as it is
 * now, so that nobody has to wait with other changes; kept on the user interface thread when all is there. How far it
 * is stands in the part where it was started; stopped there, or elsewhere, it changes nothing.
 */
public final class StudyWork {
  private final StudyDesk desk;
  private final Latest running;
  private final WorkStrip strip;
  private Runnable changed = () -> { };

  /**
   * What is computed.
   *
   * @param <T> what comes of it, with elements as they were read from the file
   */
  @FunctionalInterface
  public interface Computing<T> {
    /**
     * Computes.
     *
     * @throws CancellationException when it is stopped
     */
    T from(StudyFile file, Progress progress) throws Exception;
  }

  /** Work for a part, which it is shown in across some columns. */
  public StudyWork(StudyDesk desk, Composite part, int columns) {
    this.desk = desk;
    running = new Latest(desk.display(), 0);
    strip = new WorkStrip(part, columns, this::stop);
    part.addDisposeListener(e -> running.cancel());
    desk.listen(part, event -> {
      if (event != DeskEvent.CHANGED) {
        stop();
      }
    });
  }

  /** Is called when work begins and when it is over, such as to make buttons that start it grey meanwhile. */
  public void onChange(Runnable listener) {
    changed = listener;
  }

  /**
   * Begins, unless something is under way already.
   *
   * @param name shown while it runs
   * @param keep changes the study with what came of it; called on the user interface thread, of the study that was open
   *     when it began
   * @param failed is told what went wrong; then nothing is kept
   */
  public <T> void start(String name, Computing<T> computing, BiConsumer<OpenStudy, T> keep,
      Consumer<Exception> failed) {
    if (running.running() || !desk.editable()) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    Path path = open.path();
    strip.show(name);
    running.start(name, progress -> {
      try (StudyFile file = StudyFile.openReadOnly(path)) {
        return computing.from(file, new Shown(progress));
      }
    }, found -> {
      over();
      desk.edit(editor -> keep.accept(open, found));
    }, failure -> {
      over();
      failed.accept(failure);
    });
    changed.run();
  }

  /** Whether something is under way. */
  public boolean running() {
    return running.running();
  }

  private void stop() {
    running.cancel();
    over();
  }

  private void over() {
    strip.hide();
    changed.run();
  }

  /** Progress that is also seen in the part. */
  private final class Shown implements Progress {
    private final Progress progress;

    Shown(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void step(String what, double share) {
      progress.step(what, share);
      strip.step(what, share);
    }

    @Override
    public boolean cancelled() {
      return progress.cancelled();
    }
  }
}
