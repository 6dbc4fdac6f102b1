// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.study;

/**
 * How new scores of a scale differ from those in the dataset.
 *
 * @param scale id of the scale
 * @param column the column compared with
 * @param before how the earlier scores were made; empty where nobody noted it
 * @param changed number of rows with another score, those with a score on one side only among them
 * @param bandsChanged number of rows with another band; 0 where there were no bands
 * @param largest largest absolute difference of two scores
 */
public record ScoreDifference(String scale, String column, String before, int changed, int bandsChanged,
    double largest) {}
