// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.Influence;
import org.triangulum.stats.JointTest;
import org.triangulum.stats.LinearRegression;
import org.triangulum.stats.LinearRegression.Robust;

/**
 * Linear regression.
 *
 * <p>Values: those of {@link RegressionAnalysis}; {@code r2} with {@code .lower} and {@code .upper},
 * {@code r2.adjusted}, {@code sigma}, {@code aic}, {@code bic}, {@code f}, {@code df1}, {@code df2}, {@code p};
 * {@code breusch.pagan.chi2}, {@code .df}, {@code .p}; those of {@link ResidualTests} and {@link InfluenceTable}.
 */
public final class LinearRegressionAnalysis extends RegressionAnalysis {
  private static final ParameterSpec ERRORS = ParameterSpec.choice("errors",
      "Standard errors: equal takes residuals of equal spread for granted, HC0 to HC3 do not (HC3 for small samples).",
      "equal", "HC0", "HC1", "HC2", "HC3");

  private static final double UNEQUAL = 0.05;

  /** The analysis as services and extensions make it. */
  public LinearRegressionAnalysis() {
    super("linear-regression", "Linear regression",
        "How a numeric outcome depends on several predictors, each with the others held constant; a "
            + "grouping variable makes the errors robust to clusters.",
        declared(ERRORS, ResidualTests.SERIAL), List.of(References.KUTNER, References.COOK, References.MACKINNON_WHITE,
            References.LIANG_ZEGER, References.SMITHSON, References.KOENKER, References.HOAGLIN_WELSCH,
            References.BELSLEY, References.COOK_WEISBERG, References.CLEVELAND, References.ROYSTON,
            References.DURBIN_WATSON));
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
  void means(Run run, CompleteRows rows, MarginalMeans means, Fitted fitted, Trail n) {
    means.add(fitted.coefficients(), "Expected " + run.variable(), mean -> mean, n);
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    LinearRegression fit = LinearRegression.of(rows.columns()[0], terms.columns());
    String errors = run.parameters().text(ERRORS.name());
    Coefficients coefficients = !run.by().isEmpty() ? fit.clustered(rows.groups())
        : errors.equals("equal") ? fit.coefficients() : fit.robust(Robust.valueOf(errors.toUpperCase(Locale.ROOT)));
    TestTables tables = new TestTables(run, run.variable(), n);
    boolean equal = run.by().isEmpty() && errors.equals("equal");
    double f = fit.f();
    if (equal) {
      whole(tables, new JointTest(f, terms.names().size(), fit.df(), fit.p()),
          "(SS explained / df1) / (SS residual / df2)");
    } else {
      run.attempt("F of all terms together", () -> coefficients.jointly(IntStream.rangeClosed(1, terms.names().size())
          .toArray())).ifPresent(test -> whole(tables, test, "Wald test that all coefficients but the intercept are 0, "
          + "with the robust covariances"));
    }
    tables.effect("R squared", "r2", fit::rSquared, () -> fit.rSquaredInterval(run.confidence()),
        "1 - SS residual / SS total, interval by the noncentral F distribution");
    tables.add();
    run.out().table(fitTable()
        .row(Cell.of("Adjusted R squared"), tables.aside("r2.adjusted", "Adjusted R squared", fit.adjustedRSquared(),
            "1 - (1 - R squared)(n - 1) / df2"))
        .row(Cell.of("Residual standard deviation"), tables.aside("sigma", "Residual standard deviation", fit.sigma(),
            "sqrt(SS residual / df2)"))
        .row(Cell.of("AIC"), run.out().value("aic", fit.aic(), "AIC", "2 (coefficients + 1) - 2 log likelihood", n))
        .row(Cell.of("BIC"), run.out().value("bic", fit.bic(), "BIC", "(coefficients + 1) ln n - 2 log likelihood",
            n)));
    return new Fitted(coefficients, List.of("intercept"), "t", "", equal, "Linear regression by least squares"
        + (!run.by().isEmpty() || errors.equals("equal") ? "" : ", standard errors " + errors),
        () -> diagnostics(run, rows, terms, fit, n));
  }

  private static void diagnostics(Run run, CompleteRows rows, RegressionTerms terms, LinearRegression fit, Trail n) {
    run.step("Residuals", 0.2);
    spread(run, fit, terms, run.parameters().text(ERRORS.name()), n);
    run.step("Influence of cases", 0.3);
    Influence influence = fit.influence();
    run.step("Residuals", 0.4);
    ResidualTests.add(run, rows, fit, influence, n);
    InfluenceTable.add(run, rows, influence, n);
    if (run.parameters().flag(PLOTS.name())) {
      new LinearPlots(run, rows, fit, influence).add();
    }
  }

  private static void whole(TestTables tables, JointTest test, String formula) {
    tables.f("F of all terms together", test.statistic(), test.p(), formula,
        tables.aside("df1", "Degrees of freedom of the terms", test.df1(), "terms"),
        tables.aside("df2", "Degrees of freedom of the errors", test.df2(),
            "n - terms - 1, clusters - 1 with clusters"));
  }

  private static void spread(Run run, LinearRegression fit, RegressionTerms terms, String errors, Trail n) {
    run.attempt("Breusch-Pagan test", () -> fit.breuschPagan(terms.columns())).ifPresent(test -> {
      String formula = "n times R squared of the squared residuals on the terms (Koenker)";
      run.out().table(new TableBuilder("spread", "Do residuals spread alike?").column("test", "Test", Format.TEXT)
          .column("chi2", "Chi-square", Format.DECIMAL).column("df", "df", Format.COUNT).column("p", "p", Format.P)
          .row(Cell.of("Breusch-Pagan, studentised"), run.out().value("breusch.pagan.chi2", test.statistic(),
              "Breusch-Pagan chi-square", formula, n), run.out().value("breusch.pagan.df", test.df(),
              "Degrees of freedom", "terms", n), run.out().value("breusch.pagan.p", test.p(),
              "p of the Breusch-Pagan test", "upper tail of the chi-square distribution", n)));
      if (test.p() < UNEQUAL && errors.equals("equal") && run.by().isEmpty()) {
        run.out().warn("Residuals do not spread alike (Breusch-Pagan p " + Spoken.decimals(test.p(), 3)
            + "): look at the result with errors=HC3");
      }
    });
  }
}
