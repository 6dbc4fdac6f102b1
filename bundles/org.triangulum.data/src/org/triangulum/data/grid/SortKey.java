// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

/**
 * A column to sort by: numbers by size, texts by letter, letter case apart. Missing values come last either way, in the
 * order not asked, not applicable, refused, missing.
 *
 * @param column key of the column
 * @param descending largest first
 */
public record SortKey(String column, boolean descending) {}
