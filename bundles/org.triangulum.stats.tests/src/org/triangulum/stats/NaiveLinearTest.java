// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.triangulum.stats.LinearRegression.Robust;

/** Least squares by the normal equations and the whole hat matrix, on columns with ties and gaps. */
class NaiveLinearTest {
  private static final int ROUNDS = 60;

  private Draw draw;
  private double[] y;
  private double[][] x;
  private LinearRegression fit;
  private double[][] design;
  private double[][] bread;
  private double[] residuals;
  private int n;
  private int k;

  /** False where the data allow no fit, which is then said. */
  private boolean drawn(RepetitionInfo info) {
    draw = new Draw(info);
    double[][] gappy = new double[draw.between(2, 5)][];
    int cases = draw.between(6, 40);
    for (int j = 1; j < gappy.length; j++) {
      gappy[j] = draw.gappy(draw.oneIn(12) ? new double[cases] : draw.oneIn(2) ? draw.tied(cases, 4)
          : draw.normal(cases));
    }
    gappy[0] = draw.after(gappy[1], 1, draw.oneIn(2));
    double[][] columns = Draw.complete(gappy);
    double[][] kept = CompleteCases.of(gappy);
    y = columns[0];
    x = Arrays.copyOfRange(columns, 1, columns.length);
    n = y.length;
    k = columns.length;
    if (n <= k + 1 || Arrays.stream(columns).anyMatch(Draw::constant) || Math.abs(Matrices.determinant(
        Matrices.product(x, Matrices.transposed(x)))) < 1e-6) {
      if (n <= k || Arrays.stream(columns).anyMatch(Draw::constant)) {
        assertThrows(NotComputableException.class, () -> LinearRegression.of(kept[0], Arrays.copyOfRange(kept, 1, k)));
      }
      return false;
    }
    fit = LinearRegression.of(kept[0], Arrays.copyOfRange(kept, 1, k));
    design = Matrices.design(n, x);
    bread = Matrices.inverse(Matrices.product(Matrices.transposed(design), design));
    double[] b = Matrices.leastSquares(y, x);
    double[] fitted = Matrices.product(design, b);
    residuals = IntStream.range(0, n).mapToDouble(i -> y[i] - fitted[i]).toArray();
    return Matrices.dot(residuals, residuals) > 1e-6;
  }

  private double leverage(int i) {
    return Matrices.dot(design[i], Matrices.product(bread, design[i]));
  }

  @NaiveReference(of = LinearRegression.class, members = {"of", "n", "df", "aic", "bic", "ssResidual", "sigma",
      "rSquared", "adjustedRSquared", "rSquaredInterval", "f", "p", "leverage", "residual", "fitted",
      "varianceInflation", "breuschPagan", "coefficients"})
  @RepeatedTest(ROUNDS)
  void theFitSolvesTheNormalEquations(RepetitionInfo info) {
    if (!drawn(info)) {
      return;
    }
    double rest = Matrices.dot(residuals, residuals);
    double mean = Arrays.stream(y).average().orElseThrow();
    double total = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    double df = n - k;
    assertEquals(n, fit.n());
    assertEquals(df, fit.df());
    Agree.figures(Matrices.leastSquares(y, x), fit.coefficients().estimates());
    Agree.figure(rest, fit.ssResidual());
    Agree.figure(Math.sqrt(rest / df), fit.sigma());
    Agree.figure(1 - rest / total, fit.rSquared());
    Agree.figure(1 - rest / df / (total / (n - 1)), fit.adjustedRSquared());
    double f = (total - rest) / (k - 1) / (rest / df);
    Agree.figure(f, fit.f());
    Agree.p(Law.fUpper(fit.f(), k - 1, df), fit.p());
    Agree.inverted(share -> Noncentral.fLower(fit.f(), k - 1, df, n * share / (1 - share)), 0, 1, fit.rSquaredInterval(
        0.9));
    double likelihood = Arrays.stream(residuals).map(e -> Math.log(Law.density(e / Math.sqrt(rest / n)) / Math.sqrt(rest
        / n))).sum();
    Agree.figure(2 * (k + 1) - 2 * likelihood, fit.aic());
    Agree.figure(Math.log(n) * (k + 1) - 2 * likelihood, fit.bic());
    for (int i = 0; i < n; i++) {
      Agree.figure(leverage(i), fit.leverage(i));
      Agree.figure(residuals[i], fit.residual(i));
      Agree.figure(y[i] - residuals[i], fit.fitted(i));
    }
    for (int j = 0; j < x.length && x.length > 1; j++) {
      int own = j;
      double[][] others = IntStream.range(0, x.length).filter(c -> c != own).mapToObj(c -> x[c])
          .toArray(double[][]::new);
      Agree.figure(1 / (1 - explained(x[j], others)), fit.varianceInflation()[j]);
    }
    double[] squares = Arrays.stream(residuals).map(e -> e * e).toArray();
    if (!Draw.constant(squares)) {
      TestResult spread = fit.breuschPagan(x);
      Agree.chiSquare(n * explained(squares, x), k - 1, spread);
    }
  }

