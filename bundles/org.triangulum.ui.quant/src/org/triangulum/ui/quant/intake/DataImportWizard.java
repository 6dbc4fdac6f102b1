// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.osgi.util.NLS;
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
  private final DifferencePage difference;
  private final Consumer<Dataset> done;
  private StagedData staged;

  private DataImportWizard(StudyDesk desk, OpenStudy open, Consumer<Dataset> done) {
    super(desk, Messages.intake_window);
    this.done = done;
    intake = new DataIntake(open.study());
    source = new SourcePage(intake);
    mapping = new MappingPage(intake, open.study());
    difference = new DifferencePage(intake.queue());
  }

  /**
   * Opens the wizard.
   *
   * @param files to begin with, one after the other; may be empty
   * @param done is told which dataset was made or brought up to date
   */
  public static void open(StudyDesk desk, Shell parent, List<Path> files, Consumer<Dataset> done) {
    desk.open().filter(OpenStudy::editable).ifPresent(open -> {
      DataImportWizard wizard = new DataImportWizard(desk, open, done);
      wizard.intake.queue().add(files);
      files.stream().findFirst().ifPresent(wizard.intake::take);
      wizard.open(parent);
    });
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
    FileQueue queue = intake.queue();
    String key = intake.plan().dataset();
    Optional<ImportReport> report = enter(Messages.intake_entering, staged, difference::refuse);
    if (report.isEmpty()) {
      return false;
    }
    queue.set(intake.source(), FileQueue.State.ENTERED, NLS.bind(Messages.intake_into, key));
    String last = difference.rest() == DifferencePage.Rest.ASK ? key : enterLike(key);
    desk().open().orElseThrow().study().getDatasets().stream().filter(d -> last.equals(d.getKey())).findFirst()
        .ifPresent(done);
    Optional<Path> next = queue.next();
    next.ifPresent(file -> {
      staged = null;
      source.take(file);
      getContainer().showPage(source);
    });
    return next.isEmpty();
  }

  /** Enters the files that wait as the one before, each as a change of its own; says which was the last dataset. */
  private String enterLike(String first) {
    FileQueue queue = intake.queue();
    OpenStudy open = desk().open().orElseThrow();
    LikeFiles like = new LikeFiles(intake.reader(), intake.schema().orElseThrow(), intake.plan(),
        difference.rest() == DifferencePage.Rest.JOIN);
    String last = first;
    for (Path file : queue.waiting()) {
      LikeFiles.Read[] read = {null};
      Consumer<String> failed = why -> queue.set(file, FileQueue.State.FAILED, why);
      if (!work(file.getFileName().toString(), progress -> read[0] = like.read(file, open.study(), progress), failed)) {
        if (queue.waiting().contains(file)) {
          // Stopped by the person: what waits goes on waiting.
          return last;
        }
        continue;
      }
      try {
        String obstacle = !read[0].obstacle().isEmpty() ? read[0].obstacle()
            : like.obstacle(read[0], open.study(), open.view().blobs());
        if (!obstacle.isEmpty()) {
          queue.set(file, FileQueue.State.WAITING, obstacle);
        } else if (enter(file.getFileName().toString(), read[0].staged(), failed).isPresent()) {
          queue.set(file, FileQueue.State.ENTERED, NLS.bind(Messages.intake_into, read[0].dataset()));
          last = read[0].dataset();
        }
      } catch (ExchangeException e) {
        failed.accept(e.getMessage());
      }
    }
    return last;
  }
}
