// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.derive;

import java.util.List;
import org.triangulum.data.derive.Derived;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.data.grid.GridCell;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.data.MissingMark;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.sheet.SheetHeading;
import org.triangulum.ui.sheet.SheetModel;

/**
 * What a derived variable would hold, beside what it is made from.
 *
 * @param inputs columns of the grid
 */
record DerivedSheet(DataGrid grid, List<Integer> inputs, String name, Derived derived) implements SheetModel {

  @Override
  public int rows() {
    return derived.values().size();
  }

  @Override
  public int columns() {
    return inputs.size() + 1;
  }

  @Override
  public SheetHeading heading(int column) {
    return SheetHeading.of(column < inputs.size() ? grid.columns().get(inputs.get(column)).column().getKey()
        : name.isEmpty() ? "?" : name);
  }

  @Override
  public SheetCell cell(int column, int row) {
    if (column < inputs.size()) {
      GridCell cell = grid.cell(row, inputs.get(column));
      return cell.missing() != MissingKind.NONE
          ? new SheetCell(MissingMark.sign(cell.missing()), SheetCell.Tone.MUTED, false)
          : new SheetCell(cell.label().isEmpty() ? cell.value() : cell.value() + " " + cell.label(),
              SheetCell.Tone.MUTED, false);
    }
    MissingKind missing = derived.values().missing(row);
    if (missing != MissingKind.NONE) {
      return new SheetCell(MissingMark.sign(missing), SheetCell.Tone.MARKED, false);
    }
    String text = derived.values().text(row);
    String label = derived.values().type() == ColumnType.TEXT ? null
        : derived.labels().get(derived.values().number(row));
    return new SheetCell(label == null || label.isEmpty() ? text : text + " " + label, SheetCell.Tone.MARKED, false);
  }

  @Override
  public int width(int column) {
    return 120;
  }
}
