// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The table of a codebook: one row a code. Written whole, read with the columns that are there. */
final class CodebookCsv {
  static final String ID = "codebook-csv";
  static final String TITLE = "Codebook as a table (CSV)";
  static final String BOOK = "codebook";
  static final String BOOK_TITLE = "codebook title";
  static final String BOOK_KIND = "codebook kind";
  static final String BOOK_DESCRIPTION = "codebook description";
  static final String PARENT = "parent";
  static final String PARENT_PATH = "parent path";
  static final String KEY = "key";
  static final String ORDER = "order";
  /** Between the names of a parent path. */
  static final String STEP = " > ";

  /** The columns, in the order in which they are written. */
  static final List<String> COLUMNS = columns();

  private CodebookCsv() {}

  private static List<String> columns() {
    List<String> columns = new ArrayList<>(List.of(BOOK, BOOK_TITLE, BOOK_KIND, BOOK_DESCRIPTION, PARENT, PARENT_PATH,
        KEY));
    Arrays.stream(CodeField.values()).map(CodeField::header).forEach(columns::add);
    columns.add(ORDER);
    return List.copyOf(columns);
  }
}
