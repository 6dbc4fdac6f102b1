// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.qual.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.document.OpenAnswers;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.ui.imports.ImportDialog;
import org.triangulum.ui.qual.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** Makes documents of open answers that the study's datasets hold, one a question, all as one change. */
final class ImportAnswers extends Wizard {
  private final StudyDesk desk;
  private final Consumer<ImportReport> done;
  private final ImportAnswersPage page;

  private ImportAnswers(StudyDesk desk, Consumer<ImportReport> done) {
    this.desk = desk;
    this.done = done;
    page = new ImportAnswersPage(desk);
    setWindowTitle(Messages.answers_window);
    setNeedsProgressMonitor(true);
  }

  /** The datasets that hold texts which may be answers. */
  static List<Dataset> sources(Study study) {
    return study.getDatasets().stream().filter(d -> !questions(d).isEmpty()).toList();
  }

  /** The columns of a dataset that hold texts and do not say who answers. */
  static List<Column> questions(Dataset dataset) {
    return dataset.getColumns().stream().filter(c -> c.getType() == ColumnType.TEXT && c.getValues() != null
        && (c.getRole() == ColumnRole.ANSWER || c.getRole() == ColumnRole.ATTRIBUTE)).toList();
  }

  /**
   * Opens the wizard.
   *
   * @param done is told what came in
   */
  static void open(StudyDesk desk, Shell parent, Consumer<ImportReport> done) {
    if (!desk.editable()) {
      return;
    }
    new ImportDialog(parent, new ImportAnswers(desk, done)).open();
  }

  @Override
  public void addPages() {
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    OpenStudy open = desk.open().orElseThrow();
    OpenAnswers staged = OpenAnswers.of(page.dataset(), page.columns(), open.view().blobs(), page.choices());
    Optional<ImportReport> report = new ImportTask(desk, getContainer()).run(open, staged, page::setErrorMessage);
    report.ifPresent(done);
    return report.isPresent();
  }
}
