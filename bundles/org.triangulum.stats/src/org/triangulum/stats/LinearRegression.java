// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Linear regression by least squares, solved by Householder's QR decomposition of the centred predictors, with
 * diagnostics and robust standard errors. Coefficient 0 is the intercept.
 */
public final class LinearRegression {
  /** Which robust standard errors, as MacKinnon and White name them (1985, Journal of Econometrics 29:305). */
  public enum Robust { HC0, HC1, HC2, HC3 }

  private static final double DEPENDENT = 1e-9;

  private final double[] coefficients;
  private final double[] means;
  /** The inverse of the cross products of intercept and centred predictors. */
  private final double[][] bread;
  /** 1 and the centred predictors of each case. */
  private final double[][] rows;
  private final double[] residuals;
  private final double[] leverage;
  private final double ssResidual;
  private final double ssTotal;

  private LinearRegression(double[] coefficients, double[] means, double[][] bread, double[][] rows, double[] residuals,
      double[] leverage, double ssTotal) {
    this.coefficients = coefficients;
    this.means = means;
    this.bread = bread;
    this.rows = rows;
    this.residuals = residuals;
    this.leverage = leverage;
    this.ssResidual = Arrays.stream(residuals).map(e -> e * e).sum();
    this.ssTotal = ssTotal;
  }

  /**
   * Fits.
   *
   * @param y finite values of the outcome
   * @param predictors finite values, one array for each of at least one predictor, cases in the same order
   * @throws NotComputableException when there are no more cases than coefficients, the outcome does not vary or a
   *     predictor follows from the others
   */
  public static LinearRegression of(double[] y, double[]... predictors) {
    int n = y.length;
    int k = predictors.length;
    requireCases(n, k);
    double meanY = Descriptives.of(Require.finite(y, "outcome")).mean();
    double[] means = new double[k];
    double[][] centred = new double[n][k];
    for (int j = 0; j < k; j++) {
      Require.sameLength(predictors[j].length, n);
      means[j] = Descriptives.of(Require.finite(predictors[j], "predictor")).mean();
      for (int i = 0; i < n; i++) {
        centred[i][j] = predictors[j][i] - means[j];
      }
    }
    double[] outcome = Arrays.stream(y).map(v -> v - meanY).toArray();
    double ssTotal = Arrays.stream(outcome).map(v -> v * v).sum();
    if (ssTotal == 0) {
      throw new NotComputableException("the outcome has the same value in all " + n + " cases");
    }
    QRDecomposition qr = new QRDecomposition(new Array2DRowRealMatrix(centred, false));
    RealMatrix r = qr.getR().getSubMatrix(0, k - 1, 0, k - 1);
    requireIndependent(r, centred);
    double[] slopes = qr.getSolver().solve(new ArrayRealVector(outcome, false)).toArray();
    RealMatrix rootInverse = MatrixUtils.inverse(r);
    double[][] inverse = rootInverse.multiply(rootInverse.transpose()).getData();
    double[] residuals = new double[n];
    double[] leverage = new double[n];
    double[][] rows = new double[n][k + 1];
    for (int i = 0; i < n; i++) {
      residuals[i] = outcome[i];
      leverage[i] = 1.0 / n;
      double[] q = rootInverse.preMultiply(centred[i]);
      rows[i][0] = 1;
      for (int j = 0; j < k; j++) {
        residuals[i] -= slopes[j] * centred[i][j];
        leverage[i] += q[j] * q[j];
        rows[i][j + 1] = centred[i][j];
      }
    }
    double[][] bread = new double[k + 1][k + 1];
    bread[0][0] = 1.0 / n;
    for (int j = 0; j < k; j++) {
      System.arraycopy(inverse[j], 0, bread[j + 1], 1, k);
    }
    return new LinearRegression(withIntercept(slopes, means, meanY), means, bread, rows, residuals, leverage, ssTotal);
  }

