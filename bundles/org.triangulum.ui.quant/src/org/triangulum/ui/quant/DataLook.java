// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant;

import java.util.List;

/**
 * What of the data a person looks at. Elements are named by identifier, so that a look outlives undo and redo.
 *
 * @param dataset identifier; empty for none
 * @param cells to be selected; may be empty
 */
public record DataLook(String dataset, List<Cell> cells) {

  public DataLook {
    cells = List.copyOf(cells);
  }

  /**
   * A cell.
   *
   * @param column identifier; empty for the whole row
   * @param row of the dataset as stored, from 0; -1 for the whole column
   */
  public record Cell(String column, int row) {}
}
