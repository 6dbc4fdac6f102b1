// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A regression fitted by maximum likelihood: logistic, Poisson or proportional odds. Newton's method on standardised
 * predictors, steps halved until the likelihood rises. Where a coefficient keeps growing while the likelihood stands
 * still, the likelihood has no maximum: a predictor separates the outcomes (Albert and Anderson 1984, Biometrika 71:1).
 */
public final class LikelihoodRegression {
  private static final int MOST_ITERATIONS = 100;
  private static final double TOLERANCE = 1e-11;
  private static final double FLAT = 1e-9;

  /** A model: log likelihood with its derivatives at given parameters. */
  interface Model {
    /** Number of parameters. */
    int parameters();

    /** Where to start. */
    double[] start();

    /** The log likelihood; not a number where the parameters are not allowed. */
    double logLikelihood(double[] parameters);

    /** Each case's share of the first derivatives, one row for each case. */
    double[][] scores(double[] parameters);

    /** Minus the second derivatives. */
    double[][] information(double[] parameters);

    /** Which predictor a parameter is of, from 1; 0 for an intercept or threshold. */
    int predictor(int parameter);
  }

  private final double[] estimates;
  private final double[][] bread;
  private final double[][] scores;
  private final double logLikelihood;
  private final double nullLogLikelihood;
  private final int predictors;
  private final int iterations;

  private LikelihoodRegression(double[] estimates, double[][] bread, double[][] scores, double logLikelihood,
      double nullLogLikelihood, int predictors, int iterations) {
    this.estimates = estimates;
    this.bread = bread;
    this.scores = scores;
    this.logLikelihood = logLikelihood;
    this.nullLogLikelihood = nullLogLikelihood;
    this.predictors = predictors;
    this.iterations = iterations;
  }

  /**
   * Logistic regression (Cox 1958, JRSS B 20:215): coefficients are logarithms of odds ratios, coefficient 0 is the
   * intercept.
   *
   * @param y 0 or 1
   * @param predictors finite values, one array for each of at least one predictor
   * @throws NotComputableException for too few cases, one outcome only, dependent predictors or separation
   */
  public static LikelihoodRegression logistic(double[] y, double[]... predictors) {
    return GeneralizedLinearModel.logistic(y, predictors);
  }

  /**
   * Poisson regression of counts with logarithmic link (Nelder and Wedderburn 1972, JRSS A 135:370): coefficients are
   * logarithms of rate ratios, coefficient 0 is the intercept.
   *
   * @param y whole numbers from 0
   * @param exposure what the counts are of, such as months, above 0; of the length of y
   * @throws NotComputableException for too few cases, only zeros, dependent predictors or separation
   */
  public static LikelihoodRegression poisson(double[] y, double[] exposure, double[]... predictors) {
    return GeneralizedLinearModel.poisson(y, exposure, predictors);
  }

  /**
   * Ordinal regression with proportional odds (McCullagh 1980, JRSS B 42:109): logit P(y at most j) = threshold j -
   * sum of coefficients times predictors, so that a positive coefficient goes with higher outcomes. Thresholds come
   * first, then the coefficients.
   *
   * @param y classes 0, 1, 2… in order, each with cases
   * @param classes number of classes, 2 or more
   * @throws NotComputableException for too few cases, one class only, dependent predictors or separation
   */
  public static LikelihoodRegression ordinal(int[] y, int classes, double[]... predictors) {
    return ProportionalOddsModel.fit(y, classes, predictors);
  }

