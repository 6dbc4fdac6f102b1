// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.stats.PairwiseMeans;

/** Tukey's honestly significant differences; values as {@link PairwiseMeansAnalysis} says. */
public final class TukeyAnalysis extends PairwiseMeansAnalysis {

  /** The analysis as services and extensions make it. */
  public TukeyAnalysis() {
    super("tukey-hsd", "Tukey's comparison of means",
        "Which of several group means differ, all pairs, variances assumed equal; from data or from published n, mean "
            + "and standard deviation of each group.",
        List.of(References.TUKEY, References.KRAMER, References.COPENHAVER, References.HEDGES),
        PairwiseMeans::tukey);
  }

  @Override
  String method() {
    return "Tukey's honestly significant differences, Tukey-Kramer standard errors for unequal groups, p and "
        + "simultaneous "
        + "intervals by the studentized range; Hedges' g of each pair by its own pooled standard deviation";
  }
}
