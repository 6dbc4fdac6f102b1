// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * Noncentral distributions as Poisson mixtures of central ones, and the noncentrality parameters under which a
 * statistic is just not surprising: intervals of effect sizes by inversion of the test (Steiger and Fouladi 1997;
 * Smithson 2003, Confidence Intervals, chapter 4).
 */
final class Noncentral {
  /** Poisson weights below this share of the largest one are left out. */
  private static final double NEGLIGIBLE = 1e-18;

  private Noncentral() {
  }

  /** P(X at most x) of the noncentral chi-square distribution. */
  static double chiSquareLower(double x, double df, double noncentrality) {
    int mode = (int) (noncentrality / 2);
    double weight = poisson(mode, noncentrality / 2);
    double a = df / 2 + mode;
    // Q(a + 1) = Q(a) + x^a e^-x / gamma(a + 1) adds upwards, P adds downwards: no digits are lost either way.
    double step = Math.exp(a * Math.log(x / 2) - x / 2 - Gamma.logGamma(a + 1));
    double sum = 0;
    double q = Gamma.regularizedGammaQ(a, x / 2);
    double w = weight;
    double t = step;
    for (int j = mode; w > NEGLIGIBLE * weight; j++) {
      sum += w * (1 - q);
      q += t;
      t *= x / 2 / (df / 2 + j + 1);
      w *= noncentrality / 2 / (j + 1);
    }
    double p = Gamma.regularizedGammaP(a, x / 2);
    w = weight;
    t = step;
    for (int j = mode; j > 0 && w > NEGLIGIBLE * weight; j--) {
      t *= (df / 2 + j) / (x / 2);
      p += t;
      w *= j / (noncentrality / 2);
      sum += w * p;
    }
    return Math.min(1, sum);
  }

  /** P(X at most f) of the noncentral F distribution. */
  static double fLower(double f, double df1, double df2, double noncentrality) {
    double q = df1 * f / (df1 * f + df2);
    int mode = (int) (noncentrality / 2);
    double weight = poisson(mode, noncentrality / 2);
    double sum = 0;
    double w = weight;
    for (int j = mode; w > NEGLIGIBLE * weight; j++) {
      sum += w * Beta.regularizedBeta(q, df1 / 2 + j, df2 / 2);
      w *= noncentrality / 2 / (j + 1);
    }
    w = weight;
    for (int j = mode; j > 0 && w > NEGLIGIBLE * weight; j--) {
      w *= j / (noncentrality / 2);
      sum += w * Beta.regularizedBeta(q, df1 / 2 + j - 1, df2 / 2);
    }
    return Math.min(1, sum);
  }

  private static double poisson(int k, double mean) {
    return mean == 0 ? 1 : Math.exp(k * Math.log(mean) - mean - Gamma.logGamma(k + 1.0));
  }

  /**
   * Limits of a noncentrality parameter.
   *
   * @param lowerTail P(X at most the observed statistic) by noncentrality, falling
   * @param start a noncentrality of the right size, such as the statistic
   */
  static Interval interval(DoubleUnaryOperator lowerTail, double start, double confidence) {
    Interval.requireConfidence(confidence);
    double alpha = (1 - confidence) / 2;
    double lower = solve(lowerTail, start, 1 - alpha);
    return new Interval(lower, Math.max(lower, solve(lowerTail, start, alpha)), confidence);
  }

  private static double solve(DoubleUnaryOperator lowerTail, double start, double target) {
    if (lowerTail.applyAsDouble(0) <= target) {
      return 0;
    }
    double high = Math.max(1, start);
    while (lowerTail.applyAsDouble(high) > target) {
      high *= 2;
    }
    return new BrentSolver(1e-13, 1e-13, 1e-16).solve(1000, x -> lowerTail.applyAsDouble(x) - target, 0, high);
  }
}
