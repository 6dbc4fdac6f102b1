// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.search;

import java.util.ConcurrentModificationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.coding.SearchQuery;
import org.triangulum.coding.SearchScope;
import org.triangulum.coding.TextSearch;
import org.triangulum.store.Progress;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;

/** A search in the background. When the study changes meanwhile it is to be cancelled and begun anew. */
final class SearchRun {
  private final Display display;
  private final Job job;
  private volatile boolean cancelled;

  /**
   * Starts to search.
   *
   * @param progress is told the share done, on the user interface thread
   * @param done is given what was found, there too, unless it was cancelled
   */
  SearchRun(Display display, String name, OpenStudy open, SearchQuery query, SearchScope scope,
      DoubleConsumer progress, Consumer<TextSearch.Result> done) {
    this.display = display;
    TextSearch search = new TextSearch(open.study(), open.view().blobs());
    job = new Job(name) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        try {
          TextSearch.Result result = search.run(query, scope, watch(monitor, progress));
          tell(() -> done.accept(result));
        } catch (ConcurrentModificationException e) {
          // The study changed under it: whoever changed it begins anew.
          return Status.CANCEL_STATUS;
        } catch (RuntimeException e) {
          Failure.show(display, e);
        }
        return Status.OK_STATUS;
      }
    };
    job.setSystem(true);
    job.schedule();
  }

  private Progress watch(IProgressMonitor monitor, DoubleConsumer progress) {
    return new Progress() {
      private int told = -1;

      @Override
      public void step(String what, double share) {
        int percent = (int) (100 * share);
        if (percent != told) {
          told = percent;
          tell(() -> progress.accept(share));
        }
      }

      @Override
      public boolean cancelled() {
        return cancelled || monitor.isCanceled();
      }
    };
  }

  private void tell(Runnable what) {
    if (!display.isDisposed()) {
      display.asyncExec(() -> {
        if (!cancelled) {
          what.run();
        }
      });
    }
  }

  /** Ends it; nothing is told any more. */
  void cancel() {
    cancelled = true;
    job.cancel();
  }
}
