// SPDX-License-Identifier: EPL-2.0
package org.triangulum.triangulation;

import java.time.Clock;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.triangulum.analysis.AnalysisRunner;
import org.triangulum.analysis.Catalogue;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.analysis.run.Staleness;
import org.triangulum.analysis.run.StoredRuns;
import org.triangulum.model.ElementLabel;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.store.Blobs;
import org.triangulum.store.StudyFileException;

/** Stored results of saved analyses, read once, and whether they still follow from the data. */
final class Results {
  private final Catalogue catalogue;
  private final StoredRuns runs;
  private final Map<String, Optional<AnalysisResult>> kept;
  private final Map<AnalysisRun, Staleness> staleness = new IdentityHashMap<>();

  Results(Blobs blobs, Catalogue catalogue) {
    this(catalogue, new StoredRuns(new AnalysisRunner(catalogue), blobs, Clock.systemUTC()), new HashMap<>());
  }

  private Results(Catalogue catalogue, StoredRuns runs, Map<String, Optional<AnalysisResult>> kept) {
    this.catalogue = catalogue;
    this.runs = runs;
    this.kept = kept;
  }

  /** The same results, with staleness asked anew; results are addressed by content and cannot go stale here. */
  Results refreshed() {
    return new Results(catalogue, runs, kept);
  }

  /** The result of a run; empty when it was never computed, is not stored, or cannot be read. */
  Optional<AnalysisResult> of(AnalysisRun run) {
    String hash = run.getResult();
    return hash == null || hash.isEmpty() ? Optional.empty() : kept.computeIfAbsent(hash, h -> read(run));
  }

  /** Whether the analysis of a run is known here; where it is not, nobody can tell whether the result is stale. */
  boolean known(AnalysisRun run) {
    return catalogue.find(ElementLabel.orEmpty(run.getAnalysis())).isPresent();
  }

  /** Whether the stored result still follows from the data; ask only where {@link #known}. */
  Staleness staleness(AnalysisRun run) {
    return staleness.computeIfAbsent(run, runs::staleness);
  }

  private Optional<AnalysisResult> read(AnalysisRun run) {
    try {
      return Optional.of(runs.result(run));
    } catch (StudyFileException e) {
      return Optional.empty(); // whoever shows the run says that its result cannot be read
    }
  }
}
