// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.triangulum.analysis.result.AnalysisResult;
import org.triangulum.model.study.AnalysisRun;

/**
 * Saved analyses computed anew, nothing of it kept yet.
 *
 * @param asked the runs that were to be computed
 * @param results new results: of the runs asked for, and of members of their families that were stale
 * @param problems why those could not be computed that are in {@code asked} and not in {@code results}
 */
public record FreshResults(List<AnalysisRun> asked, Map<AnalysisRun, AnalysisResult> results,
    Map<AnalysisRun, String> problems) {

  public FreshResults {
    asked = List.copyOf(asked);
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
  }

  /**
   * The same for the runs of another copy of the study, such as the one that is open while this was computed from a
   * file; runs that are not in it any more are left out.
   *
   * @param there the run of that copy with the same identifier
   */
  public FreshResults of(Function<AnalysisRun, Optional<AnalysisRun>> there) {
    return new FreshResults(asked.stream().flatMap(run -> there.apply(run).stream()).toList(), in(results, there),
        in(problems, there));
  }

  private static <T> Map<AnalysisRun, T> in(Map<AnalysisRun, T> map,
      Function<AnalysisRun, Optional<AnalysisRun>> there) {
    Map<AnalysisRun, T> moved = new LinkedHashMap<>();
    map.forEach((run, value) -> there.apply(run).ifPresent(found -> moved.put(found, value)));
    return moved;
  }
}
