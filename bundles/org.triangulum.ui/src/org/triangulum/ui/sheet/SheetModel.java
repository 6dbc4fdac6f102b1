// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.sheet;

/**
 * What a {@link Sheet} shows. Asked on the user interface thread, and only for what is seen: an answer must not wait;
 * what is not there yet is a blank cell, and the sheet is told to redraw when it is there.
 */
public interface SheetModel {
  /** A sheet without rows and columns. */
  SheetModel EMPTY = new SheetModel() {
    @Override
    public int rows() {
      return 0;
    }

    @Override
    public int columns() {
      return 0;
    }

    @Override
    public SheetHeading heading(int column) {
      return SheetHeading.of("");
    }

    @Override
    public SheetCell cell(int column, int row) {
      return SheetCell.BLANK;
    }
  };

  /** The number of rows. */
  int rows();

  /** The number of columns. */
  int columns();

  /** The heading of a column. */
  SheetHeading heading(int column);

  /** A cell. */
  SheetCell cell(int column, int row);

  /** What stands before a row; its number where nothing else is said. */
  default String rowName(int row) {
    return Integer.toString(row + 1);
  }

  /** The width that suits a column, in pixels at 96 dpi. */
  default int width(int column) {
    return 96;
  }

  /** What is told of a cell under the mouse, or of a heading for row -1; empty for nothing. */
  default String tip(int column, int row) {
    return "";
  }
}
