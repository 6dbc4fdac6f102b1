// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.AnalysisInput;
import org.triangulum.analysis.CommonParameters;
import org.triangulum.analysis.InputSpec;
import org.triangulum.analysis.InputSpec.Grouping;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.ParameterSpec.Kind;
import org.triangulum.analysis.VariableRole;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultBuilder;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MeasurementLevel;
import org.triangulum.stats.Coefficients;
import org.triangulum.stats.Descriptives;
import org.triangulum.stats.Interval;
import org.triangulum.stats.LinearRegression;
import org.triangulum.stats.NotComputableException;

/**
 * Regressions: the first variable is the outcome, the others are predictors. A grouping variable tells which cases
 * belong together; standard errors are then robust to it.
 *
 * <p>Values: {@code n}; per coefficient, {@code intercept}, {@code threshold.C} or a term such as {@code age} or
 * {@code role=manager}: {@code .b}, {@code .se}, {@code .t} or {@code .z}, {@code .p}, {@code .lower}, {@code .upper},
 * where the model has them {@code .ratio}, {@code .ratio.lower} and {@code .ratio.upper}; {@code .vif} of terms; where
 * there is no ratio {@code .beta} of numeric predictors; those of {@link PredictorTests}
 * and {@link MarginalMeans}.
 */
abstract class RegressionAnalysis extends ShippedAnalysis {
  static final ParameterSpec CATEGORICAL = ParameterSpec.of("categorical", Kind.VARIABLES, "",
      "Predictors that enter as categories though their codes have an order, by name; nominal ones always do.");
  static final ParameterSpec REFERENCE = ParameterSpec.of("reference", Kind.REFERENCES, "",
      "Categories that the others are compared with, such as role=manager, by code or label; else the first.");
  static final ParameterSpec PLOTS = ParameterSpec.of("plots", Kind.FLAG, "false",
      "Diagnostic plots: pictures by which the fit is judged, cases as points.");
  private static final Cell NONE = Cell.of("");
  private static final double COLLINEAR = 10;
  private static final int CASES_PER_TERM = 10;
  private static final int FEW_CLUSTERS = 20;

  RegressionAnalysis(String id, String title, String description, List<ParameterSpec> parameters,
      List<String> references) {
    super(id, title, "Regression", description, new InputSpec(List.of(new VariableRole("Outcome", 1, 1,
        MeasurementLevel.VALUES), new VariableRole("Predictors", 1, Integer.MAX_VALUE, MeasurementLevel.VALUES)),
        Grouping.OPTIONAL, false, "Clusters"), parameters, references);
  }

  static List<ParameterSpec> declared(ParameterSpec... more) {
    List<ParameterSpec> parameters = new ArrayList<>(List.of(more));
    parameters.addAll(List.of(PLOTS, MarginalMeans.PARAMETER, CATEGORICAL, REFERENCE,
        CommonParameters.COLLAPSE, CommonParameters.CONFIDENCE));
    return parameters;
  }

  @Override
  public List<String> unmet(AnalysisInput input) {
    String outcome = input.variables().get(0);
    boolean text = input.table().column(outcome).orElseThrow().values().type() == ColumnType.TEXT;
    return text && needsNumbers() ? List.of(outcome + " is text; the outcome of " + title() + " is numbers")
        : List.of();
  }

  /** Whether the outcome has to be numbers. */
  abstract boolean needsNumbers();

  /** The outcome of each row of the table, NaN where there is none. */
  abstract double[] outcome(Run run, String variable);

  /** The variable beside the outcome that is no predictor; blank for none. */
  String noPredictor(Run run) {
    return "";
  }

  /** The linear predictor of each case: intercept and coefficients times terms. */
  static double[] linear(double[] estimates, double[][] terms, int cases) {
    double[] sums = new double[cases];
    for (int i = 0; i < cases; i++) {
      sums[i] = estimates[0];
      for (int t = 0; t < terms.length; t++) {
        sums[i] += estimates[t + 1] * terms[t][i];
      }
    }
    return sums;
  }

  /** The table of what tells how well a model fits. */
  static TableBuilder fitTable() {
    return new TableBuilder("fit", "Fit of the model").column("measure", "Measure", Format.TEXT)
        .column("value", "Value", Format.DECIMAL);
  }

