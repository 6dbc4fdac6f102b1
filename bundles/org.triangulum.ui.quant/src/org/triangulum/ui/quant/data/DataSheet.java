// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.store.data.DataColumn;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.sheet.SheetHeading;
import org.triangulum.ui.sheet.SheetModel;

/**
 * The cells of a dataset as a sheet: some columns, some rows in some order, as labels or as codes.
 */
final class DataSheet implements SheetModel {
  private static final int NARROW = 84;
  private static final int WIDE = 190;
  private final List<Column> columns;
  private final int[] order;
  private final int rows;
  private final boolean labels;
  private final Function<Column, Optional<DataColumn>> values;
  private final Function<Column, String> mark;

  /**
   * Cells.
   *
   * @param order rows of the dataset in the order shown; null for all as stored
   * @param rows of the dataset
   * @param labels whether labels are shown where there are some, instead of codes
   * @param values of a column; empty while they are read
   * @param mark signs of a column: its order, its filter
   */
  DataSheet(List<Column> columns, int[] order, int rows, boolean labels,
      Function<Column, Optional<DataColumn>> values, Function<Column, String> mark) {
    this.columns = List.copyOf(columns);
    this.order = order;
    this.rows = rows;
    this.labels = labels;
    this.values = values;
    this.mark = mark;
  }

  /** The columns shown, in order. */
  List<Column> shown() {
    return columns;
  }

  /** The row of the dataset that is shown in a row. */
  int stored(int row) {
    return order == null ? row : order[row];
  }

  /** Where a row of the dataset is shown; -1 where it is not. */
  int shown(int stored) {
    if (order == null) {
      return stored < rows ? stored : -1;
    }
    for (int i = 0; i < order.length; i++) {
      if (order[i] == stored) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int rows() {
    return order == null ? rows : order.length;
  }

  @Override
  public int columns() {
    return columns.size();
  }

  @Override
  public String rowName(int row) {
    return Integer.toString(stored(row) + 1);
  }

  @Override
  public int width(int column) {
    Column shown = columns.get(column);
    return shown.getType() == ColumnType.TEXT || labels && !shown.getValueLabels().isEmpty() ? WIDE : NARROW + 12;
  }

  @Override
  public SheetHeading heading(int column) {
    Column shown = columns.get(column);
    String label = shown.getLabel() == null || shown.getLabel().equals(shown.getKey()) ? " " : shown.getLabel();
    return new SheetHeading(shown.getKey(), label, mark.apply(shown), new VariableRow.Item(shown).polarity(), false);
  }

  @Override
  public SheetCell cell(int column, int row) {
    Optional<DataColumn> data = values.apply(columns.get(column));
    if (data.isEmpty()) {
      return SheetCell.BLANK;
    }
    int stored = stored(row);
    DataColumn there = data.get();
    if (stored >= there.values().size()) {
      return SheetCell.BLANK;
    }
    MissingKind missing = there.values().missing(stored);
    if (missing != MissingKind.NONE) {
      return new SheetCell(MissingMark.sign(missing), SheetCell.Tone.MUTED, there.values().type() != ColumnType.TEXT);
    }
    if (labels && !there.valueLabels().isEmpty()) {
      String label = there.valueLabels().get(there.values().number(stored));
      if (label != null && !label.isEmpty()) {
        return SheetCell.text(label);
      }
    }
    return new SheetCell(there.values().text(stored), SheetCell.Tone.PLAIN,
        there.values().type() != ColumnType.TEXT);
  }

  @Override
  public String tip(int column, int row) {
    Column shown = columns.get(column);
    if (row < 0) {
      return new VariableRow.Item(shown).name();
    }
    Optional<DataColumn> data = values.apply(shown);
    if (data.isEmpty() || stored(row) >= data.get().values().size()) {
      return "";
    }
    MissingKind missing = data.get().values().missing(stored(row));
    if (missing != MissingKind.NONE) {
      return MissingMark.words(missing);
    }
    String text = data.get().values().text(stored(row));
    String label = data.get().valueLabels().get(data.get().values().number(stored(row)));
    return label == null || label.isEmpty() ? text : text + " = " + label;
  }
}
