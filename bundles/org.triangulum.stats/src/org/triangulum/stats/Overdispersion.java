// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * Whether counts spread more than those of Poisson: their variance is taken as mean + alpha mean squared, that of the
 * negative binomial distribution, and alpha estimated by least squares (Cameron and Trivedi 1990, Journal of
 * Econometrics 46:347).
 *
 * @param alpha 0 for Poisson counts
 * @param error its standard error
 * @param z alpha over its error
 * @param p of the test that the counts do not spread more, upper tail
 */
public record Overdispersion(double alpha, double error, double z, double p) {

  /**
   * Tests counts.
   *
   * @param y counts
   * @param means expected counts, above 0
   * @throws NotComputableException for fewer than two cases, or where the spread is the same at all of them
   */
  public static Overdispersion of(double[] y, double[] means) {
    Require.sameLength(Require.finite(y, "counts").length, Require.finite(means, "expected counts").length);
    double products = 0;
    double squares = 0;
    double[] excess = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      excess[i] = ((y[i] - means[i]) * (y[i] - means[i]) - y[i]) / means[i];
      products += excess[i] * means[i];
      squares += means[i] * means[i];
    }
    double alpha = products / squares;
    double left = 0;
    for (int i = 0; i < y.length; i++) {
      left += (excess[i] - alpha * means[i]) * (excess[i] - alpha * means[i]);
    }
    double error = Math.sqrt(left / (y.length - 1) / squares);
    if (!(error > 0) || Double.isInfinite(error)) {
      throw new NotComputableException("overdispersion needs counts that do not follow from the model");
    }
    return new Overdispersion(alpha, error, alpha / error, Tails.normalUpper(alpha / error));
  }

  /** Interval of alpha. */
  public Interval interval(double confidence) {
    double half = Tails.normalCritical(confidence) * error;
    return new Interval(alpha - half, alpha + half, confidence);
  }
}
