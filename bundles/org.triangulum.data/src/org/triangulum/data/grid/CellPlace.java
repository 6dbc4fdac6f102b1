// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

/**
 * A cell of the grid.
 *
 * @param position of the row among the rows shown, from 0
 * @param column number of the column, from 0
 */
public record CellPlace(int position, int column) {}
