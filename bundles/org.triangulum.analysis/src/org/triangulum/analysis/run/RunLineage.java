// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.triangulum.data.Lineage;
import org.triangulum.instruments.scoring.Scorers;
import org.triangulum.model.study.AnalysisRun;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.Dataset;
import org.triangulum.model.study.Study;
import org.triangulum.store.Blobs;

/** Where the columns come from that a saved run rests on. */
public final class RunLineage {
  private RunLineage() {
  }

  /**
   * The lineage of each column of a run that does not stand as it came in: derived, scored, edited by hand, or of a
   * dataset that is made from another.
   *
   * @return in the order of the run's variables, that of groups last; empty for a run of figures given as parameters
   */
  public static List<Lineage> of(Study study, AnalysisRun run, Blobs blobs) {
    if (run.getDataset() == null) {
      return List.of();
    }
    Scorers scorers = Scorers.discovered(Scorers.class.getClassLoader());
    Set<String> used = new LinkedHashSet<>(StoredRuns.variables(run));
    run.getParameters().stream().filter(p -> StoredRuns.BY.equals(p.getName())).forEach(p -> used.add(p.getValue()));
    return used.stream().flatMap(key -> run.getDataset().getColumns().stream().filter(c -> key.equals(c.getKey())))
        .flatMap(column -> Stream.of(Lineage.of(study, column, blobs, scorers))
            .filter(lineage -> isMade(column) || lineage.edits() > 0)).toList();
  }

  private static boolean isMade(Column column) {
    boolean scored = column.getScoring() != null && !column.getScoring().isEmpty();
    return scored || column.getDerivation() != null || ((Dataset) column.eContainer()).getDerivation() != null;
  }
}
