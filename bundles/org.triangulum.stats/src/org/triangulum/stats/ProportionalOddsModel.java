// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.Arrays;

/** The proportional odds model; parameters are the thresholds, then the coefficients. */
final class ProportionalOddsModel implements LikelihoodRegression.Model {
  private final int[] y;
  private final int thresholds;
  private final double[][] columns;
  private final double[] start;

  private ProportionalOddsModel(int[] y, int thresholds, double[][] columns, double[] start) {
    this.y = y;
    this.thresholds = thresholds;
    this.columns = columns;
    this.start = start;
  }

  static LikelihoodRegression fit(int[] y, int classes, double[]... predictors) {
    long[] counts = new long[classes];
    for (int value : y) {
      counts[value]++;
    }
    int n = y.length;
    if (n == 0 || Arrays.stream(counts).anyMatch(c -> c == n)) {
      throw new NotComputableException(n == 0 ? "there are no cases" : "all cases have the same outcome");
    }
    if (Arrays.stream(counts).anyMatch(c -> c == 0)) {
      throw new IllegalArgumentException("a class has no cases; number only those that have");
    }
    LikelihoodRegression.Standardized x = LikelihoodRegression.Standardized.of(n, predictors);
    double[] start = new double[classes - 1 + predictors.length];
    double below = 0;
    for (int c = 0; c < classes - 1; c++) {
      below += counts[c];
      start[c] = Math.log(below / (n - below));
    }
    ProportionalOddsModel model = new ProportionalOddsModel(y, classes - 1, x.columns(), start);
    return LikelihoodRegression.fit(model, model.logLikelihood(start), x);
  }

  @Override
  public int parameters() {
    return start.length;
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public int predictor(int parameter) {
    return Math.max(0, parameter - thresholds + 1);
  }

  private double shift(double[] parameters, int i) {
    double sum = 0;
    for (int j = 0; j < columns.length; j++) {
      sum += parameters[thresholds + j] * columns[j][i];
    }
    return sum;
  }

  /** The bound of a class on the logit scale, infinite at both ends. */
  private double bound(double[] parameters, int c, double shift) {
    return c < 0 ? Double.NEGATIVE_INFINITY : c >= thresholds ? Double.POSITIVE_INFINITY : parameters[c] - shift;
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** P(lower bound < logistic variable <= upper bound), on the side where nothing cancels. */
  private static double between(double low, double high) {
    return low > 0 ? logistic(-low) - logistic(-high) : logistic(high) - logistic(low);
  }

  private static double density(double x) {
    double p = logistic(-Math.abs(x));
    return Double.isInfinite(x) ? 0 : p * (1 - p);
  }

  @Override
  public double logLikelihood(double[] parameters) {
    for (int c = 1; c < thresholds; c++) {
      if (parameters[c] <= parameters[c - 1]) {
        return Double.NaN;
      }
    }
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double shift = shift(parameters, i);
      sum += Math.log(between(bound(parameters, y[i] - 1, shift), bound(parameters, y[i], shift)));
    }
    return sum;
  }

  @Override
  public double[][] scores(double[] parameters) {
    double[][] scores = new double[y.length][parameters()];
    for (int i = 0; i < y.length; i++) {
      double shift = shift(parameters, i);
      double low = bound(parameters, y[i] - 1, shift);
      double high = bound(parameters, y[i], shift);
      double p = between(low, high);
      if (y[i] < thresholds) {
        scores[i][y[i]] = density(high) / p;
      }
      if (y[i] > 0) {
        scores[i][y[i] - 1] = -density(low) / p;
      }
      double slope = -(density(high) - density(low)) / p;
      for (int j = 0; j < columns.length; j++) {
        scores[i][thresholds + j] = slope * columns[j][i];
      }
    }
    return scores;
  }

  /** Minus the second derivatives of the sum of ln P(low to high), by the chain rule in the two bounds. */
  @Override
  public double[][] information(double[] parameters) {
    double[][] information = new double[parameters()][parameters()];
    for (int i = 0; i < y.length; i++) {
      double shift = shift(parameters, i);
      double low = bound(parameters, y[i] - 1, shift);
      double high = bound(parameters, y[i], shift);
      double p = between(low, high);
      double a = density(high) / p;
      double b = density(low) / p;
      double aa = a * a - slope(high) / p;
      double bb = b * b + slope(low) / p;
      double ab = -a * b;
      for (int j = 0; j < parameters(); j++) {
        double highJ = change(y[i], j, i);
        double lowJ = change(y[i] - 1, j, i);
        for (int k = 0; k <= j && (highJ != 0 || lowJ != 0); k++) {
          double highK = change(y[i], k, i);
          double lowK = change(y[i] - 1, k, i);
          information[j][k] += aa * highJ * highK + bb * lowJ * lowK + ab * (highJ * lowK + lowJ * highK);
        }
      }
    }
    return GeneralizedLinearModel.mirrored(information);
  }

  /** Derivative of the logistic density. */
  private static double slope(double x) {
    return Double.isInfinite(x) ? 0 : density(x) * (1 - 2 * logistic(x));
  }

  /** Derivative of the bound above class c to a parameter. */
  private double change(int c, int parameter, int i) {
    if (c < 0 || c >= thresholds) {
      return 0;
    }
    return parameter < thresholds ? (parameter == c ? 1 : 0) : -columns[parameter - thresholds][i];
  }
}
