// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.cell;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.triangulum.data.DataException;
import org.triangulum.data.NumberRange;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.CellValue;
import org.triangulum.store.data.ColumnMeaning;

/** Reads what a person types into a cell: a value, the label of one, or a kind of missing in brackets. */
public final class CellText {
  private CellText() {}

  /**
   * The cell that a text stands for: {@code [refused]}, {@code [not-asked]}, {@code [not-applicable]} and
   * {@code [missing]} are missing values; so is an empty text, except in a column of texts, where it is a value. In a
   * column of numbers a label, letter case apart, stands for its value.
   *
   * @throws DataException when the text in brackets is no kind of missing, or a label stands for several values
   */
  public static CellValue read(Column column, String typed) {
    String text = typed.strip();
    if (text.startsWith("[") && text.endsWith("]") && text.length() > 1) {
      String name = text.substring(1, text.length() - 1).strip().toLowerCase(Locale.ROOT).replace(' ', '-');
      MissingKind kind = MissingKind.get(name);
      if (kind != null && kind != MissingKind.NONE) {
        return CellValue.missing(kind);
      }
      if (column.getType() != ColumnType.TEXT) {
        throw new DataException("Column " + column.getKey() + ": " + text + " is no kind of missing; there are "
            + "[not-asked], [not-applicable], [refused] and [missing]");
      }
    }
    if (column.getType() == ColumnType.TEXT) {
      return CellValue.of(typed);
    }
    if (text.isEmpty()) {
      return CellValue.missing(MissingKind.MISSING);
    }
    List<Double> labelled = ColumnMeaning.of(column).labels().entrySet().stream()
        .filter(e -> text.equalsIgnoreCase(e.getValue())).map(Map.Entry::getKey).toList();
    if (labelled.size() > 1) {
      throw new DataException("Column " + column.getKey() + ": " + text + " is the label of several values; type one");
    }
    return CellValue.of(labelled.isEmpty() ? text : NumberRange.plain(labelled.get(0)));
  }
}
