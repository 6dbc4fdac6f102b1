// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.triangulum.analysis.Progress;
import org.triangulum.audit.AuditIssue;
import org.triangulum.audit.Auditor;
import org.triangulum.audit.ReportAuditor;
import org.triangulum.audit.text.ReportText;
import org.triangulum.audit.text.ReportTextCache;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.store.StudyFile;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.study.MonitorProgress;

/**
 * Audits a study in the background. It reads the file once more, as it is now, so that nobody has to wait with changing
 * the study until the rules are done.
 */
final class AuditJob extends Job {
  private final Path path;
  private final Optional<Path> report;
  private final Auditor auditor;
  private final ReportAuditor reportAuditor;
  private final ReportTextCache texts;
  private final Display display;
  private final Consumer<Result> done;

  /**
   * What came of it.
   *
   * @param issues of elements as this job read them; null where it was cancelled or failed
   * @param text of the report that was audited; null where it was the study
   * @param problem why it failed; empty otherwise
   */
  record Result(AuditJob job, List<AuditIssue> issues, ReportText text, String problem) {}

  /** An audit of the study in a file or, where a report is given, of that report beside the study. */
  AuditJob(Path path, Optional<Path> report, Auditor auditor, ReportAuditor reportAuditor, ReportTextCache texts,
      Display display, Consumer<Result> done) {
    super(report.map(r -> NLS.bind(Messages.audit_job_report, r.getFileName())).orElse(Messages.audit_job));
    this.path = path;
    this.report = report;
    this.auditor = auditor;
    this.reportAuditor = reportAuditor;
    this.texts = texts;
    this.display = display;
    this.done = done;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    Result result;
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      result = audit(new StudyView(file.study(), file.blobs()), new MonitorProgress(monitor, getName()));
    } catch (CancellationException e) {
      result = new Result(this, null, null, "");
    } catch (ExchangeException | RuntimeException e) {
      result = new Result(this, null, null, e.getMessage() == null ? e.toString() : e.getMessage());
    } finally {
      monitor.done();
    }
    Result told = result;
    if (!display.isDisposed()) {
      display.asyncExec(() -> done.accept(told));
    }
    return told.issues() == null && told.problem().isEmpty() ? Status.CANCEL_STATUS : Status.OK_STATUS;
  }

  private Result audit(StudyView view, Progress progress) throws ExchangeException {
    if (report.isEmpty()) {
      return new Result(this, auditor.audit(view, progress), null, "");
    }
    progress.step(Messages.audit_reading, 0);
    ReportText text = texts.read(report.get());
    return new Result(this, reportAuditor.audit(text, Optional.of(view), progress), text, "");
  }

  @Override
  public boolean belongsTo(Object family) {
    return family == AuditDesk.FAMILY;
  }
}
