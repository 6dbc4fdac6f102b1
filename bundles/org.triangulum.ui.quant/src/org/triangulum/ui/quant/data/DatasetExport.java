// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.Exporters;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.MonitorProgress;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.widget.Menus;

/** Writes a dataset to a file; people are numbered anew in it unless a person asks for who they are. */
public final class DatasetExport {
  /** Identifiers of formats of a dataset begin with it. */
  private static final String PREFIX = "dataset-";
  private final Shell shell;
  private final Consumer<String> told;
  private boolean identities;

  /** Exports; what came of one is told. */
  public DatasetExport(Shell shell, Consumer<String> told) {
    this.shell = shell;
    this.told = told;
  }

  /** Whether a format is one of a dataset, not of a study. */
  public static boolean takes(Exporter exporter) {
    return exporter.id().startsWith(PREFIX);
  }

  /** Offers the formats. */
  void fill(Menu menu, OpenStudy open, Dataset dataset) {
    List<Exporter> formats = Exporters.discovered().all().stream().filter(DatasetExport::takes).toList();
    formats.forEach(format -> Menus.item(menu, format.title() + "…", true, () -> run(open, dataset, format)));
    Menus.line(menu);
    MenuItem named = new MenuItem(menu, SWT.CHECK);
    named.setText(Messages.data_export_identities);
    named.setSelection(identities);
    named.addListener(SWT.Selection, e -> identities = named.getSelection());
  }

  /** Asks for a file and writes the dataset to it. */
  public void run(OpenStudy open, Dataset dataset, Exporter format) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText(format.title());
    dialog.setFilterExtensions(new String[] {format.pattern(), "*"});
    dialog.setFileName(dataset.getKey() + format.pattern().replace("*", ""));
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen != null) {
      write(open, dataset, format, Path.of(chosen));
    }
  }

  /** Writes the dataset to a file. */
  public void write(OpenStudy open, Dataset dataset, Exporter format, Path file) {
    Map<String, String> settings = Map.of("dataset", dataset.getKey(), "identities", Boolean.toString(identities));
    try {
      // In this thread: nobody can change the study while it is read; the dialog shows progress and cancels.
      new ProgressMonitorDialog(shell).run(false, true, monitor -> {
        try {
          List<String> notes = format.export(open.study(), open.view().blobs(), file, settings,
              new MonitorProgress(monitor, format.title()));
          told.accept(NLS.bind(Messages.data_exported, dataset.getKey(), file.getFileName())
              + (notes.isEmpty() ? "" : " " + String.join(" ", notes)));
        } catch (ExchangeException e) {
          throw new InvocationTargetException(e);
        }
      });
    } catch (InvocationTargetException e) {
      Failure.show(shell.getDisplay(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