  /** Adds what the model lets expect at each predictor. */
  abstract void means(Run run, CompleteRows rows, MarginalMeans means, Fitted fitted, Trail n);

  /** Fits, adds what is said of the model as a whole; answers coefficients and method. */
  abstract Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n);

  /**
   * A fitted model.
   *
   * @param coefficients as many as leading names and terms together
   * @param leading names of the coefficients before the terms: the intercept, or the thresholds
   * @param statistic t or z
   * @param ratio what the exponential of a coefficient is; empty where it means nothing
   * @param shares whether the tests of predictors are of shares of variance: of a mean, errors of equal spread
   * @param method exact name
   * @param diagnostics adds what the fit is judged by, which stands after the coefficients
   */
  record Fitted(Coefficients coefficients, List<String> leading, String statistic, String ratio, boolean shares,
      String method, Runnable diagnostics) {}

  @Override
  final String compute(Run run) {
    String outcome = run.variable();
    for (String name : run.parameters().list(CATEGORICAL.name())) {
      if (!run.variables().subList(1, run.variables().size()).contains(name)) {
        throw new AnalysisException("Parameter categorical names " + name + ", which is no predictor");
      }
    }
    for (String item : run.parameters().list(REFERENCE.name())) {
      if (run.variables().stream().skip(1).noneMatch(v -> item.startsWith(v + "=")
          && RegressionTerms.categorical(run, v))) {
        throw new AnalysisException("Parameter reference has '" + item + "'; it must be a predictor of categories and "
            + "one of them, such as role=manager");
      }
    }
    CompleteRows rows = CompleteRows.of(run.sample(), run.variables(), name -> name.equals(outcome)
        ? outcome(run, name) : RegressionTerms.categorical(run, name) ? RegressionTerms.places(run, name)
        : run.sample().numbers(name));
    run.out().base(rows.base());
    if (rows.n() == 0) {
      throw new NotComputableException("no case has a value in all of " + String.join(", ", run.variables()));
    }
    Trail n = Trail.input("Cases with all of " + rows.base().name(), rows.n());
    run.out().value("n", rows.n(), n);
    RegressionTerms terms = RegressionTerms.of(run, rows, noPredictor(run));
    try {
      Fitted fitted = fit(run, rows, terms, n);
      PredictorTests.add(run, terms, fitted, n);
      table(run, rows, terms, fitted, n);
      if (run.parameters().flag(MarginalMeans.PARAMETER.name())) {
        means(run, rows, new MarginalMeans(run, terms), fitted, n);
      }
      fitted.diagnostics().run();
      warn(run, rows, terms);
      return fitted.method() + (run.by().isEmpty() ? "" : ", standard errors robust to clusters of " + run.by())
          + "; cases with a value in all variables; " + run.level() + " intervals";
    } catch (NotComputableException e) {
      throw terms.named(e);
    }
  }

  private static void table(Run run, CompleteRows rows, RegressionTerms terms, Fitted fitted, Trail n) {
    TableBuilder table = new TableBuilder("coefficients", "Coefficients for " + run.title(run.variable()))
        .column("term", "Term", Format.TEXT).column("b", "b", Format.DECIMAL)
        .column("lower", run.level() + " CI from", Format.DECIMAL).column("upper", "to", Format.DECIMAL)
        .column("se", "SE", Format.DECIMAL).column("statistic", fitted.statistic(), Format.DECIMAL)
        .column("p", "p", Format.P);
    if (!fitted.ratio().isEmpty()) {
      table.column("ratio", fitted.ratio(), Format.DECIMAL)
          .column("ratio-lower", run.level() + " CI from", Format.DECIMAL).column("ratio-upper", "to", Format.DECIMAL);
    }
    if (fitted.ratio().isEmpty()) {
      table.column("beta", "Standardised b", Format.DECIMAL);
    }
    TableBuilder collinearity = new TableBuilder("collinearity", "Collinearity").column("term", "Term", Format.TEXT)
        .column("vif", "VIF", Format.DECIMAL).column("tolerance", "Tolerance", Format.DECIMAL);
    if (!terms.note().isEmpty()) {
      table.note(terms.note());
    }
    double[] inflation = LinearRegression.of(varying(rows.n()), terms.columns()).varianceInflation();
    for (int i = 0; i < fitted.coefficients().size(); i++) {
      int term = i - fitted.leading().size();
      String name = term < 0 ? fitted.leading().get(i) : terms.names().get(term);
      List<Cell> cells = new ArrayList<>(row(run, fitted, i, name, n));
      if (fitted.ratio().isEmpty()) {
        cells.add(term < 0 || terms.ofCategory(term) ? NONE : run.out().value(name + ".beta",
            fitted.coefficients().estimates()[i] * spread(terms.columns()[term]) / spread(rows.columns()[0]),
            "Standardised coefficient of " + name, "b times standard deviation of the predictor / that of the outcome",
            n));
      }
      table.row(cells);
      if (term >= 0) {
        collinearity.row(Cell.of(name), run.out().value(name + ".vif", inflation[term], "Variance inflation of " + name,
            "1 / (1 - R squared on the other terms)", n), Cell.of(1 / inflation[term]));
      }
    }
    run.out().table(table);
    if (terms.names().size() > 1) {
      run.out().table(collinearity);
    }
  }

  /** Variance inflation concerns predictors alone; any outcome that varies will do. */
  private static double[] varying(int n) {
    double[] any = new double[n];
    any[0] = 1;
    return any;
  }

  private static double spread(double[] values) {
    return Descriptives.of(values).sd();
  }

  private static List<Cell> row(Run run, Fitted fitted, int i, String name, Trail n) {
    ResultBuilder out = run.out();
    Coefficients c = fitted.coefficients();
    Interval interval = c.interval(i, run.confidence());
    String prefix = name + ".";
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(name),
        out.value(prefix + "b", c.estimates()[i], "Coefficient of " + name, fitted.method(), n),
        out.value(prefix + "lower", interval.lower(), "Lower limit of " + name, "b - quantile * se", n),
        out.value(prefix + "upper", interval.upper(), "Upper limit of " + name, "b + quantile * se", n),
        out.value(prefix + "se", c.error(i), "Standard error of " + name, "root of its variance", n),
        out.attempt(prefix + fitted.statistic(), () -> c.statistic(i), fitted.statistic() + " of " + name, "b / se", n),
        out.attemptQuietly(prefix + "p", () -> c.p(i), "p of " + name, "two tails", n)));
    boolean leading = i < fitted.leading().size();
    if (!fitted.ratio().isEmpty()) {
      double[] ratios = {Math.exp(c.estimates()[i]), Math.exp(interval.lower()), Math.exp(interval.upper())};
      String[] suffixes = {"ratio", "ratio.lower", "ratio.upper"};
      for (int r = 0; r < ratios.length; r++) {
        cells.add(leading ? NONE : !Double.isFinite(ratios[r]) ? ResultBuilder.UNDEFINED
            : out.value(prefix + suffixes[r], ratios[r], fitted.ratio() + " of " + name, "exp(b)", n));
      }
    }
    return cells;
  }

  private static void warn(Run run, CompleteRows rows, RegressionTerms terms) {
    long left = rows.base().all() - rows.n();
    if (left > 0) {
      run.out().warn(left + (left == 1 ? " case has" : " cases have") + " no value in one of the variables and "
          + (left == 1 ? "is" : "are") + " left out");
    }
    terms.names().stream().filter(t -> run.out().number(t + ".vif").orElse(1.0) > COLLINEAR).forEach(t ->
        run.out().warn("The variance of " + t + " is inflated more than tenfold by its correlation with the other "
            + "predictors (Kutner and others 2005)"));
    if (rows.n() < CASES_PER_TERM * terms.names().size()) {
      run.out().warn("There are fewer than " + CASES_PER_TERM + " cases for each of the " + terms.names().size()
          + " terms; estimates are unsteady");
    }
    long clusters = Arrays.stream(rows.groups()).distinct().count();
    if (!run.by().isEmpty() && clusters < FEW_CLUSTERS) {
      run.out().warn("Standard errors rest on " + clusters + " clusters; with fewer than " + FEW_CLUSTERS
          + " they tend to be too small");
    }
  }
}
