// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.codebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.analysis.Progress;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.ImportSettings;
import org.triangulum.exchange.codebook.CodebookDifference;
import org.triangulum.exchange.codebook.CodebookImporter;
import org.triangulum.exchange.codebook.StagedCodebooks;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.table.Grid;
import org.triangulum.ui.table.GridColumn;
import org.triangulum.ui.widget.NoticeStrip;

/** What a codebook file would change in the study, to be agreed to. */
final class CodebookDifferencesDialog extends TitleAreaDialog {
  private final StudyDesk desk;
  private final CodebookImporter importer;
  private final Path file;
  private final NoticeStrip notice;
  private StagedCodebooks staged;
  private Grid<CodebookDifference> grid;

  CodebookDifferencesDialog(Shell parent, StudyDesk desk, CodebookImporter importer, Path file, NoticeStrip notice) {
    super(parent);
    this.desk = desk;
    this.importer = importer;
    this.file = file;
    this.notice = notice;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  /** Reads the file; opens only where it can be read. */
  void openWhenRead() {
    if (stage(ImportSettings.NONE)) {
      open();
    }
  }

  private boolean stage(ImportSettings settings) {
    try {
      staged = importer.stage(file, settings, Progress.NONE);
      return true;
    } catch (ExchangeException e) {
      Failure.show(desk.display(), e);
      return false;
    }
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Composite body = new Composite(area, SWT.NONE);
    body.setLayout(new GridLayout());
    body.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    Button fresh = new Button(body, SWT.CHECK);
    fresh.setText(Messages.codebook_import_new);
    fresh.addListener(SWT.Selection, e -> {
      if (stage(fresh.getSelection() ? new ImportSettings(Optional.empty(), Map.of("as", "new"))
          : ImportSettings.NONE)) {
        fill();
      }
    });
    grid = Grid.ofRows(body, List.of(
        GridColumn.<CodebookDifference>text(Messages.codebook_difference, 130,
            d -> d.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
        GridColumn.<CodebookDifference>text(Messages.codebook_code, 0, CodebookDifference::code),
        GridColumn.<CodebookDifference>text(Messages.codebook_detail, 0, CodebookDifference::detail)));
    grid.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    setTitle(NLS.bind(Messages.codebook_import_title, file.getFileName()));
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, Messages.codebook_import_apply, true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
    fill();
  }

  private void fill() {
    OpenStudy open = desk.open().orElseThrow();
    List<CodebookDifference> differences = staged.differences(open.study());
    grid.setRows(new ArrayList<>(differences));
    getButton(IDialogConstants.OK_ID).setEnabled(!differences.isEmpty());
    try {
      ImportReport report = staged.report(open.study());
      List<String> told = Stream.concat(report.losses().stream(), report.warnings().stream()).toList();
      setErrorMessage(null);
      setMessage(differences.isEmpty() ? Messages.codebook_import_same
          : NLS.bind(Messages.codebook_import_count, differences.size()) + " " + String.join(" ", told));
    } catch (ExchangeException e) {
      setErrorMessage(e.getMessage());
      getButton(IDialogConstants.OK_ID).setEnabled(false);
    }
  }

  @Override
  protected void okPressed() {
    OpenStudy open = desk.open().orElseThrow();
    try {
      staged.apply(open.editor(), open.view().blobs(), Progress.NONE);
      notice.say(NLS.bind(Messages.codebook_imported, file.getFileName()), Messages.undo, desk::undo);
      super.okPressed();
    } catch (ExchangeException e) {
      setErrorMessage(e.getMessage());
    }
  }

  @Override
  protected Point getInitialSize() {
    return new Point(760, 520);
  }
}
