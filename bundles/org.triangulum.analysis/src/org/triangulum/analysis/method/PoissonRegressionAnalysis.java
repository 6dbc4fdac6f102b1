// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.LikelihoodRegression;

/** Poisson regression of counts; values as {@link LikelihoodAnalysis} says, ratios are rate ratios. */
public final class PoissonRegressionAnalysis extends LikelihoodAnalysis {

  /** The analysis as services and extensions make it. */
  public PoissonRegressionAnalysis() {
    super("poisson-regression", "Poisson regression",
        "How a count (first variable), such as contacts with a service, depends on several predictors, each with the "
            + "others held constant; a grouping variable makes the errors robust to clusters.",
        errorsAnd(), List.of(References.NELDER, References.AGRESTI, References.MCFADDEN, References.NAGELKERKE,
            References.LIANG_ZEGER));
  }

  @Override
  boolean needsNumbers() {
    return true;
  }

  @Override
  double[] outcome(Run run, String variable) {
    return run.sample().numbers(variable);
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    double[] exposure = new double[rows.n()];
    Arrays.fill(exposure, 1);
    return fitted(run, rows, LikelihoodRegression.poisson(rows.columns()[0], exposure, terms.columns()),
        List.of("intercept"), "Rate ratio", "Poisson regression with logarithmic link", n);
  }
}