  static LikelihoodRegression fit(Model model, double nullLogLikelihood, Standardized x) {
    double[] at = model.start();
    double value = model.logLikelihood(at);
    for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
      double[] gradient = sum(model.scores(at), at.length);
      double[] step = solver(model.information(at), model, at).solve(new ArrayRealVector(gradient)).toArray();
      double factor = 1;
      double[] next = moved(at, step, factor);
      double nextValue = model.logLikelihood(next);
      while (!(nextValue >= value - 1e-12 * Math.abs(value)) && factor > 1e-10) {
        factor /= 2;
        next = moved(at, step, factor);
        nextValue = model.logLikelihood(next);
      }
      double largest = 0;
      int growing = 0;
      for (int i = 0; i < step.length; i++) {
        if (Math.abs(step[i]) > largest) {
          largest = Math.abs(step[i]);
          growing = i;
        }
      }
      boolean flat = Math.abs(nextValue - value) <= FLAT * (1 + Math.abs(value));
      at = next;
      if (largest < TOLERANCE) {
        double[][] inverse = MatrixUtils.inverse(new Array2DRowRealMatrix(model.information(at))).getData();
        return x.restored(model, at, inverse, model.scores(at), nextValue, nullLogLikelihood, iteration);
      }
      if (flat && iteration > 8 && largest > 0.1) {
        throw separation(model, growing);
      }
      value = nextValue;
    }
    throw new NotComputableException("the fit did not converge in " + MOST_ITERATIONS + " steps");
  }

  private static DecompositionSolver solver(double[][] information, Model model, double[] at) {
    RealMatrix matrix = new Array2DRowRealMatrix(information);
    try {
      return new CholeskyDecomposition(matrix, 1e-9, 1e-14).getSolver();
    } catch (NonPositiveDefiniteMatrixException e) {
      int largest = 0;
      for (int i = 0; i < at.length; i++) {
        largest = model.predictor(i) > 0 && (model.predictor(largest) == 0
            || Math.abs(at[i]) > Math.abs(at[largest])) ? i : largest;
      }
      throw separation(model, largest);
    }
  }

  private static NotComputableException separation(Model model, int parameter) {
    int predictor = model.predictor(parameter);
    return new NotComputableException("separation: " + (predictor == 0 ? "the predictors tell"
        : "predictor " + predictor + " tells") + " some outcomes apart without error, so that the estimate grows "
        + "without "
        + "bound; leave it out or put categories together");
  }

  private static double[] sum(double[][] scores, int length) {
    double[] sum = new double[length];
    for (double[] score : scores) {
      for (int i = 0; i < length; i++) {
        sum[i] += score[i];
      }
    }
    return sum;
  }

  private static double[] moved(double[] from, double[] step, double factor) {
    double[] to = from.clone();
    Arrays.setAll(to, i -> from[i] + factor * step[i]);
    return to;
  }

  /** Number of cases. */
  public int n() {
    return scores.length;
  }

  /** Steps of Newton's method. */
  public int iterations() {
    return iterations;
  }

  /** Logarithm of the likelihood. */
  public double logLikelihood() {
    return logLikelihood;
  }

  /** That of the model without predictors. */
  public double nullLogLikelihood() {
    return nullLogLikelihood;
  }

  /** Akaike's criterion (1974, IEEE Transactions on Automatic Control 19:716). */
  public double aic() {
    return 2 * estimates.length - 2 * logLikelihood;
  }

  /** Schwarz's criterion (1978, Annals of Statistics 6:461). */
  public double bic() {
    return estimates.length * Math.log(n()) - 2 * logLikelihood;
  }

  /** Likelihood ratio test that no predictor matters. */
  public TestResult test() {
    return TestResult.chiSquare(Math.max(0, 2 * (logLikelihood - nullLogLikelihood)), predictors);
  }

  /** McFadden's pseudo R squared: 1 - log likelihood / log likelihood without predictors (1974). */
  public double mcFadden() {
    return 1 - logLikelihood / nullLogLikelihood;
  }

  /** Nagelkerke's pseudo R squared (1991, Biometrika 78:691), 0..1. */
  public double nagelkerke() {
    return -Math.expm1(2 * (nullLogLikelihood - logLikelihood) / n()) / -Math.expm1(2 * nullLogLikelihood / n());
  }

  /** Coefficients with the standard errors of the observed information. */
  public Coefficients coefficients() {
    return new Coefficients(estimates.clone(), bread, Double.POSITIVE_INFINITY);
  }

  /** Coefficients with robust standard errors (HC0). */
  public Coefficients robust() {
    return new Coefficients(estimates.clone(), Sandwich.ofCases(bread, scores), Double.POSITIVE_INFINITY);
  }

  /**
   * Coefficients with standard errors for cases in clusters, corrected for few by g / (g - 1).
   *
   * @param clusters number from 0 of the cluster of each case
   * @throws NotComputableException for fewer than two clusters
   */
  public Coefficients clustered(int... clusters) {
    return new Coefficients(estimates.clone(), Sandwich.ofClusters(bread, scores, clusters, 1),
        Double.POSITIVE_INFINITY);
  }

  /** Predictors with mean 0 and standard deviation 1, and the way back. */
  record Standardized(double[][] columns, double[] means, double[] scales) {

    static Standardized of(int n, double[]... predictors) {
      // Least squares on any outcome finds dependent predictors and too few cases.
      double[] any = new double[n];
      Arrays.setAll(any, i -> i);
      if (n > 0) {
        LinearRegression.of(any, predictors);
      } else {
        throw new NotComputableException("there are no cases");
      }
      double[][] columns = new double[predictors.length][];
      double[] means = new double[predictors.length];
      double[] scales = new double[predictors.length];
      for (int j = 0; j < predictors.length; j++) {
        Descriptives d = Descriptives.of(predictors[j]);
        means[j] = d.mean();
        scales[j] = d.sd();
        double mean = means[j];
        double scale = scales[j];
        columns[j] = Arrays.stream(predictors[j]).map(x -> (x - mean) / scale).toArray();
      }
      return new Standardized(columns, means, scales);
    }

    /** Parameters of the given predictors are linear in those of the standardised ones. */
    private LikelihoodRegression restored(Model model, double[] at, double[][] inverse, double[][] scores, double value,
        double nullValue, int iterations) {
      int p = at.length;
      double[][] back = new double[p][p];
      for (int i = 0; i < p; i++) {
        int predictor = model.predictor(i);
        if (predictor > 0) {
          back[i][i] = 1 / scales[predictor - 1];
        } else {
          back[i][i] = 1;
          for (int j = 0; j < p; j++) {
            int other = model.predictor(j);
            if (other > 0) {
              // Intercepts fall by slope times mean; thresholds, which stand on the other side, rise.
              back[i][j] = (model instanceof ProportionalOddsModel ? 1 : -1) * means[other - 1] / scales[other - 1];
            }
          }
        }
      }
      RealMatrix transform = new Array2DRowRealMatrix(back);
      RealMatrix inverseTransform = MatrixUtils.inverse(transform);
      double[][] ownScores = new double[scores.length][];
      Arrays.setAll(ownScores, i -> inverseTransform.preMultiply(scores[i]));
      return new LikelihoodRegression(transform.operate(at), transform.multiply(new Array2DRowRealMatrix(inverse))
          .multiply(transform.transpose()).getData(), ownScores, value, nullValue, columns.length, iterations);
    }
  }
}
