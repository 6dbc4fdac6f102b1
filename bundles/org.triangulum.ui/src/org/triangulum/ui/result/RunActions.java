// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.result;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.custom.BusyIndicator;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.StudyFileException;
import org.triangulum.ui.study.OpenStudy;
import org.triangulum.ui.study.StudyDesk;

/** What can be done with a saved analysis. */
public final class RunActions {
  private final StudyDesk desk;
  private final Catalogue catalogue = Catalogue.discovered();

  /** Actions on the study on the desk. */
  public RunActions(StudyDesk desk) {
    this.desk = desk;
  }

  /**
   * Computes a run anew on today's data, as one change that can be undone.
   *
   * @return why that cannot be; empty when it was done
   */
  public Optional<String> refresh(AnalysisRun run) {
    if (!desk.editable()) {
      return Optional.empty();
    }
    String[] problem = new String[1];
    BusyIndicator.showWhile(desk.display(), () -> {
      OpenStudy open = desk.open().orElseThrow();
      try {
        runs(open).refresh(open.editor(), run, Progress.NONE);
      } catch (AnalysisException | StudyFileException e) {
        problem[0] = e.getMessage();
      }
    });
    return Optional.ofNullable(problem[0]);
  }

  /**
   * Computes runs anew on today's data, all as one change that can be undone.
   *
   * @return why some could not be, by run
   */
  public Map<AnalysisRun, String> refresh(List<AnalysisRun> stale) {
    Map<AnalysisRun, String> problems = new LinkedHashMap<>();
    if (desk.editable()) {
      OpenStudy open = desk.open().orElseThrow();
      BusyIndicator.showWhile(desk.display(), () -> problems.putAll(runs(open).refresh(open.editor(), stale,
          Progress.NONE)));
    }
    return problems;
  }

  /** A run as an R script on today's data; empty where the analysis has no form in base R or no input any more. */
  public Optional<String> script(AnalysisRun run) {
    try {
      return new RCode(catalogue).script(run.getAnalysis(), runs(desk.open().orElseThrow()).input(run));
    } catch (AnalysisException | StudyFileException e) {
      return Optional.empty();
    }
  }

  private StoredRuns runs(OpenStudy open) {
    return new StoredRuns(new AnalysisRunner(catalogue), open.view().blobs(), Clock.systemUTC());
  }
}
