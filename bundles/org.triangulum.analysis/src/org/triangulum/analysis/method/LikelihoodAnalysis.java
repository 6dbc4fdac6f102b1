// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.LikelihoodRegression;

/**
 * Regressions by maximum likelihood.
 *
 * <p>Values besides those of {@link RegressionAnalysis}: {@code chi2}, {@code df}, {@code p} (likelihood ratio test of
 * all terms), {@code log.likelihood}, {@code aic}, {@code mcfadden}, {@code nagelkerke}.
 */
abstract class LikelihoodAnalysis extends RegressionAnalysis {
  private static final ParameterSpec ERRORS = ParameterSpec.choice("errors",
      "Standard errors: of the model, or robust to a wrong assumption about the spread.", "model", "robust");

  LikelihoodAnalysis(String id, String title, String description, List<ParameterSpec> parameters,
      List<String> references) {
    super(id, title, description, parameters, references);
  }

  static List<ParameterSpec> errorsAnd(ParameterSpec... more) {
    ParameterSpec[] all = new ParameterSpec[more.length + 1];
    System.arraycopy(more, 0, all, 0, more.length);
    all[more.length] = ERRORS;
    return declared(all);
  }

  /** Names the coefficients and says what was fitted, once the model is known. */
  final Fitted fitted(Run run, CompleteRows rows, LikelihoodRegression fit, List<String> leading, String ratio,
      String method, Trail n) {
    boolean robust = run.parameters().text(ERRORS.name()).equals("robust");
    Coefficients coefficients = !run.by().isEmpty() ? fit.clustered(rows.groups())
        : robust ? fit.robust() : fit.coefficients();
    TestTables tables = new TestTables(run, run.variable(), n);
    tables.test("Likelihood ratio of all terms together", "chi2", true, fit::test,
        "2 (log likelihood - log likelihood without terms)", "upper tail of the chi-square distribution");
    tables.aside("log.likelihood", "Log likelihood", fit.logLikelihood(), "sum of ln P(outcome)");
    tables.aside("aic", "AIC", fit.aic(), "2 parameters - 2 log likelihood");
    tables.aside("mcfadden", "McFadden's pseudo R squared", fit.mcFadden(),
        "1 - log likelihood / log likelihood without terms");
    tables.aside("nagelkerke", "Nagelkerke's pseudo R squared", fit.nagelkerke(),
        "Cox and Snell's over its largest value");
    tables.add();
    return new Fitted(coefficients, leading, "z", ratio, method + " by maximum likelihood"
        + (robust && run.by().isEmpty() ? ", robust standard errors (HC0)" : ""));
  }
}