  private static void requireCases(int n, int predictors) {
    if (predictors == 0) {
      throw new NotComputableException("a regression needs a predictor");
    }
    if (n <= predictors + 1) {
      throw new NotComputableException("a regression with " + predictors + (predictors == 1 ? " predictor"
          : " predictors")
          + " needs at least " + (predictors + 2) + " cases, there " + (n == 1 ? "is 1" : "are " + n));
    }
  }

  /** A predictor is dependent when almost nothing of it is left beside those before it. */
  private static void requireIndependent(RealMatrix r, double[][] centred) {
    for (int j = 0; j < r.getColumnDimension(); j++) {
      int column = j;
      double length = Math.sqrt(Arrays.stream(centred).mapToDouble(row -> row[column] * row[column]).sum());
      if (Math.abs(r.getEntry(j, j)) <= DEPENDENT * length) {
        throw new NotComputableException(length == 0 ? "predictor " + (j + 1) + " has the same value in all cases"
            : "predictor " + (j + 1) + " follows from the others");
      }
    }
  }

  private static double[] withIntercept(double[] slopes, double[] means, double meanY) {
    double[] all = new double[slopes.length + 1];
    all[0] = meanY;
    for (int j = 0; j < slopes.length; j++) {
      all[0] -= slopes[j] * means[j];
      all[j + 1] = slopes[j];
    }
    return all;
  }

  /** Covariances of intercept and slopes from those for centred predictors. */
  private Coefficients coefficients(double[][] centred, double df) {
    double[][] back = FactorExtraction.identity(parameters());
    for (int j = 0; j < means.length; j++) {
      back[0][j + 1] = -means[j];
    }
    RealMatrix transform = new Array2DRowRealMatrix(back);
    return new Coefficients(coefficients.clone(), transform.multiply(new Array2DRowRealMatrix(centred))
        .multiply(transform.transpose()).getData(), df);
  }

  /** Number of cases. */
  public int n() {
    return residuals.length;
  }

  private int parameters() {
    return coefficients.length;
  }

  /** Residual degrees of freedom. */
  public double df() {
    return n() - parameters();
  }

  /** Logarithm of the likelihood of normal residuals. */
  private double logLikelihood() {
    requireError();
    return -0.5 * n() * (Math.log(2 * Math.PI) + Math.log(ssResidual / n()) + 1);
  }

  /**
   * Akaike's criterion, the residual variance counted as a parameter.
   *
   * @throws NotComputableException when the residuals are 0
   */
  public double aic() {
    return 2 * (parameters() + 1.0) - 2 * logLikelihood();
  }

  /** Schwarz's criterion, as {@link #aic()}. */
  public double bic() {
    return Math.log(n()) * (parameters() + 1.0) - 2 * logLikelihood();
  }

  /** Sum of squared residuals. */
  public double ssResidual() {
    return ssResidual;
  }

  /** Residual standard deviation. */
  public double sigma() {
    return Math.sqrt(ssResidual / df());
  }

  /** Share of the variance of the outcome that the predictors explain, 0..1. */
  public double rSquared() {
    return Math.max(0, 1 - ssResidual / ssTotal); // no explained variance may come out just below 0
  }

  /** The same corrected for the number of predictors (Ezekiel 1930). */
  public double adjustedRSquared() {
    return 1 - (1 - rSquared()) * (n() - 1) / df();
  }

  /** Interval of R squared by the noncentral F distribution, for predictors taken as fixed (Smithson 2003). */
  public Interval rSquaredInterval(double confidence) {
    return Noncentral.varianceShare(f(), parameters() - 1.0, df(), n(), confidence);
  }

  /**
   * F of the test that no predictor matters.
   *
   * @throws NotComputableException when the residuals are 0
   */
  public double f() {
    requireError();
    return Math.max(0, ssTotal - ssResidual) / (parameters() - 1) / (ssResidual / df());
  }

  private void requireError() {
    if (ssResidual <= 1e-26 * ssTotal) {
      throw new NotComputableException("the predictors explain the outcome fully: there is no error to test against");
    }
  }

  /** p of {@link #f()}. */
  public double p() {
    return Tails.fUpper(f(), parameters() - 1.0, df());
  }

