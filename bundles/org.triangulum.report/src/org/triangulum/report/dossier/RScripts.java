// SPDX-License-Identifier: EPL-2.0
package org.triangulum.report.dossier;

import java.time.Clock;
import java.util.Optional;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.r.RCode;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;

/** Saved analyses as R scripts, so that a reader without Triangulum can compute the numbers again. */
final class RScripts {
  /** Longer ones hold so many different cases that nobody reads them in a page. */
  private static final int LONGEST = 40_000;
  private final RCode code;
  private final StoredRuns runs;

  RScripts(Catalogue catalogue, Blobs blobs) {
    this.code = new RCode(catalogue);
    this.runs = new StoredRuns(new AnalysisRunner(catalogue), blobs, Clock.systemUTC());
  }

  /** The script; empty when there is none in base R, when it is too long, or when the data no longer allow the run. */
  Optional<String> of(AnalysisRun run) {
    try {
      return code.script(Words.orEmpty(run.getAnalysis()), runs.input(run)).filter(s -> s.length() <= LONGEST);
    } catch (AnalysisException | StudyFileException e) {
      return Optional.empty(); // the page says that the result is stale or cannot be computed
    }
  }
}
