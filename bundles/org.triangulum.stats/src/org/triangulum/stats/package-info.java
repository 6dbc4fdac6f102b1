// SPDX-License-Identifier: EPL-2.0
/**
 * Statistics as pure functions on primitive arrays; Apache Commons Math supplies the distributions.
 *
 * <p>Results are immutable. Data for which a statistic is not defined are answered by a
 * {@link org.triangulum.stats.NotComputableException} that says why, never by NaN. Columns of doubles come without
 * missing values ({@link org.triangulum.stats.CompleteCases} leaves them out); in coded columns a negative code is
 * missing. Coded columns are fastest through a {@link org.triangulum.stats.CrossTab}: from it Spearman's and Kendall's
 * correlations, Mann-Whitney and Kruskal-Wallis are computed without ranking cases. Columns of doubles that take part
 * in many rank statistics are ranked once ({@link org.triangulum.stats.Ranks}).
 */
package org.triangulum.stats;