  /**
   * Test that residuals spread alike (Breusch and Pagan 1979, studentised by Koenker 1981, Journal of Econometrics
   * 17:107): n times R squared of the squared residuals on the predictors.
   *
   * @param predictors those of this fit
   * @throws NotComputableException when all residuals are of one size
   */
  public TestResult breuschPagan(double[]... predictors) {
    double[] squares = new double[n()];
    Arrays.setAll(squares, i -> residual(i) * residual(i));
    return TestResult.chiSquare(n() * of(squares, predictors).rSquared(), predictors.length);
  }

  /** Coefficients with the usual standard errors, for residuals of equal spread. */
  public Coefficients coefficients() {
    double variance = ssResidual / df();
    return coefficients(Arrays.stream(bread).map(row -> Arrays.stream(row).map(v -> v * variance).toArray())
        .toArray(double[][]::new), df());
  }

  /**
   * Coefficients with standard errors for residuals of unequal spread.
   *
   * @throws NotComputableException when a case alone determines its fitted value and the errors weigh it by that
   */
  public Coefficients robust(Robust kind) {
    double[][] scores = new double[n()][];
    for (int i = 0; i < scores.length; i++) {
      double rest = 1 - leverage[i];
      if (rest < 1e-12 && kind.ordinal() > Robust.HC1.ordinal()) {
        throw new NotComputableException("case " + (i + 1) + " alone determines its fitted value (leverage 1)");
      }
      double residual = switch (kind) {
        case HC0 -> residuals[i];
        case HC1 -> residuals[i] * Math.sqrt(n() / df());
        case HC2 -> residuals[i] / Math.sqrt(rest);
        case HC3 -> residuals[i] / rest;
      };
      scores[i] = Arrays.stream(rows[i]).map(x -> x * residual).toArray();
    }
    return coefficients(Sandwich.ofCases(bread, scores), df());
  }

  /**
   * Coefficients with standard errors for cases in clusters, corrected for few clusters (CR1: (n - 1) / (n - k) times
   * g / (g - 1)) and referred to t with clusters - 1 degrees of freedom.
   *
   * @param clusters number from 0 of the cluster of each case
   * @throws NotComputableException for fewer than two clusters
   */
  public Coefficients clustered(int... clusters) {
    double[][] scores = new double[n()][];
    Arrays.setAll(scores, i -> Arrays.stream(rows[i]).map(x -> x * residuals[i]).toArray());
    return coefficients(Sandwich.ofClusters(bread, scores, clusters, (n() - 1) / df()),
        Sandwich.clusters(clusters) - 1.0);
  }

  /** How much a case determines its own fitted value, 0..1. */
  public double leverage(int i) {
    return leverage[i];
  }

  /** Outcome less fitted value. */
  public double residual(int i) {
    return residuals[i];
  }

  /** The outcome that the predictors let expect. */
  public double fitted(int i) {
    double fitted = coefficients[0];
    for (int j = 0; j < means.length; j++) {
      fitted += coefficients[j + 1] * (means[j] + rows[i][j + 1]);
    }
    return fitted;
  }

  /**
   * What each case does to the fit.
   *
   * @throws NotComputableException when the residuals are 0
   */
  public Influence influence() {
    requireError();
    return Influence.of(this);
  }

  /**
   * Whether residuals that follow each other, cases in their order, are alike.
   *
   * @throws NotComputableException when the residuals are 0
   */
  public DurbinWatson durbinWatson() {
    requireError();
    return DurbinWatson.of(residuals, rows, bread);
  }

  /**
   * Variance inflation of each predictor: 1 / (1 - R squared on the others).
   *
   * @return one number for each predictor, 1 for one that is uncorrelated with the others
   */
  public double[] varianceInflation() {
    double[] factors = new double[parameters() - 1];
    Arrays.setAll(factors, j -> {
      double[] column = Arrays.stream(rows).mapToDouble(row -> row[j + 1]).toArray();
      return bread[j + 1][j + 1] * Descriptives.of(column).sumOfSquares();
    });
    return factors;
  }
}
