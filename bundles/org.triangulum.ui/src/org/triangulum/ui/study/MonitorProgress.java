// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.study;

import org.eclipse.core.runtime.IProgressMonitor;
import org.triangulum.analysis.Progress;

/** Passes the progress of core work on to the workbench, and its cancel button back. */
public final class MonitorProgress implements Progress {
  private static final int WORK = 1000;
  private final IProgressMonitor monitor;
  private int done;

  /** Progress of a job of that name; begins its task. */
  public MonitorProgress(IProgressMonitor monitor, String name) {
    this.monitor = monitor;
    monitor.beginTask(name, WORK);
  }

  @Override
  public void step(String what, double share) {
    monitor.subTask(what);
    int reached = (int) Math.round(WORK * Math.min(1, Math.max(0, share)));
    if (reached > done) {
      monitor.worked(reached - done);
      done = reached;
    }
  }

  @Override
  public boolean cancelled() {
    return monitor.isCanceled();
  }
}
