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

  /** Beyond these the sums take minutes, and the interval has no width that anybody could see. */
  private static final double LARGEST_T = 1e8;
  private static final double LARGEST_CHI_SQUARE = 1e7;
  private static final double LARGEST_F = 2e6;

  private static final double FAR = 40;
  /** Of the trapezoidal sum over a normal variable: its ends, and a step at which it is exact to the last digit. */
  private static final double REACH = 10;
  private static final double STEP = 0.125;

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

  /** P(T at most t) of the noncentral t distribution. */
  static double tLower(double t, double df, double noncentrality) {
    if (far(t, df, noncentrality)) {
      return t > 0 ? overNumerator(x -> 1 - chiLower(x / t, df), noncentrality)
          : overNumerator(x -> chiLower(x / -t, df), -noncentrality);
    }
    return mixture(df, noncentrality).mean(s -> Tails.normalUpper(noncentrality - t * s));
  }

  /** P(T at least t) of the noncentral t distribution. */
  static double tUpper(double t, double df, double noncentrality) {
    if (far(t, df, noncentrality)) {
      return t > 0 ? overNumerator(x -> chiLower(x / t, df), noncentrality)
          : overNumerator(x -> 1 - chiLower(x / -t, df), -noncentrality);
    }
    return mixture(df, noncentrality).mean(s -> Tails.normalUpper(t * s - noncentrality));
  }

  /**
   * Whether t is better seen as a mixture over its numerator: seen over its denominator, the normal tail then changes
   * so fast that the sum takes very many steps, while the other way round everything is smooth.
   */
  private static boolean far(double t, double df, double noncentrality) {
    return noncentrality * Math.signum(t) > Math.max(FAR, 2 * Math.sqrt(2 * df));
  }

  /** The mean of a function of the numerator, a normal variable far above 0, by the trapezoidal rule. */
  private static double overNumerator(DoubleUnaryOperator function, double mean) {
    double sum = 0;
    double weights = 0;
    for (double z = -REACH; z <= REACH; z += STEP) {
      double weight = Math.exp(-z * z / 2);
      weights += weight;
      sum += weight * function.applyAsDouble(z + mean);
    }
    return sum / weights;
  }

  /** P(S at most s) of the square root of a chi-square variable over its degrees of freedom. */
  private static double chiLower(double s, double df) {
    return Gamma.regularizedGammaP(df / 2, df * s * s / 2);
  }

  private static ChiMixture mixture(double df, double noncentrality) {
    return new ChiMixture(df, 1 + Math.abs(noncentrality));
  }

  /** Limits of the noncentrality parameter of an observed t; they may be of either sign. */
  static Interval t(double t, double df, double confidence) {
    Interval.requireConfidence(confidence);
    requireWithin(Math.abs(t), LARGEST_T);
    double alpha = (1 - confidence) / 2;
    double lower = solve(x -> tUpper(t, df, x) - alpha, t, -1);
    double upper = solve(x -> alpha - tLower(t, df, x), t, 1);
    return new Interval(lower, upper, confidence);
  }

  /** The root of a rising function from a start in one direction, beyond which the sign changes. */
  private static double solve(DoubleUnaryOperator rising, double start, int direction) {
    double reach = 2;
    while (Math.signum(rising.applyAsDouble(start + direction * reach)) != direction) {
      reach *= 2;
    }
    double end = start + direction * reach;
    return new BrentSolver(1e-14, 1e-13, 1e-17).solve(1000, rising::applyAsDouble, Math.min(start, end),
        Math.max(start, end));
  }

  /** Limits of the noncentrality parameter of an observed chi-square. */
  static Interval chiSquare(double statistic, double df, double confidence) {
    requireWithin(statistic, LARGEST_CHI_SQUARE);
    return interval(x -> chiSquareLower(statistic, df, x), statistic, confidence);
  }

  /** Limits of the share that a chi-square has of the most it can be: noncentrality / most, at most 1. */
  static Interval chiSquareShare(double statistic, double df, double most, double confidence) {
    Interval limits = chiSquare(statistic, df, confidence);
    return new Interval(Math.min(1, limits.lower() / most), Math.min(1, limits.upper() / most), confidence);
  }

  /** Limits of the share of variance that an F of n cases speaks for: noncentrality / (noncentrality + n). */
  static Interval varianceShare(double f, double df1, double df2, double n, double confidence) {
    requireWithin(f * df1, LARGEST_F);
    Interval limits = interval(x -> fLower(f, df1, df2, x), f * df1, confidence);
    return new Interval(limits.lower() / (limits.lower() + n), limits.upper() / (limits.upper() + n), confidence);
  }

  private static void requireWithin(double statistic, double largest) {
    if (!(statistic <= largest)) {
      throw new NotComputableException("the effect is so large that its interval cannot be computed");
    }
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
