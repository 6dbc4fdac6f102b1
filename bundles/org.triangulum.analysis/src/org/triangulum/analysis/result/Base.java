// SPDX-License-Identifier: EPL-2.0
package org.triangulum.analysis.result;

/**
 * The counts behind a statistic.
 *
 * @param name variable or combination the counts are of
 * @param all every row asked or not, missing included
 * @param applicable rows without those not applicable or not asked
 * @param valid rows with a value
 * @param used rows the statistic rests on, after pairwise or listwise removal
 * @param rule which of the counts is the denominator: {@code all}, {@code applicable} or {@code valid}
 */
public record Base(String name, long all, long applicable, long valid, long used, String rule) {}