  /** The share of a column's variance that others explain. */
  private static double explained(double[] column, double[][] others) {
    double[] fitted = Matrices.product(Matrices.design(column.length, others), Matrices.leastSquares(column, others));
    return Naive.sumOfProducts(fitted, fitted).doubleValue() / Naive.sumOfProducts(column, column).doubleValue();
  }

  private double[][] sandwich(double[][] scores) {
    return Matrices.product(Matrices.product(bread, Matrices.product(Matrices.transposed(scores), scores)), bread);
  }

  private void assertCovariances(double[][] expected, double df, Coefficients actual) {
    assertEquals(df, actual.df());
    for (int a = 0; a < k; a++) {
      for (int c = 0; c < k; c++) {
        double size = Math.sqrt(expected[a][a] * expected[c][c]);
        assertEquals(expected[a][c], actual.covariance()[a][c], 1e-9 * size + 1e-15);
      }
    }
  }

  @NaiveReference(of = LinearRegression.class, members = {"coefficients", "robust", "clustered"})
  @NaiveReference(of = Robust.class, members = {"HC0", "HC1", "HC2", "HC3"})
  @RepeatedTest(ROUNDS)
  void covariancesAreBreadAroundMeat(RepetitionInfo info) {
    if (!drawn(info)) {
      return;
    }
    double df = n - k;
    double rest = Matrices.dot(residuals, residuals);
    assertCovariances(Arrays.stream(bread).map(r -> Arrays.stream(r).map(v -> v * rest / df).toArray()).toArray(
        double[][]::new), df, fit.coefficients());
    for (Robust kind : Robust.values()) {
      if (IntStream.range(0, n).anyMatch(i -> leverage(i) > 1 - 1e-6)) {
        continue;
      }
      double[][] scores = IntStream.range(0, n).mapToObj(i -> Arrays.stream(design[i]).map(v -> v * residuals[i]
          * Math.sqrt(switch (kind) {
            case HC0 -> 1;
            case HC1 -> n / df;
            case HC2 -> 1 / (1 - leverage(i));
            case HC3 -> 1 / Math.pow(1 - leverage(i), 2);
          })).toArray()).toArray(double[][]::new);
      assertCovariances(sandwich(scores), df, fit.robust(kind));
    }
    int[] clusters = draw.random.ints(n, 0, 6).map(c -> c == 2 ? 7 : c).toArray(); // numbers that no cluster has
    int groups = (int) Arrays.stream(clusters).distinct().count();
    if (groups < 2) {
      return;
    }
    double[][] sums = new double[8][k];
    for (int i = 0; i < n; i++) {
      for (int a = 0; a < k; a++) {
        sums[clusters[i]][a] += design[i][a] * residuals[i] * Math.sqrt(groups / (groups - 1.0) * (n - 1) / df);
      }
    }
    assertCovariances(sandwich(sums), groups - 1, fit.clustered(clusters));
  }

