// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import java.util.function.DoubleUnaryOperator;

/**
 * Expectations over S, the square root of a chi-square variable over its degrees of freedom: what a statistic with an
 * estimated standard deviation is a mixture over. By the trapezoidal rule in ln S, whose error falls exponentially with
 * the step for such integrands (Trefethen and Weideman 2014, SIAM Review 56:385); terms are summed outwards until they
 * no longer count, so that small tail probabilities keep their digits.
 */
final class ChiMixture {
  private static final double NEGLIGIBLE = 1e-18;
  /** Beyond this exponent a density is 0 in floating point. */
  private static final double VANISHED = 740;

  private final double df;
  private final double step;

  /**
   * A mixture.
   *
   * @param df degrees of freedom, above 0
   * @param sharpness how fast the functions to be averaged change with ln S, as their number of changes per unit
   */
  ChiMixture(double df, double sharpness) {
    this.df = df;
    // For small df the density's strip of analyticity sets the step, for large df its width: 40 joins the two.
    this.step = Math.min(0.45 / Math.sqrt(df + 40), 0.5 / sharpness);
  }

  /** The mean of a function of S that is bounded and not negative. */
  double mean(DoubleUnaryOperator function) {
    double sum = sum(function);
    return sum == 0 ? 0 : sum / sum(s -> 1);
  }

  private double sum(DoubleUnaryOperator function) {
    double sum = function.applyAsDouble(1);
    for (int direction = -1; direction <= 1; direction += 2) {
      double last = 0;
      for (int i = 1;; i++) {
        double t = direction * i * step;
        double exponent = df * (Math.expm1(2 * t) / 2 - t);
        if (exponent > VANISHED) {
          break;
        }
        double term = Math.exp(-exponent) * function.applyAsDouble(Math.exp(t));
        sum += term;
        if (term <= NEGLIGIBLE * sum && term < last) {
          break;
        }
        last = term;
      }
    }
    return sum;
  }
}
