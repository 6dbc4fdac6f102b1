// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.JointTest;
import org.triangulum.stats.LikelihoodRegression;
import org.triangulum.stats.TestResult;

/**
 * Regressions by maximum likelihood.
 *
 * <p>Values besides those of {@link RegressionAnalysis}: {@code chi2}, {@code df}, {@code p} (test of all terms:
 * likelihood ratio, or Wald where errors are robust or clustered), {@code log.likelihood}, {@code aic}, {@code bic},
 * {@code mcfadden}, {@code nagelkerke}.
 */
abstract class LikelihoodAnalysis extends RegressionAnalysis {
  private static final ParameterSpec ERRORS = ParameterSpec.choice("errors",
      "Standard errors: of the model, or robust to a wrong assumption about the spread.", "model", "robust");
  private static final String UPPER_TAIL = "upper tail of the chi-square distribution";

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
      String method, Trail n, Runnable diagnostics) {
    boolean robust = run.parameters().text(ERRORS.name()).equals("robust");
    Coefficients coefficients = !run.by().isEmpty() ? fit.clustered(rows.groups())
        : robust ? fit.robust() : fit.coefficients();
    TestTables tables = new TestTables(run, run.variable(), n);
    if (run.by().isEmpty() && !robust) {
      tables.test("Likelihood ratio of all terms together", "chi2", true, fit::test,
          "2 (log likelihood - log likelihood without terms)", UPPER_TAIL);
    } else {
      tables.test("Wald test of all terms together", "chi2", true, () -> {
        JointTest all = coefficients.jointly(IntStream.range(leading.size(), coefficients.size()).toArray());
        return new TestResult(all.statistic(), all.df1(), all.p());
      }, "Wald test that all coefficients of terms are 0, with the robust covariances", UPPER_TAIL);
    }
    tables.add();
    run.out().table(fitTable()
        .row(Cell.of("McFadden's pseudo R squared"), tables.aside("mcfadden", "McFadden's pseudo R squared",
            fit.mcFadden(), "1 - log likelihood / log likelihood without terms"))
        .row(Cell.of("Nagelkerke's pseudo R squared"), tables.aside("nagelkerke", "Nagelkerke's pseudo R squared",
            fit.nagelkerke(), "Cox and Snell's over its largest value"))
        .row(Cell.of("Log likelihood"), tables.aside("log.likelihood", "Log likelihood", fit.logLikelihood(),
            "sum of ln P(outcome)"))
        .row(Cell.of("AIC"), tables.aside("aic", "AIC", fit.aic(), "2 parameters - 2 log likelihood"))
        .row(Cell.of("BIC"), tables.aside("bic", "BIC", fit.bic(), "parameters ln n - 2 log likelihood")));
    return new Fitted(coefficients, leading, "z", ratio, false, method + " by maximum likelihood"
        + (robust && run.by().isEmpty() ? ", robust standard errors (HC0)" : ""), diagnostics);
  }
}
