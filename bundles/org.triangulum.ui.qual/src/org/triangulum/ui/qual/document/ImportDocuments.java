// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.exchange.ImportReport;
import org.triangulum.ui.imports.ImportDialog;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * Brings documents into the study: choose files, see what was read of each and say what it is, import all of them as
 * one change. Cancelled or refused, the study is as it was.
 */
final class ImportDocuments extends Wizard {
  private final StudyDesk desk;
  private final ImportBatch batch = new ImportBatch();
  private final ImportFilesPage files = new ImportFilesPage(batch);
  private final ImportCheckPage check;
  private final Consumer<ImportReport> done;

  private ImportDocuments(StudyDesk desk, Consumer<ImportReport> done) {
    this.desk = desk;
    this.done = done;
    check = new ImportCheckPage(batch, desk);
    setWindowTitle(Messages.import_window);
    setNeedsProgressMonitor(true);
  }

  /**
   * Opens the wizard.
   *
   * @param paths files to begin with; may be empty
   * @param done is told what came in
   */
  static void open(StudyDesk desk, Shell parent, List<Path> paths, Consumer<ImportReport> done) {
    if (!desk.editable()) {
      return;
    }
    ImportDocuments wizard = new ImportDocuments(desk, done);
    try {
      wizard.batch.add(paths);
    } catch (IOException e) {
      Failure.refuse(desk.display(), NLS.bind(Messages.import_unreadable, e.getMessage()));
      return;
    }
    new ImportDialog(parent, wizard).open();
  }

  @Override
  public void addPages() {
    addPage(files);
    addPage(check);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == check && check.isPageComplete();
  }

  /** Reads what was not read yet, with progress; false when the person stopped. */
  boolean read() {
    OpenStudy open = desk.open().orElseThrow();
    try {
      getContainer().run(true, true, monitor -> batch.read(open.study(),
          new MonitorProgress(monitor, Messages.import_reading)));
      return true;
    } catch (InvocationTargetException e) {
      if (!(e.getCause() instanceof CancellationException)) {
        Failure.show(desk.display(), e.getCause());
      }
      return false;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public boolean performFinish() {
    OpenStudy open = desk.open().orElseThrow();
    Optional<ImportReport> report =
        new ImportTask(desk, getContainer()).run(open, batch.staged(), check::setErrorMessage);
    report.ifPresent(done);
    return report.isPresent();
  }
}
