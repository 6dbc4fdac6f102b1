// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import static org.triangulum.model.ElementLabel.orEmpty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.Progress;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Study;
import org.triangulum.store.StudyEditor;
import org.triangulum.store.StudyFileException;

/**
 * Saved analyses computed anew on today's data. Computing changes nothing and may take long; keeping is quick and one
 * change, so that the first may happen elsewhere than where the study is edited.
 */
public final class RunRefresh {
  private final StoredRuns runs;

  /** Computes as these runs are computed. */
  public RunRefresh(StoredRuns runs) {
    this.runs = runs;
  }

  /**
   * Computes runs anew, and before a family of tests those of its members that are stale.
   *
   * @throws CancellationException when the person asked to stop
   */
  public FreshResults compute(Study study, List<AnalysisRun> asked, Progress progress) {
    Map<AnalysisRun, AnalysisResult> fresh = new LinkedHashMap<>();
    Map<AnalysisRun, String> problems = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      AnalysisRun run = asked.get(i);
      progress.advance(orEmpty(run.getKey()) + " " + orEmpty(run.getTitle()), i / (double) asked.size());
      try {
        renew(study, run, fresh, new PartOf(progress, i, asked.size()));
      } catch (AnalysisException | StudyFileException e) {
        problems.put(run, e.getMessage());
      }
    }
    return new FreshResults(asked, fresh, problems);
  }

  private void renew(Study study, AnalysisRun run, Map<AnalysisRun, AnalysisResult> fresh, Progress progress) {
    StoredRuns.members(run).stream().filter(member -> !fresh.containsKey(member)
        && runs.staleness(member).state() == Staleness.State.STALE)
        .forEach(member -> fresh.put(member, runs.rerun(study, member, progress)));
    if (!fresh.containsKey(run)) {
      fresh.put(run, runs.rerun(study, run, fresh, progress));
    }
  }

  /** Keeps new results in place of the saved ones, in one transaction; does nothing where there are none. */
  public void keep(StudyEditor editor, FreshResults fresh) {
    int count = fresh.results().size();
    if (count > 0) {
      String label = fresh.asked().size() == 1 ? "Refresh analysis " + orEmpty(fresh.asked().get(0).getTitle())
          : "Refresh " + count + (count == 1 ? " analysis" : " analyses");
      editor.run(label, "", study -> fresh.results().forEach(runs::store));
    }
  }

  /** Progress of one of several equal parts of a work. */
  private record PartOf(Progress whole, int index, int parts) implements Progress {
    @Override
    public void step(String what, double share) {
      whole.step(what, (index + share) / parts);
    }

    @Override
    public boolean cancelled() {
      return whole.cancelled();
    }
  }
}
