// SPDX-License-Identifier: EPL-2.0
package org.triangulum.store;

import java.util.concurrent.CancellationException;

/** Progress and cancellation of long work, free of any user interface. */
public interface Progress {

  /** Progress that nobody watches. */
  Progress NONE = new Progress() {
    @Override
    public void step(String what, double share) {
      // nobody watches
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  };

  /**
   * Reports progress.
   *
   * @param what what is being done
   * @param share part done, 0 to 1
   */
  void step(String what, double share);

  /** Whether the person asked to stop; long loops look at it. */
  boolean cancelled();

  /**
   * Reports progress where the work may also be stopped.
   *
   * @throws CancellationException when the person asked to stop
   */
  default void advance(String what, double share) {
    if (cancelled()) {
      throw new CancellationException("Stopped");
    }
    step(what, share);
  }
}
