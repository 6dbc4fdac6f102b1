// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.triangulum.audit.AuditIssue;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.model.study.Dataset;
import org.triangulum.report.Report;
import org.triangulum.triangulation.StudyView;
import org.triangulum.ui.link.PickPopup;
import org.triangulum.ui.link.PickPopup.Candidate;
import org.triangulum.ui.quant.data.DatasetExport;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Writes the study, or a view of it, in a format that is picked by typing. */
public final class ExportHandler extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    Shell shell = HandlerUtil.getActiveShell(event);
    StudyDesk desk = Desk.get();
    if (desk.open().isEmpty()) {
      MessageDialog.openInformation(shell, Messages.export_title, Messages.export_no_study);
      return null;
    }
    List<Candidate<Exporter>> formats = exporters().all().stream()
        .map(e -> new Candidate<>(e, e.title() + "   " + (e.pattern().isEmpty() ? Messages.export_folder : e.pattern()),
            e.id())).toList();
    Point corner = shell.toDisplay(shell.getClientArea().width / 3, 90);
    new PickPopup<>(shell, corner, Messages.export_title, Messages.export_hint, formats,
        exporter -> export(shell, corner, desk.open().orElseThrow(), exporter));
    return null;
  }

  /** Each bundle's own: under OSGi a class loader sees the contributions of its bundle alone. */
  private static Exporters exporters() {
    return Exporters.discovered()
        .with(Exporters.discovered(StudyView.class.getClassLoader()).all())
        .with(Exporters.discovered(AuditIssue.class.getClassLoader()).all())
        .with(Exporters.discovered(Report.class.getClassLoader()).all());
  }

  private static void export(Shell shell, Point corner, OpenStudy open, Exporter exporter) {
    if (!DatasetExport.takes(exporter)) {
      export(shell, open, exporter);
      return;
    }
    List<Candidate<Dataset>> datasets = open.study().getDatasets().stream()
        .map(d -> new Candidate<>(d, d.getKey(), d.getTitle() == null ? "" : d.getTitle())).toList();
    DatasetExport export = new DatasetExport(shell, told -> shell.getDisplay().asyncExec(
        () -> MessageDialog.openInformation(shell, Messages.export_title, told)));
    new PickPopup<>(shell, corner, exporter.title(), Messages.export_dataset, datasets,
        dataset -> export.run(open, dataset, exporter));
  }

  private static void export(Shell shell, OpenStudy open, Exporter exporter) {
    String chosen = exporter.pattern().isEmpty() ? folder(shell, exporter) : file(shell, open, exporter);
    if (chosen == null) {
      return;
    }
    try {
      // In this thread: nobody can change the study while it is read; the dialog shows progress and cancels.
      new ProgressMonitorDialog(shell).run(false, true, monitor -> {
        try {
          List<String> notes = exporter.export(open.study(), open.view().blobs(), open.journal(), Path.of(chosen),
              new MonitorProgress(monitor, exporter.title()));
          if (!notes.isEmpty()) {
            shell.getDisplay().asyncExec(() -> MessageDialog.openInformation(shell, Messages.export_title,
                NLS.bind(Messages.export_notes, String.join("\n", notes))));
          }
        } catch (Exception e) {
          throw new InvocationTargetException(e);
        }
      });
    } catch (InvocationTargetException e) {
      Failure.show(shell.getDisplay(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String file(Shell shell, OpenStudy open, Exporter exporter) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText(exporter.title());
    dialog.setFilterExtensions(new String[] {exporter.pattern(), "*"});
    String name = open.path().getFileName().toString().replaceFirst("\\.triangulum$", "");
    dialog.setFileName(name + "-" + exporter.id() + exporter.pattern().replace("*", ""));
    dialog.setOverwrite(true);
    return dialog.open();
  }

  private static String folder(Shell shell, Exporter exporter) {
    DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE);
    dialog.setText(exporter.title());
    dialog.setMessage(Messages.export_folder_message);
    return dialog.open();
  }
}
