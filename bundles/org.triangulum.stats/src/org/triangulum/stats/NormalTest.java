// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A statistic referred to the standard normal distribution.
 *
 * @param z the standardised statistic
 * @param p two-sided p value
 */
public record NormalTest(double z, double p) {
  static NormalTest of(double z) {
    return new NormalTest(z, Tails.normalTwoSided(z));
  }
}
