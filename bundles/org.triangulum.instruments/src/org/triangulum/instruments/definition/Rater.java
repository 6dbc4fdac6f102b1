// SPDX-License-Identifier: EPL-2.0
package org.triangulum.instruments.definition;

/**
 * Who may fill the instrument in.
 *
 * @param id as it stands in rater columns
 * @param label for people
 * @param self whether raters speak about themselves; otherwise rater and subject are two people
 * @param ages of the subject
 */
public record Rater(String id, String label, boolean self, Ages ages) {}
