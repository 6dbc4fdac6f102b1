// SPDX-License-Identifier: EPL-2.0
package org.triangulum.exchange.data.xlsx;

import java.util.ArrayList;
import java.util.List;

/** Takes the cells of a small sheet as rows of texts. */
final class XlsxRows implements XlsxSheet.Cells {
  /** A codebook has no more rows than that. */
  private static final int LONGEST = 200_000;

  private final List<List<String>> rows = new ArrayList<>();
  private final int most;

  XlsxRows(int most) {
    this.most = Math.min(most, LONGEST);
  }

  List<List<String>> rows() {
    return rows;
  }

  @Override
  public boolean row(int row) {
    if (rows.size() >= most) {
      return false;
    }
    rows.add(new ArrayList<>());
    return true;
  }

  @Override
  public void number(int row, int column, double value) {
    text(row, column, value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
        : Double.toString(value), false);
  }

  @Override
  public void text(int row, int column, String value, boolean date) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> fields = rows.get(rows.size() - 1);
    while (fields.size() <= column) {
      fields.add("");
    }
    fields.set(column, value);
  }

  @Override
  public void error(int row, int column, String error) {
    // Says nothing of what a column means.
  }
}
