// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.instruments.score;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.triangulum.instruments.definition.DefinitionException;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.instruments.scoring.ScoringException;
import org.triangulum.instruments.study.DatasetChanges;
import org.triangulum.instruments.study.DatasetScores;
import org.triangulum.instruments.study.ScoredChanges;
import org.triangulum.instruments.study.ScoredDataset;
import org.triangulum.instruments.study.StudyInstruments;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Instrument;
import org.triangulum.store.StudyFile;
import org.triangulum.ui.instruments.InstrumentsDesk;
import org.triangulum.ui.instruments.Messages;

/**
 * Scores in the background. It reads the file once more, as it is now, so that nobody has to wait with changing the
 * study until the scores are there.
 */
final class ScoreJob extends Job {
  /** Long enough that a few choices in a row do not each start a run. */
  static final int DELAY = 100;
  private final Path path;
  private final ScoreSetup setup;
  private final InstrumentsDesk.Entry entry;
  private final Scorers scorers;
  private final Display display;
  private final Consumer<Result> done;

  /**
   * What came of it.
   *
   * @param scored with elements as this job read them; empty where it was not possible
   * @param problem why not; empty otherwise
   * @param change between two time points
   */
  record Result(ScoreJob job, Optional<ScoredDataset> scored, String problem, Change change) {}

  /**
   * How the scores changed.
   *
   * @param times the time points there are
   * @param found with elements as this job read them; empty where there is nothing to compare
   * @param problem why there is not; empty otherwise
   */
  record Change(List<String> times, Optional<ScoredChanges> found, String problem) {
    static final Change NONE = new Change(List.of(), Optional.empty(), "");
  }

  ScoreJob(Path path, ScoreSetup setup, InstrumentsDesk.Entry entry, Scorers scorers, Display display,
      Consumer<Result> done) {
    super(Messages.scores_job);
    this.path = path;
    this.setup = setup;
    this.entry = entry;
    this.scorers = scorers;
    this.display = display;
    this.done = done;
  }

  @Override
  protected IStatus run(IProgressMonitor monitor) {
    monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
    Result result;
    try (StudyFile file = StudyFile.openReadOnly(path)) {
      ScoredDataset scored = score(file);
      result = new Result(this, Optional.of(scored), "", change(file, scored));
    } catch (ScoringException | DefinitionException | RuntimeException e) {
      result = new Result(this, Optional.empty(), e.getMessage() == null ? e.toString() : e.getMessage(),
          Change.NONE);
    } finally {
      monitor.done();
    }
    if (monitor.isCanceled()) {
      return Status.CANCEL_STATUS;
    }
    Result told = result;
    if (!display.isDisposed()) {
      display.asyncExec(() -> done.accept(told));
    }
    return Status.OK_STATUS;
  }

  private ScoredDataset score(StudyFile file) throws ScoringException, DefinitionException {
    Dataset dataset = file.element(setup.dataset()).filter(Dataset.class::isInstance).map(Dataset.class::cast)
        .orElseThrow(() -> new ScoringException(Messages.scores_gone));
    Optional<Instrument> there = entry.inStudy().flatMap(i -> file.element(i.getId())).map(Instrument.class::cast);
    Instrument instrument = there.isPresent() ? there.get()
        : new StudyInstruments().create(file.study(), entry.file().orElseThrow());
    return new DatasetScores(file.blobs(), scorers).score(dataset, instrument, setup.request());
  }

  private Change change(StudyFile file, ScoredDataset scored) {
    DatasetChanges changes = new DatasetChanges(file.blobs());
    List<String> times = List.of();
    try {
      times = changes.timePoints(scored.dataset());
      if (times.size() < 2) {
        return new Change(times, Optional.empty(), Messages.change_one_time);
      }
      String before = setup.times().before().isEmpty() ? times.get(0) : setup.times().before();
      String after = setup.times().after().isEmpty() ? times.get(times.size() - 1) : setup.times().after();
      return new Change(times, Optional.of(changes.compare(scored, before, after)), "");
    } catch (ScoringException e) {
      return new Change(times, Optional.empty(), e.getMessage());
    }
  }
}
