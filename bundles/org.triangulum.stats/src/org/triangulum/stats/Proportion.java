// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A proportion: a number of successes among a number of trials, with its intervals.
 *
 * @param successes 0..trials
 * @param trials 0 or more
 */
public record Proportion(long successes, long trials) {
  /** Rejects counts that cannot be. */
  public Proportion {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials + " trials");
    }
  }

  /**
   * The share of successes, 0..1.
   *
   * @throws NotComputableException when there are no trials
   */
  public double value() {
    if (trials == 0) {
      throw new NotComputableException("the base of the proportion is 0");
    }
    return (double) successes / trials;
  }

  /**
   * Wilson's score interval without continuity correction (Wilson 1927, JASA 22:209; recommended by Newcombe 1998,
   * Statistics in Medicine 17:857).
   *
   * @param confidence level between 0 and 1
   * @throws NotComputableException when there are no trials
   */
  public Interval wilson(double confidence) {
    double p = value();
    double n = trials;
    double z = Tails.normalCritical(confidence);
    double z2 = z * z;
    double centre = 2 * n * p + z2;
    double half = z * Math.sqrt(z2 + 4 * n * p * (1 - p));
    double scale = 2 * (n + z2);
    double lower = successes == 0 ? 0 : Math.max(0, (centre - half) / scale);
    double upper = successes == trials ? 1 : Math.min(1, (centre + half) / scale);
    return new Interval(lower, upper, confidence);
  }

  /**
   * The exact interval of Clopper and Pearson (1934, Biometrika 26:404), by quantiles of the beta distribution.
   *
   * @param confidence level between 0 and 1
   * @throws NotComputableException when there are no trials
   */
  public Interval clopperPearson(double confidence) {
    Interval.requireConfidence(confidence);
    value();
    double alpha = 1 - confidence;
    long failures = trials - successes;
    double lower = successes == 0 ? 0 : Tails.betaQuantile(alpha / 2, successes, failures + 1.0);
    double upper = failures == 0 ? 1 : Tails.betaQuantile(1 - alpha / 2, successes + 1.0, failures);
    return new Interval(lower, upper, confidence);
  }
}
