// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.expression;

import java.util.NavigableMap;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.store.data.ColumnMeaning;

/**
 * A column as an expression sees it.
 *
 * @param name its key
 * @param type of its values; a column of texts is a text, every other a number
 * @param labels of its values
 */
public record Variable(String name, ColumnType type, NavigableMap<Double, String> labels) {

  /** A column of a study. */
  public static Variable of(Column column) {
    return new Variable(column.getKey(), column.getType(), ColumnMeaning.of(column).labels());
  }
}
