// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Gamma;

/** Generalised linear models with canonical link: binomial with logit, Poisson with logarithm. */
final class GeneralizedLinearModel implements LikelihoodRegression.Model {
  private final boolean binomial;
  private final double[] y;
  private final double[] offset;
  private final double[][] columns;
  private final double intercept;

  private GeneralizedLinearModel(boolean binomial, double[] y, double[] offset, double[][] columns, double intercept) {
    this.binomial = binomial;
    this.y = y;
    this.offset = offset;
    this.columns = columns;
    this.intercept = intercept;
  }

  static LikelihoodRegression logistic(double[] y, double[]... predictors) {
    double ones = 0;
    for (double value : y) {
      if (value != 0 && value != 1) {
        throw new IllegalArgumentException("outcome " + value + " is neither 0 nor 1");
      }
      ones += value;
    }
    if (ones == 0 || ones == y.length) {
      throw new NotComputableException(y.length == 0 ? "there are no cases" : "all cases have the same outcome");
    }
    LikelihoodRegression.Standardized x = LikelihoodRegression.Standardized.of(y.length, predictors);
    GeneralizedLinearModel model = new GeneralizedLinearModel(true, y, new double[y.length], x.columns(),
        Math.log(ones / (y.length - ones)));
    return LikelihoodRegression.fit(model, model.logLikelihood(model.start()), x);
  }

  static LikelihoodRegression poisson(double[] y, double[] exposure, double[]... predictors) {
    Require.sameLength(Require.finite(y, "outcome").length, Require.finite(exposure, "exposure").length);
    double total = 0;
    double time = 0;
    for (int i = 0; i < y.length; i++) {
      if (!(y[i] >= 0 && y[i] == Math.rint(y[i]))) {
        throw new NotComputableException("an outcome of " + y[i] + " is no count: counts are whole numbers from 0");
      }
      if (!(exposure[i] > 0)) {
        throw new NotComputableException("an exposure of " + exposure[i] + " is not above 0");
      }
      total += y[i];
      time += exposure[i];
    }
    if (total == 0) {
      throw new NotComputableException(y.length == 0 ? "there are no cases" : "all counts are 0");
    }
    LikelihoodRegression.Standardized x = LikelihoodRegression.Standardized.of(y.length, predictors);
    GeneralizedLinearModel model = new GeneralizedLinearModel(false, y, Arrays.stream(exposure).map(Math::log)
        .toArray(), x.columns(), Math.log(total / time));
    return LikelihoodRegression.fit(model, model.logLikelihood(model.start()), x);
  }

  @Override
  public int parameters() {
    return columns.length + 1;
  }

  /** Without predictors the mean fits. */
  @Override
  public double[] start() {
    double[] start = new double[parameters()];
    start[0] = intercept;
    return start;
  }

  private double linear(double[] parameters, int i) {
    double sum = offset[i] + parameters[0];
    for (int j = 0; j < columns.length; j++) {
      sum += parameters[j + 1] * columns[j][i];
    }
    return sum;
  }

  private double mean(double linear) {
    return binomial ? 1 / (1 + Math.exp(-linear)) : Math.exp(linear);
  }

  @Override
  public double logLikelihood(double[] parameters) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double eta = linear(parameters, i);
      sum += binomial ? -Math.log1p(Math.exp(y[i] == 1 ? -eta : eta))
          : y[i] * eta - Math.exp(eta) - Gamma.logGamma(y[i] + 1);
    }
    return sum;
  }

  @Override
  public double[][] scores(double[] parameters) {
    return IntStream.range(0, y.length).mapToObj(i -> {
      double residual = y[i] - mean(linear(parameters, i));
      double[] score = new double[parameters()];
      Arrays.setAll(score, j -> residual * (j == 0 ? 1 : columns[j - 1][i]));
      return score;
    }).toArray(double[][]::new);
  }

  @Override
  public double[][] information(double[] parameters) {
    double[][] information = new double[parameters()][parameters()];
    for (int i = 0; i < y.length; i++) {
      double mean = mean(linear(parameters, i));
      double weight = binomial ? mean * (1 - mean) : mean;
      for (int j = 0; j < parameters(); j++) {
        double xj = weight * (j == 0 ? 1 : columns[j - 1][i]);
        for (int k = 0; k <= j; k++) {
          information[j][k] += xj * (k == 0 ? 1 : columns[k - 1][i]);
        }
      }
    }
    return mirrored(information);
  }

  static double[][] mirrored(double[][] lower) {
    for (int j = 0; j < lower.length; j++) {
      for (int k = 0; k < j; k++) {
        lower[k][j] = lower[j][k];
      }
    }
    return lower;
  }

  @Override
  public int predictor(int parameter) {
    return parameter;
  }
}
