// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.data.Selection;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.LikelihoodRegression;
import org.triangulum.stats.NotComputableException;

/** Logistic regression of a yes-no outcome; values as {@link LikelihoodAnalysis} says, ratios are odds ratios. */
public final class LogisticRegressionAnalysis extends LikelihoodAnalysis {
  private static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.LIST, "",
      "Values of the outcome that count as yes, by code or label; empty for the higher of two.");

  /** The analysis as services and extensions make it. */
  public LogisticRegressionAnalysis() {
    super("logistic-regression", "Logistic regression",
        "How the odds of a yes-no outcome (first variable) depend on several predictors, each with the others held "
            + "constant; a grouping variable makes the errors robust to clusters.",
        errorsAnd(SUCCESS), List.of(References.COX, References.AGRESTI, References.ALBERT_ANDERSON, References.MCFADDEN,
            References.NAGELKERKE, References.LIANG_ZEGER));
  }

  @Override
  boolean needsNumbers() {
    return false;
  }

  @Override
  double[] outcome(Run run, String variable) {
    Factor factor = run.sample().factor(variable);
    if (!run.parameters().has(SUCCESS.name())) {
      return RegressionTerms.places(run, variable);
    }
    List<Integer> yes = Selection.named(factor, run.parameters().list(SUCCESS.name()));
    return IntStream.range(0, factor.rows()).mapToDouble(row -> factor.code(row) < 0 ? Double.NaN
        : yes.contains(factor.code(row)) ? 1 : 0).toArray();
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    double[] y = rows.columns()[0];
    String yes = String.join(", ", run.parameters().list(SUCCESS.name()));
    if (yes.isEmpty()) {
      double[] used = Arrays.stream(y).distinct().sorted().toArray();
      if (used.length > 2) {
        throw new NotComputableException(run.variable() + " has " + used.length
            + " different values; say which count as yes with success");
      }
      double high = used[used.length - 1];
      yes = run.sample().factor(run.variable()).category((int) high).name();
      y = Arrays.stream(y).map(v -> v == high && used.length == 2 ? 1 : 0).toArray();
    }
    LikelihoodRegression fit = LikelihoodRegression.logistic(y, terms.columns());
    run.out().value("yes", Arrays.stream(y).sum(), Trail.input("Cases with " + yes, Arrays.stream(y).sum()));
    return fitted(run, rows, fit, List.of("intercept"), "Odds ratio", "Logistic regression of " + run.variable() + " = "
        + yes, n);
  }
}
