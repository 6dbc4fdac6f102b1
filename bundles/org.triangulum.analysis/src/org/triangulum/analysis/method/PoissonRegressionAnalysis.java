// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.GeneralizedResiduals;
import org.triangulum.stats.LikelihoodRegression;

/**
 * Poisson regression of counts; values as {@link LikelihoodAnalysis}, {@link CountFit} and {@link InfluenceTable} say;
 * ratios are rate ratios.
 */
public final class PoissonRegressionAnalysis extends LikelihoodAnalysis {

  private static final ParameterSpec EXPOSURE = ParameterSpec.of("exposure", Kind.VARIABLE, "",
      "One of the variables that says how much each count is of, such as months observed, above 0; its logarithm "
      + "enters "
          + "with coefficient 1. Empty when all counts are of the same.");

  /** The analysis as services and extensions make it. */
  public PoissonRegressionAnalysis() {
    super("poisson-regression", "Poisson regression",
        "How a count, such as contacts with a service, depends on several predictors, each with the "
            + "others held constant; a grouping variable makes the errors robust to clusters.",
        declared(), List.of(References.NELDER, References.AGRESTI, References.MCFADDEN,
            References.NAGELKERKE,
            References.LIANG_ZEGER, References.MCCULLAGH_NELDER, References.CAMERON_TRIVEDI, References.PREGIBON,
            References.DUNN_SMYTH, References.GELMAN_HILL));
  }

  private static List<ParameterSpec> declared() {
    List<ParameterSpec> parameters = new ArrayList<>(errorsAnd(EXPOSURE));
    parameters.add(PoissonPlots.SEED);
    return parameters;
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
  String noPredictor(Run run) {
    return run.parameters().text(EXPOSURE.name());
  }

  @Override
  void means(Run run, CompleteRows rows, MarginalMeans means, Fitted fitted, Trail n) {
    String of = noPredictor(run);
    means.add(fitted.coefficients(), "Expected " + run.variable() + (of.isEmpty() ? "" : " per " + of), Math::exp,
        n);
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    double[] exposure = exposure(run, rows);
    double[] y = rows.columns()[0];
    LikelihoodRegression fit = LikelihoodRegression.poisson(y, exposure, terms.columns());
    String of = noPredictor(run);
    return fitted(run, rows, fit, List.of("intercept"), "Rate ratio", "Poisson regression with logarithmic link"
        + (of.isEmpty() ? "" : ", counts per " + of), n,
        () -> diagnostics(run, rows, exposure, fit, terms, n));
  }

  private static void diagnostics(Run run, CompleteRows rows, double[] exposure, LikelihoodRegression fit,
      RegressionTerms terms, Trail n) {
    double[] y = rows.columns()[0];
    double[] linear = linear(fit.coefficients().estimates(), terms.columns(), rows.n());
    for (int i = 0; i < linear.length; i++) {
      linear[i] += Math.log(exposure[i]);
    }
    GeneralizedResiduals residuals = GeneralizedResiduals.poisson(y, linear, fit.coefficients(), terms.columns());
    new CountFit(run, n).add(y, residuals, rows.n() - terms.names().size() - 1.0);
    InfluenceTable.add(run, rows, residuals.influence(), n);
    if (run.parameters().flag(PLOTS.name())) {
      new PoissonPlots(run, rows, y, residuals).add();
    }
  }

  private static double[] exposure(Run run, CompleteRows rows) {
    String name = run.parameters().text(EXPOSURE.name());
    if (name.isEmpty()) {
      double[] one = new double[rows.n()];
      Arrays.fill(one, 1);
      return one;
    }
    int at = run.variables().indexOf(name);
    if (at < 1 || run.variables().size() < 3) {
      throw new AnalysisException("Parameter exposure is " + name + (at < 1
          ? ", which is not among the variables after "
          + "the outcome" : "; beside it a predictor is needed"));
    }
    return rows.columns()[at];
  }
}
