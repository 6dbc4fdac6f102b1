// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.triangulum.exchange.ExchangeException;
import org.triangulum.exchange.ImportReport;
import org.triangulum.exchange.data.StagedData;
import org.triangulum.model.study.Dataset;
import org.triangulum.ui.imports.ImportWizard;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/**
 * Brings survey data into the study: choose a file and see what is in it, say what becomes of its columns, see what
 * would change, enter it as one change.
 */
public final class DataImportWizard extends ImportWizard {
  private final DataIntake intake;
  private final SourcePage source;
  private final MappingPage mapping;
  private final DifferencePage difference = new DifferencePage();
  private final Consumer<Dataset> done;
  private StagedData staged;

  private DataImportWizard(StudyDesk desk, OpenStudy open, Consumer<Dataset> done) {
    super(desk, Messages.intake_window);
    this.done = done;
    intake = new DataIntake(open.study());
    source = new SourcePage(intake);
    mapping = new MappingPage(intake, open.study());
  }

  /**
   * Opens the wizard.
   *
   * @param file to begin with
   * @param done is told which dataset was made or brought up to date
   */
  public static void open(StudyDesk desk, Shell parent, Optional<Path> file, Consumer<Dataset> done) {
    desk.open().filter(OpenStudy::editable).ifPresent(open -> {
      DataImportWizard wizard = new DataImportWizard(desk, open, done);
      file.ifPresent(wizard.intake::take);
      wizard.open(parent);
    });
  }

  /** Opens the wizard for the first of some files. */
  public static void open(StudyDesk desk, Shell parent, List<Path> files, Consumer<Dataset> done) {
    open(desk, parent, files.stream().findFirst(), done);
  }

  @Override
  public void addPages() {
    addPage(source);
    addPage(mapping);
    addPage(difference);
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == difference && difference.isPageComplete();
  }

  /** Reads all values, with progress, and shows what would change. */
  void compare() {
    OpenStudy open = desk().open().orElseThrow();
    staged = null;
    boolean read = work(Messages.intake_reading,
        progress -> staged = intake.reader().stage(intake.source(), intake.plan(), progress), difference::refuse);
    if (read) {
      try {
        difference.show(staged.difference(open.study(), open.view().blobs()));
      } catch (ExchangeException e) {
        difference.refuse(e.getMessage());
      }
    } else if (difference.getErrorMessage() == null) {
      difference.refuse(Messages.intake_stopped);
    }
    getContainer().updateButtons();
  }

  @Override
  public boolean performFinish() {
    String key = intake.plan().dataset();
    Optional<ImportReport> report = enter(Messages.intake_entering, staged, difference::refuse);
    report.flatMap(r -> desk().open().orElseThrow().study().getDatasets().stream()
        .filter(d -> key.equals(d.getKey())).findFirst()).ifPresent(done);
    return report.isPresent();
  }
}
