// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.data.DataReader;
import org.triangulum.exchange.data.DataSchema;
import org.triangulum.ui.study.MonitorProgress;

/** Looks into one file at a time in the background: a newer question stops the older one. */
final class SchemaReading {
  /** Long enough that typing does not read the file at each letter. */
  private static final int DELAY = 150;
  private final Display display;
  private Job running;

  SchemaReading(Display display) {
    this.display = display;
  }

  /** Looks; one of the two is told on the display's thread, unless something else was asked meanwhile. */
  void start(DataReader reader, Path source, Map<String, String> settings, Consumer<DataSchema> found,
      Consumer<String> failed) {
    cancel();
    Map<String, String> asked = Map.copyOf(settings);
    Job job = new Job(source.getFileName().toString()) {
      @Override
      protected IStatus run(IProgressMonitor monitor) {
        try {
          DataSchema schema = reader.schema(source, asked, new MonitorProgress(monitor, getName()));
          tell(this, () -> found.accept(schema));
        } catch (CancellationException e) {
          return Status.CANCEL_STATUS;
        } catch (ExchangeException e) {
          tell(this, () -> failed.accept(e.getMessage()));
        }
        return Status.OK_STATUS;
      }
    };
    job.setSystem(true);
    running = job;
    job.schedule(DELAY);
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

  /** Stops looking. */
  void cancel() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }
}
