// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import org.triangulum.model.study.Column;
import org.triangulum.store.data.CellValue;

/**
 * A cell to change.
 *
 * @param column the column
 * @param row the row from 0
 * @param value what it shall hold
 */
public record CellChange(Column column, int row, CellValue value) {}
