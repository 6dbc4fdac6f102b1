// SPDX-License-Identifier: EPL-2.0
package org.triangulum.stats;

/**
 * A point estimate with its confidence interval.
 *
 * @param value the estimate
 * @param interval the interval around it
 */
public record Estimate(double value, Interval interval) {
}
