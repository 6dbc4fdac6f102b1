// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

/**
 * How often something stands in a column.
 *
 * @param cell the value with its label, or the kind of missing; of missing values the stored text is left out
 * @param rows in how many rows
 */
public record ValueCount(GridCell cell, int rows) {}
