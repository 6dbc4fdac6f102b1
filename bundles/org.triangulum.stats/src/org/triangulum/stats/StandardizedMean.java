// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

import org.apache.commons.math3.special.Gamma;

/**
 * A mean or a difference of means in standard deviations: Cohen's d (Cohen 1988, section 2.2), and Hedges' g, which is
 * d without its bias in small samples (Hedges 1981, Journal of Educational Statistics 6:107). Intervals by inversion of
 * the noncentral t distribution (Steiger and Fouladi 1997).
 *
 * @param d the standardised mean
 * @param df degrees of freedom of the standard deviation
 * @param scale d divided by t: sqrt(1 / n1 + 1 / n2) for two groups, sqrt(1 / n) for one sample or pairs
 */
public record StandardizedMean(double d, double df, double scale) {

  /**
   * Two groups, by their pooled standard deviation.
   *
   * @throws NotComputableException for fewer than 3 cases or no variation
   */
  public static StandardizedMean of(GroupSummary a, GroupSummary b) {
    return new StandardizedMean(TTest.cohensD(a, b), a.n() + b.n() - 2.0, Math.sqrt(1.0 / a.n() + 1.0 / b.n()));
  }

  /**
   * Differences of pairs, by their own standard deviation (d_z).
   *
   * @throws NotComputableException for fewer than 2 pairs or constant differences
   */
  public static StandardizedMean paired(GroupSummary differences) {
    TTest test = TTest.oneSample(differences, 0);
    return new StandardizedMean(test.difference() / differences.sd(), test.df(), Math.sqrt(1.0 / differences.n()));
  }

  /** Confidence interval of d. */
  public Interval interval(double confidence) {
    return Noncentral.t(d / scale, df, confidence).times(scale);
  }

  /**
   * Hedges' g: d times gamma(df / 2) / (sqrt(df / 2) gamma((df - 1) / 2)).
   *
   * @throws NotComputableException for 1 degree of freedom
   */
  public double g() {
    return d * correction();
  }

  /**
   * Confidence interval of g, that of d times the same factor.
   *
   * @throws NotComputableException for 1 degree of freedom
   */
  public Interval gInterval(double confidence) {
    return interval(confidence).times(correction());
  }

  private double correction() {
    if (df <= 1) {
      throw new NotComputableException("Hedges' g needs at least 2 degrees of freedom");
    }
    return Math.exp(Gamma.logGamma(df / 2) - Gamma.logGamma((df - 1) / 2) - Math.log(df / 2) / 2);
  }
}
