// SPDX-License-Identifier: EPL-2.0
package org.triangulum.app;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyTasks;

/** Asks for files and starts the tasks of the File menu and the welcome page. */
final class StudyActions {
  private static final String EXTENSION = ".triangulum";
  private final StudyTasks tasks;

  StudyActions(StudyDesk desk) {
    tasks = new StudyTasks(desk);
  }

  void openStudy(Shell shell) {
    String chosen = dialog(shell, SWT.OPEN, Messages.open_title).open();
    if (chosen != null) {
      open(Path.of(chosen));
    }
  }

  void open(Path path) {
    tasks.open(path);
  }

  void newStudy(Shell shell) {
    FileDialog dialog = dialog(shell, SWT.SAVE, Messages.new_title);
    dialog.setFileName(Messages.new_name + EXTENSION);
    Path path = chosen(shell, dialog);
    if (path != null) {
      tasks.create(path, title(path));
    }
  }

  void importFolder(Shell shell) {
    DirectoryDialog from = new DirectoryDialog(shell, SWT.OPEN);
    from.setText(Messages.import_title);
    from.setMessage(Messages.import_message);
    String folder = from.open();
    if (folder == null) {
      return;
    }
    FileDialog to = dialog(shell, SWT.SAVE, Messages.import_target);
    to.setFileName(new File(folder).getName() + EXTENSION);
    Path path = chosen(shell, to);
    if (path != null) {
      tasks.importFolder(Path.of(folder), path);
    }
  }

  void openSample() {
    tasks.sample(home());
  }

  /** The folder of the workspace, where the sample lies. */
  private static Path home() {
    try {
      return Path.of(URIUtil.toURI(Platform.getInstanceLocation().getURL()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The workspace has no folder", e);
    }
  }

  private static FileDialog dialog(Shell shell, int style, String title) {
    FileDialog dialog = new FileDialog(shell, style);
    dialog.setText(title);
    dialog.setFilterExtensions(new String[] {"*" + EXTENSION, "*"});
    dialog.setFilterNames(new String[] {Messages.filter_studies, Messages.filter_all});
    return dialog;
  }

  private static Path chosen(Shell shell, FileDialog dialog) {
    String chosen = dialog.open();
    if (chosen == null) {
      return null;
    }
    Path path = Path.of(chosen.endsWith(EXTENSION) ? chosen : chosen + EXTENSION);
    if (Files.exists(path)) {
      MessageDialog.openError(shell, Messages.exists_title, NLS.bind(Messages.exists_message, path));
      return null;
    }
    return path;
  }

  private static String title(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }
}
