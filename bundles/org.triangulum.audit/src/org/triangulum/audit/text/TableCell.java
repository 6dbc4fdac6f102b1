// SPDX-License-Identifier: EPL-2.0
package org.triangulum.audit.text;

/**
 * A cell of a table.
 *
 * @param text stripped; empty where nothing stands
 * @param column from 0
 * @param span how many columns it covers
 * @param start in the text of the report, UTF-16 units
 * @param end behind it
 */
public record TableCell(String text, int column, int span, int start, int end) {}
