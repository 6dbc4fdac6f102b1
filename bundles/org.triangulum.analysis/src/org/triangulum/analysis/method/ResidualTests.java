// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.method;

import java.util.Optional;
import java.util.stream.IntStream;
import org.triangulum.analysis.ParameterSpec;
import org.triangulum.analysis.data.CompleteRows;
import org.triangulum.analysis.result.Cell;
import org.triangulum.analysis.result.ResultColumn.Format;
import org.triangulum.analysis.result.TableBuilder;
import org.triangulum.analysis.result.Trail;
import org.triangulum.stats.DurbinWatson;
import org.triangulum.stats.Influence;
import org.triangulum.stats.LinearRegression;
import org.triangulum.stats.ShapiroWilk;

/**
 * Tests of the residuals of a linear regression: are they normal, do they follow each other, is one too far off?
 *
 * <p>Values: {@code shapiro.w}, {@code shapiro.p}; {@code durbin.watson}, {@code durbin.watson.p} (option
 * {@code serial});
 * {@code outlier.t}, {@code outlier.df}, {@code outlier.p}.
 */
final class ResidualTests {
  /** Whether the order of the rows means something. */
  static final ParameterSpec SERIAL = ParameterSpec.of("serial", ParameterSpec.Kind.FLAG, "false",
      "Tests whether residuals of rows that follow each other are alike (Durbin-Watson); rows must be in an order, "
          + "such as time.");
  private static final double UNLIKELY = 0.05;

  private ResidualTests() {
  }

  static void add(Run run, CompleteRows rows, LinearRegression fit, Influence influence, Trail n) {
    TableBuilder table = new TableBuilder("residuals", "Residuals").column("question", "Question", Format.TEXT)
        .column("test", "Test", Format.TEXT).column("statistic", "Statistic", Format.DECIMAL)
        .column("df", "df", Format.COUNT).column("p", "p", Format.P);
    double[] residuals = IntStream.range(0, fit.n()).mapToDouble(fit::residual).toArray();
    run.attempt("Normality of the residuals", () -> ShapiroWilk.of(residuals)).ifPresent(test -> table.row(
        Cell.of("Are they normal?"), Cell.of("Shapiro-Wilk, W"), run.out().value("shapiro.w", test.w(),
            "Shapiro-Wilk W of the residuals", "Royston 1995 (AS R94)", n), Cell.of(""),
        run.out().value("shapiro.p", test.p(), "p of the Shapiro-Wilk test", "normal approximation of ln(1 - W)", n)));
    serial(run, fit).ifPresent(test -> table.row(
        Cell.of("Do they follow each other, row by row?"), Cell.of("Durbin-Watson, d"),
        run.out().value("durbin.watson", test.statistic(), "Durbin-Watson d", "sum of squared steps / sum of "
            + "squares", n),
        Cell.of(""), run.out().value("durbin.watson.p", test.p(), "p of the Durbin-Watson test",
            "normal distribution with exact mean and variance of d, two-sided", n)));
    outlier(run, rows, fit, influence, table, n);
    if (!table.build().rows().isEmpty()) {
      run.out().table(table);
    }
  }

  private static Optional<DurbinWatson> serial(Run run, LinearRegression fit) {
    if (run.parameters().flag(SERIAL.name()) && run.input().table().counts().isPresent()) {
      run.out().warn("Durbin-Watson test: rows stand for several cases, which are in no order");
      return Optional.empty();
    }
    return run.parameters().flag(SERIAL.name()) ? run.attempt("Durbin-Watson test", fit::durbinWatson)
        : Optional.empty();
  }

  private static void outlier(Run run, CompleteRows rows, LinearRegression fit, Influence influence,
      TableBuilder table, Trail n) {
    int at = influence.furthest();
    if (at < 0 || fit.df() < 2) {
      run.out().warn("Outlier test: no case has a studentized residual");
      return;
    }
    double t = influence.studentized()[at];
    double p = influence.outlierP(t);
    String of = " in row " + rows.row(at);
    table.row(Cell.of("Is one too far off?"), Cell.of("Largest studentized residual, t (row " + rows.row(at) + ")"),
        run.out().value("outlier.t", t, "Studentized residual" + of, "residual over its standard error without the "
            + "case", n),
        run.out().value("outlier.df", fit.df() - 1, "Degrees of freedom", "n - k - 1", n),
        run.out().value("outlier.p", p, "Bonferroni p of the largest studentized residual", "n times two tails of t, "
            + "at most 1", n));
    if (p < UNLIKELY) {
      run.out().warn("The outcome" + of + " is further off than chance explains (studentized residual "
          + Spoken.decimals(t, 2) + ", Bonferroni p " + Spoken.decimals(p, 3) + ")");
    }
  }
}
