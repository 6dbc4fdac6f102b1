// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Tail probabilities and quantiles. Tails are computed directly rather than as 1 - cdf, which would lose every digit of
 * a small p value; quantiles ask the solver for full precision (its default is 1e-9).
 */
final class Tails {
  private static final double SOLVER_ACCURACY = 1e-16;

  private Tails() {
  }

  /** P(X >= x) for the chi-square distribution. */
  static double chiSquareUpper(double x, double df) {
    return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
  }

  /** P(|T| >= |t|) for Student's t distribution. */
  static double tTwoSided(double t, double df) {
    if (t == 0) {
      return 1;
    }
    return lowerBeta(df, t * t, df / 2, 0.5);
  }

  /** P(F >= f) for the F distribution. */
  static double fUpper(double f, double df1, double df2) {
    return f <= 0 ? 1 : lowerBeta(df2, df1 * f, df2 / 2, df1 / 2);
  }

  /**
   * The regularised incomplete beta function at x / (x + y). Where the library would evaluate the complement it is
   * given y / (x + y) directly: 1 - x / (x + y) loses digits when y is small beside x.
   */
  private static double lowerBeta(double x, double y, double a, double b) {
    double at = x / (x + y);
    return at > (a + 1) / (a + b + 2)
        ? 1 - Beta.regularizedBeta(y / (x + y), b, a)
        : Beta.regularizedBeta(at, a, b);
  }

  /** P(Z >= z) for the standard normal distribution. */
  static double normalUpper(double z) {
    return 0.5 * Erf.erfc(z / Math.sqrt(2));
  }

  /** P(|Z| >= |z|). */
  static double normalTwoSided(double z) {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }

  /** The z with P(Z <= z) = p. */
  static double normalQuantile(double p) {
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
  }

  /** The z that a two-sided interval of this level reaches on each side: 1.96 for 0.95. */
  static double normalCritical(double confidence) {
    Interval.requireConfidence(confidence);
    return normalQuantile((1 + confidence) / 2);
  }

  /** The t that a two-sided interval of this level reaches on each side. */
  static double tCritical(double confidence, double df) {
    Interval.requireConfidence(confidence);
    return new TDistribution(null, df, SOLVER_ACCURACY).inverseCumulativeProbability((1 + confidence) / 2);
  }

  /** The f with P(F <= f) = p for the F distribution. */
  static double fQuantile(double p, double df1, double df2) {
    double x = betaQuantile(p, df1 / 2, df2 / 2);
    if (x <= 0.5) {
      return df2 * x / (df1 * (1 - x));
    }
    // By the smaller side of the beta distribution: 1 - x would lose digits.
    double y = betaQuantile(1 - p, df2 / 2, df1 / 2);
    return df2 * (1 - y) / (df1 * y);
  }

  /** The x with P(X <= x) = p for the beta distribution. */
  static double betaQuantile(double p, double a, double b) {
    return new BetaDistribution(null, a, b, SOLVER_ACCURACY).inverseCumulativeProbability(p);
  }
}
