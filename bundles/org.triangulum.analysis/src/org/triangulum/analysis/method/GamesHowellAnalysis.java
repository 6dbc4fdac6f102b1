// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.PairwiseMeans;

/** Games and Howell's comparisons of means; values as {@link PairwiseMeansAnalysis} says. */
public final class GamesHowellAnalysis extends PairwiseMeansAnalysis {

  /** The analysis as services and extensions make it. */
  public GamesHowellAnalysis() {
    super("games-howell", "Games-Howell comparison of means",
        "Which of several group means differ, all pairs, when variances may differ too; from data or from published n, "
            + "mean and standard deviation of each group.",
        List.of(References.GAMES_HOWELL, References.COPENHAVER, References.HEDGES), PairwiseMeans::gamesHowell);
  }

  @Override
  String method() {
    return "Games-Howell comparisons, Welch's standard errors and degrees of freedom, p and simultaneous "
        + "intervals by the studentized range; Hedges' g of each pair by its pooled standard deviation";
  }
}
