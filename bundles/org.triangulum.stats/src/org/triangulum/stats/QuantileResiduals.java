// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.distribution.PoissonDistribution;

/**
 * Residuals of discrete outcomes that are standard normal where the model is right: the place of the outcome in its
 * distribution, drawn at random within the step of the outcome (Dunn and Smyth 1996, Journal of Computational and
 * Graphical Statistics 5:236).
 */
public final class QuantileResiduals {
  private static final double LEAST = 1e-15;

  private QuantileResiduals() {
  }

  /**
   * Of counts.
   *
   * @param y counts
   * @param means expected counts, above 0
   * @param seed of the draws within steps
   */
  public static double[] poisson(double[] y, double[] means, long seed) {
    Require.sameLength(Require.finite(y, "counts").length, Require.finite(means, "expected counts").length);
    ReproducibleRandom random = new ReproducibleRandom(seed);
    double[] residuals = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      PoissonDistribution distribution = new PoissonDistribution(means[i]);
      double below = distribution.cumulativeProbability((int) y[i] - 1);
      double upTo = distribution.cumulativeProbability((int) y[i]);
      double place = below + random.next() * (upTo - below);
      residuals[i] = Tails.normalQuantile(Math.max(LEAST, Math.min(1 - LEAST, place)));
    }
    return residuals;
  }

  /** How many cases with each count from 0 to the largest a model lets expect. */
  public static double[] expectedCounts(double[] means, int largest) {
    double[] expected = new double[largest + 1];
    for (double mean : Require.finite(means, "expected counts")) {
      double chance = Math.exp(-mean);
      for (int k = 0; k <= largest; k++) {
        expected[k] += chance;
        chance *= mean / (k + 1);
      }
    }
    return expected;
  }
}
