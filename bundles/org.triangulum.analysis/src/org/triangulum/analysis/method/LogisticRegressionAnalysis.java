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
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.GeneralizedResiduals;
import org.triangulum.stats.Interval;
import org.triangulum.stats.LikelihoodRegression;
import org.triangulum.stats.MannWhitney;
import org.triangulum.stats.NotComputableException;
import org.triangulum.stats.Predicted;

/**
 * Logistic regression of a yes-no outcome; values as {@link LikelihoodAnalysis}, {@link Classification} and
 * {@link InfluenceTable} say, {@code yes} and {@code auc} with {@code .lower} and {@code .upper}; ratios are odds
 * ratios.
 */
public final class LogisticRegressionAnalysis extends LikelihoodAnalysis {
  private static final ParameterSpec SUCCESS = ParameterSpec.of("success", Kind.CATEGORIES, "",
      "Values of the outcome that count as yes, by code or label; empty for the higher of two.");

  /** The analysis as services and extensions make it. */
  public LogisticRegressionAnalysis() {
    super("logistic-regression", "Logistic regression",
        "How the odds of a yes-no outcome depend on several predictors, each with the others held "
            + "constant; a grouping variable makes the errors robust to clusters.",
        errorsAnd(SUCCESS, Classification.CUT_OFF), List.of(References.COX, References.AGRESTI,
            References.ALBERT_ANDERSON, References.MCFADDEN,
            References.NAGELKERKE, References.LIANG_ZEGER, References.HANLEY_MCNEIL,
            References.NEWCOMBE_RANK, References.DELONG, References.HOSMER_LEMESHOW, References.PREGIBON,
            References.GELMAN_HILL));
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
  void means(Run run, CompleteRows rows, MarginalMeans means, Fitted fitted, Trail n) {
    means.add(fitted.coefficients(), "Predicted chance", logit -> 1 / (1 + Math.exp(-logit)), n);
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
    double[] outcome = y;
    LikelihoodRegression fit = LikelihoodRegression.logistic(outcome, terms.columns());
    run.out().value("yes", Arrays.stream(y).sum(), Trail.input("Cases with " + yes, Arrays.stream(y).sum()));
    return fitted(run, rows, fit, List.of("intercept"), "Odds ratio", "Logistic regression of " + run.variable() + " = "
        + yes, n, () -> diagnostics(run, rows, outcome, fit, terms, n));
  }

  private static void diagnostics(Run run, CompleteRows rows, double[] y, LikelihoodRegression fit,
      RegressionTerms terms, Trail n) {
    double[] linear = linear(fit.coefficients().estimates(), terms.columns(), rows.n());
    GeneralizedResiduals residuals = GeneralizedResiduals.logistic(y, linear, fit.coefficients(), terms.columns());
    Predicted predicted = new Predicted(y, residuals.means());
    Classification classification = new Classification(run, predicted, n);
    discrimination(run, y, linear, classification, n);
    classification.add();
    InfluenceTable.add(run, rows, residuals.influence(), n);
    if (run.parameters().flag(PLOTS.name())) {
      new LogisticPlots(run, predicted, y, residuals.means()).add();
    }
  }

  /** How often a case with a yes has the higher predicted chance than one without. */
  private static void discrimination(Run run, double[] y, double[] linear, Classification classification, Trail n) {
    MannWhitney area = MannWhitney.of(IntStream.range(0, y.length).filter(i -> y[i] == 1).mapToDouble(i -> linear[i])
        .toArray(), IntStream.range(0, y.length).filter(i -> y[i] == 0).mapToDouble(i -> linear[i]).toArray());
    Interval interval = area.superiorityInterval(run.confidence());
    String formula = "share of pairs of a yes and a no in which the yes has the higher predicted chance, interval by "
        + "Newcombe's method 5";
    TableBuilder table = new TableBuilder("discrimination", "How well the model tells yes from no")
        .column("what", "Measure", Format.TEXT).column("value", "Estimate", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .row(Cell.of("Area under the ROC curve"), run.out().value("auc", area.probabilityOfSuperiority(),
            "Area under the ROC curve", formula, n), run.out().value("auc.lower", interval.lower(),
            "Lower limit of the area", formula, n), run.out().value("auc.upper", interval.upper(),
            "Upper limit of the area", formula, n));
    classification.area(table);
    run.out().table(table);
  }
}
