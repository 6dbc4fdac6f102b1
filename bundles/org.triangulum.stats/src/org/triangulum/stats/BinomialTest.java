// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.special.Beta;

/**
 * Exact binomial test of an observed proportion against a given one.
 *
 * @param greater P(X >= successes): is the proportion greater than the given one?
 * @param less P(X <= successes): is it less?
 * @param twoSided the summed probability of all outcomes no more likely than the observed one, R's binom.test
 */
public record BinomialTest(double greater, double less, double twoSided) {
  /** Outcomes are called equally likely when they differ by less than this factor, as in R. */
  private static final double TOLERANCE = 1 + 1e-7;

  /**
   * Runs the test.
   *
   * @param observed the successes and trials
   * @param expected the probability of success under the null hypothesis, 0..1
   * @throws NotComputableException when there are no trials, or more than 2,147,483,647
   */
  public static BinomialTest of(Proportion observed, double expected) {
    observed.value();
    Require.probability(expected, "expected proportion");
    long x = observed.successes();
    long n = observed.trials();
    if (n > Integer.MAX_VALUE) {
      throw new NotComputableException(n + " trials are more than the exact test handles");
    }
    return new BinomialTest(upper(x, n, expected), lower(x, n, expected), twoSided((int) x, (int) n, expected));
  }

  private static double upper(long x, long n, double p) {
    if (x == 0 || p == 1) {
      return 1;
    }
    return p == 0 ? 0 : Beta.regularizedBeta(p, x, n - x + 1.0);
  }

  private static double lower(long x, long n, double p) {
    if (x == n || p == 0) {
      return 1;
    }
    return p == 1 ? 0 : Beta.regularizedBeta(1 - p, n - x, x + 1.0);
  }

  private static double twoSided(int x, int n, double p) {
    if (p == 0 || p == 1) {
      return x == Math.round(n * p) ? 1 : 0;
    }
    double mean = n * p;
    if (x == mean) {
      return 1;
    }
    BinomialDistribution distribution = new BinomialDistribution(null, n, p);
    double limit = distribution.probability(x) * TOLERANCE;
    // Probabilities fall away from the mode on both sides, so the opposite tail is found by bisection.
    if (x < mean) {
      int low = (int) Math.ceil(mean);
      int high = n + 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (distribution.probability(middle) <= limit) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return Math.min(1, lower(x, n, p) + (low > n ? 0 : upper(low, n, p)));
    }
    int low = -1;
    int high = (int) Math.floor(mean);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (distribution.probability(middle) <= limit) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return Math.min(1, upper(x, n, p) + (low < 0 ? 0 : lower(low, n, p)));
  }
}
