// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

/**
 * A sentence.
 *
 * @param text its words, line ends as blanks: as long as the passage
 * @param start in the text of the report, UTF-16 units
 * @param end behind it
 * @param block index of the part that it stands in
 */
public record Sentence(String text, int start, int end, int block) {}
