// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.jface.operation.IRunnableContext;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.document.PreparableImport;
import org.triangulum.ui.imports.HeardProgress;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Brings an import into the study from a wizard, whose Cancel counts until all is stored. */
final class ImportTask {
  private final StudyDesk desk;
  private final IRunnableContext context;

  ImportTask(StudyDesk desk, IRunnableContext context) {
    this.desk = desk;
    this.context = context;
  }

  /**
   * Makes the documents in the background, then stores them on the study's thread.
   *
   * @param refused is told why the study cannot take it
   * @return what was brought; empty when it was refused or stopped, and the study is as it was
   */
  Optional<ImportReport> run(OpenStudy open, PreparableImport staged, Consumer<String> refused) {
    ImportReport[] report = {null};
    try {
      context.run(true, true, monitor -> {
        MonitorProgress progress = new MonitorProgress(monitor, Messages.import_importing);
        PreparableImport.Prepared prepared;
        try {
          prepared = staged.prepare(open.study(), progress);
        } catch (ExchangeException e) {
          throw new InvocationTargetException(e);
        }
        RuntimeException[] failed = {null};
        desk.display().syncExec(() -> {
          try {
            report[0] = prepared.commit(open.editor(), open.view().blobs(),
                new HeardProgress(desk.display(), progress));
          } catch (RuntimeException e) {
            failed[0] = e;
          }
        });
        if (failed[0] != null) {
          throw new InvocationTargetException(failed[0]);
        }
      });
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof ExchangeException exchange && !exchange.problems().isEmpty()) {
        refused.accept(exchange.problems().get(0).toString());
      } else if (!(e.getCause() instanceof CancellationException)) {
        refused.accept(e.getCause().getMessage());
      }
    } catch (InterruptedException e) {
      // The person stopped before anything was made.
    }
    return Optional.ofNullable(report[0]);
  }
}
