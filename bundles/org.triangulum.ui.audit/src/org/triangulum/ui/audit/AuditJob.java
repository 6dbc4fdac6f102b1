// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Auditor;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.study.MonitorProgress;

/**
 * Audits a study in the background. It reads the file once more, as it is now, so that nobody has to wait with changing
 * the study until the rules are done.
 */
final class AuditJob extends Job {
  private final Path path;
  private final Auditor auditor;
  private final Display display;
  private final Consumer<Result> done;

  /**
   * What came of it.
   *
   * @param issues of elements as this job read them; null where it was cancelled or failed
   * @param problem why it failed; empty otherwise
   */
  record Result(AuditJob job, List<AuditIssue> issues, String problem) {}

  AuditJob(Path path, Auditor auditor, Display display, Consumer<Result> done) {
    super(Messages.audit_job);
    this.path = path;
    this.auditor = auditor;
    this.display = display;
    this.done = done;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Result result;
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      result = new Result(this, auditor.audit(new StudyView(file.study(), file.blobs()),
          new MonitorProgress(monitor, getName())), "");
    } catch (CancellationException e) {
      result = new Result(this, null, "");
    } catch (RuntimeException e) {
      result = new Result(this, null, e.getMessage() == null ? e.toString() : e.getMessage());
    } finally {
      monitor.done();
    }
    Result told = result;
    if (!display.isDisposed()) {
      display.asyncExec(() -> done.accept(told));
    }
    return told.issues() == null && told.problem().isEmpty() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == AuditDesk.FAMILY;
  }
}
