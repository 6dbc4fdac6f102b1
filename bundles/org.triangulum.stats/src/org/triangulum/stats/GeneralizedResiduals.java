// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/**
 * What a logistic or Poisson regression leaves of each case.
 *
 * @param means expected outcomes: chances or counts
 * @param pearson outcome less mean, over the root of its variance
 * @param deviance signed roots of the cases' shares of the deviance
 * @param influence what each case does to the fit
 */
public record GeneralizedResiduals(double[] means, double[] pearson, double[] deviance, Influence influence) {

  /**
   * Of a logistic regression.
   *
   * @param y 0 or 1
   * @param linear the logits that were fitted
   * @param fit with the covariances of the model, not robust ones
   * @param predictors those of the fit
   */
  public static GeneralizedResiduals logistic(double[] y, double[] linear, Coefficients fit, double[]... predictors) {
    double[] means = Arrays.stream(linear).map(eta -> 1 / (1 + Math.exp(-eta))).toArray();
    double[] rest = Arrays.stream(linear).map(eta -> 1 / (1 + Math.exp(eta))).toArray();
    double[] variances = new double[y.length];
    double[] deviance = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      variances[i] = means[i] * rest[i];
      double eta = y[i] == 1 ? -linear[i] : linear[i];
      deviance[i] = (y[i] == 1 ? 1 : -1) * Math.sqrt(2 * (Math.max(0, eta) + Math.log1p(Math.exp(-Math.abs(eta)))));
    }
    return of(y, means, variances, deviance, fit, predictors);
  }

  /**
   * Of a Poisson regression.
   *
   * @param y counts
   * @param linear the logarithms of the expected counts, exposure included
   * @param fit with the covariances of the model, not robust ones
   * @param predictors those of the fit
   */
  public static GeneralizedResiduals poisson(double[] y, double[] linear, Coefficients fit, double[]... predictors) {
    double[] means = Arrays.stream(linear).map(Math::exp).toArray();
    double[] deviance = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double share = (y[i] == 0 ? 0 : y[i] * (Math.log(y[i]) - linear[i])) - (y[i] - means[i]);
      deviance[i] = Math.signum(y[i] - means[i]) * Math.sqrt(Math.max(0, 2 * share));
    }
    return of(y, means, means, deviance, fit, predictors);
  }

  private static GeneralizedResiduals of(double[] y, double[] means, double[] variances, double[] deviance,
      Coefficients fit, double[]... predictors) {
    Require.finite(y, "outcome");
    Require.finite(means, "expected outcomes");
    for (double[] predictor : predictors) {
      Require.finite(predictor, "predictor");
    }
    double[] pearson = new double[y.length];
    Arrays.setAll(pearson, i -> (y[i] - means[i]) / Math.sqrt(variances[i]));
    return new GeneralizedResiduals(means, pearson, deviance, Influence.of(leverage(variances, fit, predictors),
        pearson, deviance, predictors.length + 1));
  }

  /** Around weighted means of the predictors the covariances of the slopes alone tell the leverage of each case. */
  private static double[] leverage(double[] weights, Coefficients fit, double[]... predictors) {
    double total = Arrays.stream(weights).sum();
    double[][] centred = new double[predictors.length][];
    for (int j = 0; j < predictors.length; j++) {
      double[] column = predictors[j];
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        sum += weights[i] * column[i];
      }
      double mean = sum / total;
      centred[j] = Arrays.stream(column).map(v -> v - mean).toArray();
    }
    double[] leverage = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double distance = 1 / total;
      for (int j = 0; j < centred.length; j++) {
        for (int k = 0; k < centred.length; k++) {
          distance += centred[j][i] * fit.covariance()[j + 1][k + 1] * centred[k][i];
        }
      }
      leverage[i] = Math.max(0, Math.min(1, weights[i] * distance));
    }
    return leverage;
  }

  /** Sum of the squared Pearson residuals. */
  public double chiSquare() {
    return Arrays.stream(pearson).map(r -> r * r).sum();
  }

  /** Sum of the squared deviance residuals. */
  public double devianceSum() {
    return Arrays.stream(deviance).map(r -> r * r).sum();
  }
}
