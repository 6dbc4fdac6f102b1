// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.browse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.instruments.archive.PluginArchive;
import org.triangulum.instruments.definition.Definition;
import org.triangulum.instruments.definition.DefinitionFile;
import org.triangulum.ui.instruments.Messages;
import org.triangulum.ui.study.Latest;
import org.triangulum.ui.widget.NoticeStrip;

/** Instruments given away as archives and taken in from them, in the background, told in the strip of a part. */
final class Sharing {
  private final NoticeStrip notice;
  private final Latest exporting;
  private final ArchiveInstall installing;
  private final Shell shell;

  Sharing(Shell shell, NoticeStrip notice) {
    this.shell = shell;
    this.notice = notice;
    exporting = new Latest(shell.getDisplay(), 0);
    installing = new ArchiveInstall(shell.getDisplay(), ProvisioningUI::getDefaultUI);
  }

  void askWhere(DefinitionFile file) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText(Messages.instruments_export_dialog);
    dialog.setFilterExtensions(new String[] {"*.zip"});
    dialog.setOverwrite(true);
    Definition definition = file.definition().orElseThrow();
    dialog.setFileName(definition.id() + "-" + definition.version() + ".zip");
    Optional.ofNullable(dialog.open()).ifPresent(path -> export(file, Path.of(path)));
  }

  void export(DefinitionFile file, Path target) {
    notice.say(Messages.instruments_exporting, Messages.cancel, exporting::cancel);
    Consumer<Exception> failed = e -> say(NLS.bind(Messages.instruments_not_exported, e.getMessage()));
    exporting.start(Messages.instruments_exporting, progress -> {
      new PluginArchive(file).write(target);
      return target;
    }, written -> say(NLS.bind(Messages.instruments_exported, written.getFileName())), failed);
  }

  void askWhich() {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setText(Messages.install_dialog);
    dialog.setFilterExtensions(new String[] {"*.zip;*.jar", "*.*"});
    Optional.ofNullable(dialog.open()).ifPresent(path -> install(Path.of(path)));
  }

  void install(Path archive) {
    notice.say(NLS.bind(Messages.install_reading, archive.getFileName()), Messages.cancel, installing::cancel);
    installing.start(archive, notice::hide, this::say);
  }

  private void say(String words) {
    if (!shell.isDisposed()) {
      notice.say(words, Messages.close, notice::hide);
    }
  }
}
