// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

/**
 * A cell of a {@link Sheet}.
 *
 * @param column from 0; -1 for the name of a row
 * @param row from 0; -1 for a heading
 */
public record Place(int column, int row) {}
