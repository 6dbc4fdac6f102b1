// SPDX-License-Identifier: EPL-2.0
package org.triangulum.cli.show;

import java.util.List;
import org.triangulum.analysis.Nearest;

/** The views there are. */
public final class Views {
  private Views() {}

  /** Every view, by name. */
  public static List<ShownView> all() {
    return List.of(
        new AcceptedShow(),
        new AuditsShow(),
        new CasesShow(),
        new CodebookShow(),
        new CompletenessShow(),
        new ConfidenceShow(),
        new ContributionsShow(),
        new ConvergenceShow(),
        new CoverageMapShow(),
        new DatasetsShow(),
        MemosShow.decisions(),
        new DisplaysShow(),
        new DissonanceShow(),
        new FindingsShow(),
        new GraphShow(),
        new LineageShow(),
        MemosShow.memos(),
        new PillarsShow(),
        new QualityShow(),
        new QuotesShow(),
        new RatersShow(),
        new RecommendationsShow(),
        new RelationsShow(),
        new ResponsesShow(),
        new SignOffsShow(),
        new ThreadsShow(),
        new VariablesShow(),
        new WordingsShow());
  }

  /**
   * The view of a name.
   *
   * @throws IllegalArgumentException with the names there are when there is none
   */
  public static ShownView of(String name) {
    List<ShownView> all = all();
    return all.stream().filter(v -> v.name().equals(name)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no view " + name
            + Nearest.hint(name, all.stream().map(ShownView::name).toList())));
  }
}
