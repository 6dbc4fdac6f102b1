// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.LikelihoodRegression;

/** Ordinal regression with proportional odds; values as {@link LikelihoodAnalysis} says, ratios are odds ratios. */
public final class OrdinalRegressionAnalysis extends LikelihoodAnalysis {

  /** The analysis as services and extensions make it. */
  public OrdinalRegressionAnalysis() {
    super("ordinal-regression", "Ordinal regression",
        "How an ordered answer (first variable) depends on several predictors, each with the others held constant; "
        + "odds "
            + "of a higher answer, the same at every step of the scale. A grouping variable makes the errors robust to "
            + "clusters.",
        errorsAnd(), List.of(References.MCCULLAGH, References.AGRESTI, References.ALBERT_ANDERSON, References.MCFADDEN,
            References.NAGELKERKE, References.LIANG_ZEGER));
  }

  @Override
  boolean needsNumbers() {
    return false;
  }

  @Override
  double[] outcome(Run run, String variable) {
    if (!run.sample().factor(variable).scored()) {
      throw new AnalysisException(variable + " is text without an order; put its values in order with collapse."
          + variable + "=first:…;second:…");
    }
    return RegressionTerms.places(run, variable);
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    Factor factor = run.sample().factor(run.variable());
    int[] used = Arrays.stream(rows.columns()[0]).mapToInt(c -> (int) c).distinct().sorted().toArray();
    int[] y = Arrays.stream(rows.columns()[0]).mapToInt(c -> Arrays.binarySearch(used, (int) c)).toArray();
    List<String> thresholds = IntStream.range(0, used.length - 1).mapToObj(i -> "threshold." + factor.category(used[i])
        .key()).toList();
    return fitted(run, rows, LikelihoodRegression.ordinal(y, used.length, terms.columns()), thresholds, "Odds ratio",
        "Ordinal regression with proportional odds (logit link)", n);
  }
}
