// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.document;

import java.util.List;

/**
 * What a file says, or its layout shows, about the parts of its text. Plain text says nothing.
 *
 * @param headings in the order of the text
 * @param rows of tables, in the order of the text
 */
public record DocumentStructure(List<Heading> headings, List<Row> rows) {
  /** Of a text of which nothing is known. */
  public static final DocumentStructure NONE = new DocumentStructure(List.of(), List.of());

  /**
   * A heading.
   *
   * @param level from 1
   * @param start of its paragraph
   * @param end behind it
   */
  public record Heading(int level, int start, int end) {}

  /**
   * A row of a table.
   *
   * @param table from 1; rows of the same table have the same
   * @param cells from the left
   */
  public record Row(int table, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param column from 0, of the table's grid
   * @param span how many columns it covers
   * @param start of its text
   * @param end behind it; {@code start} where it is empty
   */
  public record Cell(int column, int span, int start, int end) {}

  public DocumentStructure {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }
}