  @NaiveReference(of = Coefficients.class, members = {"estimates", "covariance", "df", "size", "error", "statistic",
      "p", "interval", "combination", "combinationError", "combinationInterval", "jointly"})
  @NaiveReference(of = JointTest.class, members = {"statistic", "df1", "df2", "p", "partialEtaSquared"})
  @RepeatedTest(ROUNDS)
  void whatIsReadFromCoefficients(RepetitionInfo info) {
    if (!drawn(info)) {
      return;
    }
    double[] b = Matrices.leastSquares(y, x);
    double variance = Matrices.dot(residuals, residuals) / (n - k);
    double[] weights = draw.normal(k);
    double spread = Math.sqrt(variance * Matrices.dot(weights, Matrices.product(bread, weights)));
    Coefficients t = fit.coefficients();
    Coefficients z = new Coefficients(t.estimates(), t.covariance(), Double.POSITIVE_INFINITY);
    assertEquals(k, t.size());
    for (int j = 0; j < k; j++) {
      double error = Math.sqrt(variance * bread[j][j]);
      Agree.figure(error, t.error(j));
      Agree.figure(b[j] / error, t.statistic(j));
      Agree.p(Law.tTwoSided(t.statistic(j), n - k), t.p(j));
      Agree.p(Law.normalTwoSided(z.statistic(j)), z.p(j));
      Agree.around(b[j], error * Law.t(0.9, n - k), t.interval(j, 0.9));
      Agree.around(b[j], error * Law.z(0.9), z.interval(j, 0.9));
    }
    Agree.figure(Matrices.dot(weights, b), t.combination(weights));
    Agree.figure(spread, t.combinationError(weights));
    Agree.around(Matrices.dot(weights, b), spread * Law.t(0.9, n - k), t.combinationInterval(0.9, weights));
    Agree.around(Matrices.dot(weights, b), spread * Law.z(0.9), z.combinationInterval(0.9, weights));
    // Without the predictors the squares left would be more: F by comparing both fits.
    if (x.length > 2) {
      double[][] kept = Arrays.copyOfRange(x, 2, x.length);
      double without = (1 - explained(y, kept)) * Naive.sumOfProducts(y, y).doubleValue();
      double rest = Matrices.dot(residuals, residuals);
      double f = (without - rest) / 2 / variance;
      JointTest test = t.jointly(1, 2);
      Agree.figure(f, test.statistic());
      assertEquals(2, test.df1());
      assertEquals(n - k, test.df2());
      Agree.p(Law.fUpper(test.statistic(), 2, n - k), test.p());
      Estimate share = test.partialEtaSquared(0.9);
      Agree.figure((without - rest) / without, share.value());
      Agree.inverted(e -> Noncentral.fLower(test.statistic(), 2, n - k, (n - k + 3) * e / (1 - e)), 0, 1,
          share.interval());
      Agree.figure(2 * f, z.jointly(1, 2).statistic());
      Agree.p(Law.chiSquareUpper(z.jointly(2, 1).statistic(), 2), z.jointly(2, 1).p());
      assertTrue(Double.isInfinite(z.jointly(2, 1).df2()));
    }
  }

  @NaiveReference(of = LinearRegression.class, members = "durbinWatson")
  @NaiveReference(of = DurbinWatson.class, members = {"statistic", "p"})
  @RepeatedTest(ROUNDS)
  void stepsOfResidualsHaveTheMomentsOfAQuadraticForm(RepetitionInfo info) {
    if (!drawn(info)) {
      return;
    }
    double[][] maker = Matrices.product(Matrices.product(design, bread), Matrices.transposed(design));
    double[][] steps = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        maker[i][j] = (i == j ? 1 : 0) - maker[i][j];
      }
      steps[i][i] += i > 0 ? 1 : 0;
      steps[i][i] += i < n - 1 ? 1 : 0;
      if (i > 0) {
        steps[i][i - 1] = -1;
        steps[i - 1][i] = -1;
      }
    }
    double[][] form = Matrices.product(maker, steps);
    double[][] twice = Matrices.product(form, form);
    double trace = IntStream.range(0, n).mapToDouble(i -> form[i][i]).sum();
    double df = n - k;
    double variance = 2 * (df * IntStream.range(0, n).mapToDouble(i -> twice[i][i]).sum() - trace * trace)
        / (df * df * (df + 2));
    double statistic = Matrices.dot(residuals, Matrices.product(steps, residuals)) / Matrices.dot(residuals, residuals);
    DurbinWatson test = fit.durbinWatson();
    Agree.figure(statistic, test.statistic());
    assertEquals(Law.normalTwoSided((statistic - trace / df) / Math.sqrt(variance)), test.p(), 1e-8);
  }
}
