// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.Progress;

/**
 * Answers one question at a time in the background: a newer question stops the older one. Used on the user interface
 * thread only.
 */
public final class Latest {
  private final Display display;
  private final int delay;
  private Job running;

  /**
   * How a question is answered; called in the background.
   *
   * @param <T> the answer
   */
  @FunctionalInterface
  public interface Work<T> {
    /**
     * The answer.
     *
     * @throws CancellationException when it is stopped
     */
    T run(Progress progress) throws Exception;
  }

  /**
   * Answers questions.
   *
   * @param delay in milliseconds, so that typing does not ask at each letter
   */
  public Latest(Display display, int delay) {
    this.display = display;
    this.delay = delay;
  }

  /**
   * Asks in place of what was asked before; one of the two is told on the display's thread, unless it is stopped.
   *
   * @param name shown while it runs
   */
  public <T> void start(String name, Work<T> work, Consumer<T> done, Consumer<Exception> failed) {
    cancel();
    Job job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        try {
          T answer = work.run(new MonitorProgress(monitor, name));
          tell(this, () -> done.accept(answer));
        } catch (CancellationException e) {
          return Status.CANCEL_STATUS;
        } catch (Exception e) {
          tell(this, () -> failed.accept(e));
        }
        return Status.OK_STATUS;
      }
    };
    running = job;
    job.schedule(delay);
  }

  private void tell(Job job, Runnable told) {
    if (!display.isDisposed()) {
      display.asyncExec(() -> {
        if (running == job) {
          running = null;
          told.run();
        }
      });
    }
  }

  /** Stops what is running. */
  public void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  /** Whether something is being answered. */
  public boolean running() {
    return running != null;
  }
}
