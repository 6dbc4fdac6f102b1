// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.run.FreshResults;
import org.triangulum.analysis.run.RunRefresh;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.Messages;
import org.triangulum.ui.study.Failure;
import org.triangulum.ui.study.StudyDesk;
import org.triangulum.ui.study.StudyWork;

/** What can be done with a saved analysis. */
public final class RunActions {
  private final StudyDesk desk;
  private final Catalogue catalogue = Catalogue.discovered();

  /** Actions on the study on the desk. */
  public RunActions(StudyDesk desk) {
    this.desk = desk;
  }

  /**
   * Computes runs anew on today's data in the background, all as one change that can be undone.
   *
   * @param work where it runs; nothing is done while that is at something else
   * @param done is told what was kept, and why some runs could not be computed
   */
  public void refresh(StudyWork work, List<AnalysisRun> stale, Consumer<FreshResults> done) {
    Set<String> ids = stale.stream().map(AnalysisRun::getId).collect(Collectors.toSet());
    work.start(Messages.work_results, (file, progress) -> new RunRefresh(runs(file.blobs())).compute(file.study(),
        file.study().getAnalysisRuns().stream().filter(run -> ids.contains(run.getId())).toList(), progress),
        (open, fresh) -> {
          FreshResults here = fresh.of(run -> open.element(AnalysisRun.class, run.getId()));
          new RunRefresh(runs(open.view().blobs())).keep(open.editor(), here);
          done.accept(here);
        }, failure -> Failure.show(desk.display(), failure));
  }

  /** A run as an R script on today's data; empty where the analysis has no form in base R or no input any more. */
  public Optional<String> script(AnalysisRun run) {
    try {
      return new RCode(catalogue).script(run.getAnalysis(), runs(desk.open().orElseThrow().view().blobs()).input(run));
    } catch (AnalysisException | StudyFileException e) {
      return Optional.empty();
    }
  }

  private StoredRuns runs(Blobs blobs) {
    return new StoredRuns(new AnalysisRunner(catalogue), blobs, Clock.systemUTC());
  }
}
