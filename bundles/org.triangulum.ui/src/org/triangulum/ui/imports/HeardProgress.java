// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.imports;

import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.Progress;

/**
 * Progress of work on the user interface thread that can be stopped: the thread that works is the one that would hear a
 * click on Cancel, so it listens between two steps.
 */
public final class HeardProgress implements Progress {
  /** So many events are heard at a step. */
  private static final int EVENTS = 50;
  private final Display display;
  private final Progress progress;

  /** Progress that is passed on. */
  public HeardProgress(Display display, Progress progress) {
    this.display = display;
    this.progress = progress;
  }

  @Override
  public void step(String what, double share) {
    progress.step(what, share);
    int heard = 0;
    while (heard < EVENTS && display.readAndDispatch()) {
      heard++;
    }
  }

  @Override
  public boolean cancelled() {
    return progress.cancelled();
  }
}
