// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.Exporter;
import org.triangulum.exchange.codebook.CodebookCsvExporter;
import org.triangulum.exchange.codebook.CodebookCsvImporter;
import org.triangulum.exchange.codebook.CodebookDocxExporter;
import org.triangulum.exchange.codebook.CodebookDocxImporter;
import org.triangulum.exchange.codebook.CodebookImporter;
import org.triangulum.exchange.codebook.CodebookQdcExporter;
import org.triangulum.exchange.codebook.CodebookQdcImporter;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.widget.Menus;
import org.triangulum.ui.widget.NoticeStrip;

/** Brings codebooks in and out as table, Word document and REFI-QDA codebook. */
final class CodebookFiles {
  private static final List<CodebookImporter> IMPORTERS =
      List.of(new CodebookCsvImporter(), new CodebookDocxImporter(), new CodebookQdcImporter());
  private static final List<Exporter> EXPORTERS =
      List.of(new CodebookCsvExporter(), new CodebookDocxExporter(), new CodebookQdcExporter());
  private final StudyDesk desk;
  private final Shell shell;
  private final NoticeStrip notice;

  CodebookFiles(StudyDesk desk, Shell shell, NoticeStrip notice) {
    this.desk = desk;
    this.shell = shell;
    this.notice = notice;
  }

  void fill(Menu menu) {
    Menus.line(menu);
    Menus.item(menu, Messages.codebook_import, desk.editable(), this::bringIn);
    Menu out = Menus.cascade(menu, Messages.codebook_export, desk.open().isPresent());
    EXPORTERS.forEach(exporter -> Menus.item(out, exporter.title() + "…", true, () -> write(exporter)));
  }

  private void bringIn() {
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setFilterExtensions(new String[] {String.join(";", IMPORTERS.stream().flatMap(i -> i.patterns().stream())
        .toList()), "*"});
    String chosen = dialog.open();
    if (chosen != null) {
      bringIn(Path.of(chosen));
    }
  }

  /** Shows what a file would change, and changes it when a person agrees. */
  void bringIn(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    CodebookImporter importer = IMPORTERS.stream().filter(i -> i.patterns().stream()
        .anyMatch(pattern -> name.endsWith(pattern.substring(1)))).findFirst().orElse(null);
    if (importer == null) {
      Failure.refuse(desk.display(), NLS.bind(Messages.codebook_import_unknown, file.getFileName()));
      return;
    }
    BusyIndicator.showWhile(desk.display(), () -> new CodebookDifferencesDialog(shell, desk, importer, file, notice)
        .openWhenRead());
  }

  private void write(Exporter exporter) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setFilterExtensions(new String[] {exporter.pattern()});
    dialog.setFileName(Messages.codebook_file + exporter.pattern().substring(1));
    dialog.setOverwrite(true);
    String chosen = dialog.open();
    if (chosen == null) {
      return;
    }
    OpenStudy open = desk.open().orElseThrow();
    try {
      List<String> told = exporter.export(open.study(), open.view().blobs(), Path.of(chosen), Progress.NONE);
      notice.say(NLS.bind(Messages.codebook_exported, Path.of(chosen).getFileName()) + " " + String.join(" ", told),
          Messages.ok, () -> { });
    } catch (ExchangeException e) {
      Failure.show(desk.display(), e);
    }
  }
}
