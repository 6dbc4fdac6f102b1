// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.imports;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.StagedImport;
import org.triangulum.analysis.Progress;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * A wizard that reads files in the background, with progress and a button to stop, and enters what was read as one
 * change. Cancelled or refused, the study is as it was.
 */
public abstract class ImportWizard extends Wizard {
  private final StudyDesk desk;

  /** Something that takes time. */
  @FunctionalInterface
  protected interface Work {
    /**
     * Does it.
     *
     * @throws CancellationException when the person stops
     */
    void run(Progress progress) throws ExchangeException;
  }

  /** A wizard of that title. */
  protected ImportWizard(StudyDesk desk, String title) {
    this.desk = desk;
    setWindowTitle(title);
    setNeedsProgressMonitor(true);
  }

  /** The desk whose study is changed. */
  protected StudyDesk desk() {
    return desk;
  }

  /** Opens it and returns. */
  protected void open(Shell parent) {
    ImportDialog dialog = new ImportDialog(parent, this);
    dialog.setBlockOnOpen(false);
    dialog.open();
  }

  /**
   * Does something in the background while the wizard shows how far it is.
   *
   * @param failed is told why it could not be done
   * @return whether it was done
   */
  protected boolean work(String name, Work work, Consumer<String> failed) {
    try {
      getContainer().run(true, true, monitor -> {
        try {
          work.run(new MonitorProgress(monitor, name));
        } catch (ExchangeException e) {
          throw new InvocationTargetException(e);
        }
        if (monitor.isCanceled()) {
          throw new InterruptedException();
        }
      });
      return true;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ExchangeException) {
        failed.accept(e.getCause().getMessage());
      } else if (!(e.getCause() instanceof CancellationException)) {
        Failure.show(desk.display(), e.getCause());
      }
      return false;
    } catch (InterruptedException e) {
      // Stopped by the person: as if it had not been asked for.
      return false;
    }
  }

  /**
   * Enters what was read.
   *
   * @param failed is told why the study cannot take it
   * @return what came in; empty when nothing did
   */
  protected Optional<ImportReport> enter(String name, StagedImport staged, Consumer<String> failed) {
    OpenStudy open = desk.open().orElseThrow();
    ImportReport[] report = {null};
    ExchangeException[] refused = {null};
    work(name, progress -> {
      // The study belongs to the thread of the user interface.
      desk.display().syncExec(() -> {
        try {
          report[0] = staged.apply(open.editor(), open.view().blobs(), new HeardProgress(desk.display(), progress));
        } catch (CancellationException e) {
          // Stopped by the person: the study is as it was.
          report[0] = null;
        } catch (ExchangeException e) {
          refused[0] = e;
        }
      });
      if (refused[0] != null) {
        throw refused[0];
      }
    }, failed);
    if (report[0] != null && getContainer() instanceof ImportDialog dialog) {
      dialog.entered();
    }
    return Optional.ofNullable(report[0]);
  }
}
