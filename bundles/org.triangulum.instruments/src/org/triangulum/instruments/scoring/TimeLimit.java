// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.scoring;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the code of contributions so that neither an error nor an endless loop of theirs stops anything else. */
final class TimeLimit {
  static final Duration SHORT = Duration.ofSeconds(5);

  private TimeLimit() {}

  /**
   * The result of the work, done in a thread of its own. Work that does not end is interrupted and left to itself: Java
   * cannot stop it, but its thread does not keep the program alive.
   *
   * @throws FailedException when it throws, or takes longer
   */
  static <T> T call(Duration limit, Callable<T> work) throws FailedException {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "contribution");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new FailedException("it failed with " + e.getCause(), e.getCause());
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new FailedException("it did not end within " + limit.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new FailedException("it was interrupted", e);
    }
  }

  /** A contribution that failed; the message completes a sentence about it. */
  static final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    FailedException(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
