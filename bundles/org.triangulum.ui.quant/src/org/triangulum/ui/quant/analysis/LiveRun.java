// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.analysis;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.ui.study.MonitorProgress;

/** Computes one result at a time in the background: a newer question stops the older one. */
final class LiveRun {
  /** Long enough that typing does not start a run per letter. */
  private static final int DELAY = 120;
  private final Display display;
  /** A run that was stopped may need a moment to end: two at once would need the memory of two. */
  private final ISchedulingRule alone = new OneAtATime();
  private Job running;

  /**
   * What came of a run.
   *
   * @param result empty when there is none
   * @param problem why there is none; empty when there is
   */
  record Outcome(Optional<AnalysisResult> result, String problem) {}

  /** How a result is computed; called in the background. */
  interface Work {
    /** The result. */
    AnalysisResult run(AnalysisInput input, Progress progress);
  }

  LiveRun(Display display) {
    this.display = display;
  }

  /** Starts a run in place of the one before; the consumer is called on the display's thread unless it is stopped. */
  void start(String name, AnalysisInput input, Work work, Consumer<Outcome> done) {
    cancel();
    Job job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        Outcome outcome;
        try {
          outcome = new Outcome(Optional.of(work.run(input, new MonitorProgress(monitor, name))), "");
        } catch (CancellationException e) {
          return Status.CANCEL_STATUS;
        } catch (AnalysisException e) {
          outcome = new Outcome(Optional.empty(), e.getMessage());
        }
        Outcome told = outcome;
        Job self = this;
        if (!display.isDisposed()) {
          display.asyncExec(() -> {
            if (running == self) {
              running = null;
              done.accept(told);
            }
          });
        }
        return Status.OK_STATUS;
      }
    };
    running = job;
    job.setRule(alone);
    job.schedule(DELAY);
  }

  /** Stops what is running. */
  void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  /** Whether something is being computed. */
  boolean running() {
    return running != null;
  }

  /** Conflicts with itself only. */
  private static final class OneAtATime implements ISchedulingRule {
    @Override
    public boolean contains(ISchedulingRule rule) {
      return rule == this;
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
      return rule == this;
    }
  }
}
