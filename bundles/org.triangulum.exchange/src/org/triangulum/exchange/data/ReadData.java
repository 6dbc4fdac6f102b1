// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data;

import java.util.ArrayList;
import java.util.List;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.ColumnValues;

/**
 * A table with its values.
 *
 * @param schema of the columns that were wanted, with final types and the number of rows
 * @param values one a variable, equally long; codes of missing values stand in them as they are, so that none is lost
 * @param lines for each row the line of the source it begins in, where rows are not lines one by one; else null
 * @param first line of the source in which the first row stands; 0 where the source has no lines
 */
public record ReadData(DataSchema schema, List<ColumnValues> values, int[] lines, int first) {

  public ReadData {
    values = List.copyOf(values);
    if (values.size() != schema.variables().size()) {
      throw new IllegalArgumentException(values.size() + " columns of values for " + schema.variables().size());
    }
  }

  /** The number of rows. */
  public int rows() {
    return values.isEmpty() ? 0 : values.get(0).size();
  }

  /** Where a row stands, for messages: a line of a text or sheet, or the number of the row. */
  public int line(int row) {
    return lines != null ? lines[row] : first > 0 ? first + row : row + 1;
  }

  /** The first rows as text. */
  public static List<List<String>> preview(List<ColumnValues> values) {
    List<List<String>> rows = new ArrayList<>();
    int count = values.isEmpty() ? 0 : Math.min(DataSchema.PREVIEW, values.get(0).size());
    for (int row = 0; row < count; row++) {
      List<String> fields = new ArrayList<>(values.size());
      for (ColumnValues column : values) {
        fields.add(column.missing(row) == MissingKind.NONE ? column.text(row) : "");
      }
      rows.add(fields);
    }
    return rows;
  }
}
