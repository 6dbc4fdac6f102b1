// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.reshape;

import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.store.data.DataTable;
import org.triangulum.ui.quant.data.MissingMark;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.sheet.SheetHeading;
import org.triangulum.ui.sheet.SheetModel;

/** A table that is no dataset of the study yet. */
record TableSheet(DataTable table) implements SheetModel {
  @Override
  public int rows() {
    return table.rows();
  }

  @Override
  public int columns() {
    return table.columns().size();
  }

  @Override
  public SheetHeading heading(int column) {
    DataColumn shown = table.columns().get(column);
    return new SheetHeading(shown.name(), shown.label().equals(shown.name()) ? " " : shown.label(), "", "", false);
  }

  @Override
  public SheetCell cell(int column, int row) {
    DataColumn shown = table.columns().get(column);
    MissingKind missing = shown.values().missing(row);
    if (missing != MissingKind.NONE) {
      return new SheetCell(MissingMark.sign(missing), SheetCell.Tone.MUTED, false);
    }
    boolean number = shown.values().type() != ColumnType.TEXT;
    String label = number ? shown.valueLabels().get(shown.values().number(row)) : null;
    return label == null || label.isEmpty() ? new SheetCell(shown.values().text(row), SheetCell.Tone.PLAIN, number)
        : SheetCell.text(label);
  }

  @Override
  public String tip(int column, int row) {
    return row < 0 ? table.columns().get(column).label() : "";
  }
}
