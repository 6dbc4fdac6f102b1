// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

/** Names of cells: letters of the column, number of the row. */
final class XlsxCells {
  private static final int MOST_COLUMNS = 16_384;

  private XlsxCells() {
  }

  /** The letters of a column, from 0. */
  static String column(int index) {
    StringBuilder name = new StringBuilder();
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  /** The column of a cell by its name, from 0; -1 where it is no such name. */
  static int column(String cell) {
    int column = 0;
    for (int i = 0; i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
      int letter = Character.toUpperCase(cell.charAt(i)) - 'A';
      if (letter < 0 || letter > 25 || column > MOST_COLUMNS) {
        return -1;
      }
      column = column * 26 + letter + 1;
    }
    return column > MOST_COLUMNS ? -1 : column - 1;
  }
}
