// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.Set;
import org.triangulum.model.study.MissingKind;

/** Which rows to show. */
public sealed interface RowFilter {

  /**
   * Rows whose value in a column is one of some.
   *
   * @param column key of the column
   * @param values as text, as in {@link GridCell#value}
   * @param missing kinds of missing to show too
   */
  record Values(String column, Set<String> values, Set<MissingKind> missing) implements RowFilter {
    public Values {
      values = Set.copyOf(values);
      missing = Set.copyOf(missing);
    }
  }

  /**
   * Rows that hold a text in a column, letter case apart; the label counts and the value.
   *
   * @param column key of the column
   * @param part what must be in it
   */
  record Contains(String column, String part) implements RowFilter {}

  /**
   * Rows where a condition of the expression language is true.
   *
   * @param condition such as {@code age >= 18 && !missing(q1)}
   */
  record Where(String condition) implements RowFilter {}
}
