// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.triangulum.analysis.method.RegressionAnalysis.Fitted;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.Estimate;
import org.triangulum.stats.JointTest;

/**
 * Does a predictor of several categories matter? Its coefficients are tested together, for the p of each depends on the
 * category that is compared with.
 *
 * <p>Values after {@code PREDICTOR.joint.}: {@code f}, {@code df1}, {@code df2} or {@code chi2}, {@code df}; {@code p};
 * {@code eta2} with {@code .lower} and {@code .upper} where residuals are taken to spread alike.
 */
final class PredictorTests {
  private static final String WALD = "Wald test that all coefficients of the predictor are 0";

  private final Run run;
  private final RegressionTerms terms;
  private final Fitted fitted;
  private final Trail n;
  private final boolean normal;
  private final TableBuilder table;

  private PredictorTests(Run run, RegressionTerms terms, Fitted fitted, Trail n) {
    this.run = run;
    this.terms = terms;
    this.fitted = fitted;
    this.n = n;
    normal = Double.isInfinite(fitted.coefficients().df());
    table = new TableBuilder("predictors", "Predictors, each with the others held constant")
        .column("predictor", "Predictor", Format.TEXT)
        .column("statistic", normal ? "Chi-square" : "F", Format.DECIMAL).column("df", normal ? "df" : "df1",
            Format.COUNT);
    if (!normal) {
      table.column("df2", "df2", Format.COUNT);
    }
    table.column("p", "p", Format.P);
    if (fitted.shares()) {
      table.column("eta2", "Partial eta squared", Format.COEFFICIENT)
          .column("lower", run.level() + " CI from", Format.COEFFICIENT).column("upper", "to", Format.COEFFICIENT);
    }
    table.note("Wald tests; a predictor of several categories is tested by all its coefficients together");
  }

  /** Adds the table where a predictor has several coefficients. */
  static void add(Run run, RegressionTerms terms, Fitted fitted, Trail n) {
    List<String> predictors = terms.predictors().stream().distinct().toList();
    if (predictors.size() == terms.names().size()) {
      return;
    }
    PredictorTests tests = new PredictorTests(run, terms, fitted, n);
    predictors.forEach(tests::row);
    if (!tests.table.build().rows().isEmpty()) {
      run.out().table(tests.table);
    }
  }

  private void row(String predictor) {
    int[] places = IntStream.range(0, terms.names().size()).filter(t -> terms.predictors().get(t).equals(predictor))
        .map(t -> t + fitted.leading().size()).toArray();
    run.attempt("Test of " + predictor, () -> fitted.coefficients().jointly(places)).ifPresent(test -> table.row(
        normal ? List.of(Cell.of(run.title(predictor)), value(predictor, "chi2", test.statistic(), WALD),
            value(predictor, "df", test.df1(), "coefficients of the predictor"),
            value(predictor, "p", test.p(), "upper tail of the chi-square distribution"))
        : f(predictor, test)));
  }

  private List<Cell> f(String predictor, JointTest test) {
    List<Cell> cells = List.of(Cell.of(run.title(predictor)), value(predictor, "f", test.statistic(), WALD),
        value(predictor, "df1", test.df1(), "coefficients of the predictor"),
        value(predictor, "df2", test.df2(), "degrees of freedom of the errors"),
        value(predictor, "p", test.p(), "upper tail of F(df1, df2)"));
    if (!fitted.shares()) {
      return cells;
    }
    String formula = "F df1 / (F df1 + df2), interval by the noncentral F distribution";
    Optional<Estimate> share = run.attempt("Partial eta squared of " + predictor, () -> test.partialEtaSquared(
        run.confidence()));
    List<Cell> shares = share.map(s -> List.of(value(predictor, "eta2", s.value(), formula),
        value(predictor, "eta2.lower", s.interval().lower(), formula),
        value(predictor, "eta2.upper", s.interval().upper(), formula)))
        .orElse(List.of(ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED, ResultBuilder.UNDEFINED));
    return Stream.concat(cells.stream(), shares.stream()).toList();
  }

  private Cell value(String predictor, String name, double number, String formula) {
    return run.out().value(predictor + ".joint." + name, number, name + " of " + predictor, formula, n);
  }
}
