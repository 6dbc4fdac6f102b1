// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.analysis.solvers.BrentSolver;

/**
 * The distribution of the studentized range, the range of several standard normal values over an independent estimate
 * of their standard deviation (Student 1927, Biometrika 19:151; Copenhaver and Holland 1988, Journal of Statistical
 * Computation and Simulation 30:1). Both integrals are trapezoidal sums, which converge exponentially here; upper tails
 * are summed directly and keep their digits however small they are.
 *
 * @param groups number of values, 2 or more
 * @param df degrees of freedom of the standard deviation, above 0
 */
record StudentizedRange(int groups, double df) {
  /** Where the integrand of the range has fallen below the last digit. */
  private static final double REACH = 10;
  /** Beyond this no number could hold the probability of a range, and steps would be lost in rounding. */
  private static final double LARGEST = 60;

  StudentizedRange {
    if (groups < 2 || !(df > 0)) {
      throw new IllegalArgumentException("studentized range of " + groups + " groups with df " + df);
    }
  }

  /** P(Q >= q). */
  double upper(double q) {
    return q <= 0 ? 1 : Math.min(1, new ChiMixture(df, 1).mean(s -> rangeUpper(q * s)));
  }

  /** The q that is exceeded with probability 1 - confidence. */
  double critical(double confidence) {
    Interval.requireConfidence(confidence);
    double high = 4;
    while (upper(high) > 1 - confidence) {
      high *= 2;
    }
    return new BrentSolver(1e-14, 1e-14, 1e-16).solve(200, q -> upper(q) - (1 - confidence), 0, high);
  }

  /** P(W >= w) of the range of standard normal values. */
  private double rangeUpper(double w) {
    if (w > LARGEST) {
      return 0;
    }
    int others = groups - 1;
    double step = 0.7 / Math.sqrt(groups);
    double sum = 0;
    for (double z = w / 2 - REACH; z <= w / 2 + REACH; z += step) {
      double below = Tails.normalUpper(-z);
      double outside = Tails.normalUpper(w - z);
      if (below > 0 && outside > 0) {
        // below^others - (below - outside)^others without cancellation
        double share = outside >= below ? 1 : -Math.expm1(others * Math.log1p(-outside / below));
        sum += Math.exp(-z * z / 2) * Math.pow(below, others) * share;
      }
    }
    return groups * step * sum / Math.sqrt(2 * Math.PI);
  }
}
