// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.triangulum.analysis.AnalysisException;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.data.Factor;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.BrantTest;
import org.triangulum.stats.LikelihoodRegression;
import org.triangulum.stats.TestResult;

/**
 * Ordinal regression with proportional odds; values as {@link LikelihoodAnalysis} says, ratios are odds ratios. Of an
 * outcome of three or more classes also {@code brant.chi2}, {@code brant.df}, {@code brant.p} (are the odds
 * proportional?), and after {@code TERM.} for each of several terms.
 */
public final class OrdinalRegressionAnalysis extends LikelihoodAnalysis {
  private static final double NOT_PROPORTIONAL = 0.05;

  /** The analysis as services and extensions make it. */
  public OrdinalRegressionAnalysis() {
    super("ordinal-regression", "Ordinal regression",
        "How an ordered answer depends on several predictors, each with the others held constant; "
        + "odds "
            + "of a higher answer, the same at every step of the scale. A grouping variable makes the errors robust to "
            + "clusters.",
        errorsAnd(), List.of(References.MCCULLAGH, References.BRANT, References.AGRESTI, References.ALBERT_ANDERSON,
            References.MCFADDEN, References.NAGELKERKE, References.LIANG_ZEGER));
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
  void means(Run run, CompleteRows rows, MarginalMeans means, Fitted fitted, Trail n) {
    Factor factor = run.sample().factor(run.variable());
    means.addClasses(fitted.coefficients(), Arrays.stream(used(rows)).mapToObj(c -> factor.category(c).key())
        .toList(), n);
  }

  /** The places of the classes that cases have, in order. */
  private static int[] used(CompleteRows rows) {
    return Arrays.stream(rows.columns()[0]).mapToInt(c -> (int) c).distinct().sorted().toArray();
  }

  @Override
  Fitted fit(Run run, CompleteRows rows, RegressionTerms terms, Trail n) {
    Factor factor = run.sample().factor(run.variable());
    int[] used = used(rows);
    int[] y = Arrays.stream(rows.columns()[0]).mapToInt(c -> Arrays.binarySearch(used, (int) c)).toArray();
    List<String> thresholds = IntStream.range(0, used.length - 1).mapToObj(i -> "threshold." + factor.category(used[i])
        .key()).toList();
    return fitted(run, rows, LikelihoodRegression.ordinal(y, used.length, terms.columns()), thresholds, "Odds ratio",
        "Ordinal regression with proportional odds (logit link)", n, () -> {
          if (used.length > 2) {
            run.attempt("Test of proportional odds", () -> BrantTest.of(y, used.length, terms.columns())).ifPresent(
                test -> proportional(run, test, terms.names(), n));
          }
        });
  }

  private static void proportional(Run run, BrantTest test, List<String> terms, Trail n) {
    TableBuilder table = new TableBuilder("proportional", "Are the odds the same at every step? Brant's test")
        .column("term", "Term", Format.TEXT).column("chi2", "Chi-square", Format.DECIMAL)
        .column("df", "df", Format.COUNT).column("p", "p", Format.P)
        .note("Cases are taken as independent; where the chi-square is large for its degrees of freedom, the term "
            + "works otherwise at some steps than at others");
    row(run, table, "All together", "", test.all(), n);
    for (int t = 0; t < terms.size() && terms.size() > 1; t++) {
      row(run, table, terms.get(t), terms.get(t) + ".", test.predictors().get(t), n);
    }
    run.out().table(table);
    if (test.all().p() < NOT_PROPORTIONAL) {
      run.out().warn("The odds are not the same at every step (Brant's test, p " + Spoken.decimals(test.all().p(), 3)
          + "): one odds ratio does not describe the outcome well");
    }
  }

  private static void row(Run run, TableBuilder table, String label, String prefix, TestResult test, Trail n) {
    String formula = "Wald test that logistic regressions above each step have the same coefficients";
    table.row(Cell.of(label), run.out().value(prefix + "brant.chi2", test.statistic(), "Brant's chi-square: " + label,
        formula, n), run.out().value(prefix + "brant.df", test.df(), "Degrees of freedom: " + label,
        "(classes - 2) terms", n), run.out().value(prefix + "brant.p", test.p(), "p of Brant's test: " + label,
        "upper tail of the chi-square distribution", n));
  }
}
