// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

/**
 * A value that an import changes.
 *
 * @param row what tells the row: the respondent, with subject, rater and time point where there are such
 * @param line of the source
 * @param column key in the study
 * @param before as it is; empty where it is missing
 * @param after as it will be; empty where it is missing
 */
public record ValueChange(String row, int line, String column, String before, String after) {
}
