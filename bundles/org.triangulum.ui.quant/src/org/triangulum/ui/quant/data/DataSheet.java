// SPDX-License-Identifier: EPL-2.0
package org.triangulum.ui.quant.data;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.triangulum.data.cell.CellHistory;
import org.triangulum.data.grid.DataGrid;
import org.triangulum.data.grid.GridCell;
import org.triangulum.data.grid.GridRows;
import org.triangulum.model.study.CellEdit;
import org.triangulum.model.study.Column;
import org.triangulum.model.study.ColumnRole;
import org.triangulum.model.study.ColumnType;
import org.triangulum.model.study.MissingKind;
import org.triangulum.ui.quant.Messages;
import org.triangulum.ui.quant.variable.VariableRow;
import org.triangulum.ui.sheet.SheetCell;
import org.triangulum.ui.sheet.SheetHeading;
import org.triangulum.ui.sheet.SheetModel;

/** The cells of a dataset as a sheet: some columns, some rows in some order, as labels or as codes. */
final class DataSheet implements SheetModel {
  private static final int NARROW = 96;
  private static final int WIDE = 190;
  /** Width of a letter, about. */
  private static final int LETTER = 8;
  /** Texts that are short. */
  private static final Set<ColumnRole> NAMES = Set.of(ColumnRole.RESPONDENT, ColumnRole.SUBJECT, ColumnRole.RATER,
      ColumnRole.GROUP, ColumnRole.TIME_POINT);
  private final DataGrid grid;
  private final List<Integer> columns;
  private final GridRows rows;
  private final boolean labels;
  private final Function<Column, String> mark;
  private final CellHistory history;

  /**
   * Cells.
   *
   * @param columns those shown, as indexes into those of the grid
   * @param labels whether labels are shown where there are some, instead of codes
   * @param mark signs of a column: its order, its filter, that it is derived
   * @param history which cells were changed
   */
  DataSheet(DataGrid grid, List<Integer> columns, GridRows rows, boolean labels, Function<Column, String> mark,
      CellHistory history) {
    this.grid = grid;
    this.columns = List.copyOf(columns);
    this.rows = rows;
    this.labels = labels;
    this.mark = mark;
    this.history = history;
  }

  /** What it is a part of. */
  DataGrid grid() {
    return grid;
  }

  /** Rows shown. */
  GridRows shownRows() {
    return rows;
  }

  /** The column of the study that is shown in a column. */
  Column column(int shown) {
    return grid.columns().get(columns.get(shown)).column();
  }

  /** Where a column of the grid is shown; -1 where it is not. */
  int shown(int ofGrid) {
    return columns.indexOf(ofGrid);
  }

  /** Where a column of the study is shown; -1 where it is not. */
  int shown(String id) {
    for (int i = 0; i < columns.size(); i++) {
      if (column(i).getId().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /** The number of a shown column in the grid. */
  int ofGrid(int shown) {
    return columns.get(shown);
  }

  /** A cell as the dataset holds it. */
  GridCell stored(int column, int row) {
    return grid.cell(rows.row(row), columns.get(column));
  }

  /** The changes of a cell, oldest first. */
  List<CellEdit> edits(int column, int row) {
    return history.of(column(column), rows.row(row));
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public int columns() {
    return columns.size();
  }

  @Override
  public String rowName(int row) {
    return Integer.toString(rows.row(row) + 1);
  }

  @Override
  public int width(int column) {
    Column shown = column(column);
    if (shown.getType() == ColumnType.TEXT) {
      return NAMES.contains(shown.getRole()) ? NARROW : WIDE;
    }
    int longest = !labels ? 0 : grid.columns().get(columns.get(column)).meaning().labels().values().stream()
        .mapToInt(String::length).max().orElse(0);
    return Math.max(NARROW, Math.min(WIDE, LETTER * longest + 2 * LETTER));
  }

  @Override
  public SheetHeading heading(int column) {
    Column shown = column(column);
    String label = shown.getLabel() == null || shown.getLabel().equals(shown.getKey()) ? " " : shown.getLabel();
    String marks = mark.apply(shown);
    return new SheetHeading(shown.getKey(), label, marks, new VariableRow.Item(shown).polarity(),
        marks.startsWith("⚠"));
  }

  @Override
  public SheetCell cell(int column, int row) {
    GridCell cell = stored(column, row);
    boolean number = column(column).getType() != ColumnType.TEXT;
    boolean edited = history.isEdited(column(column), rows.row(row));
    if (cell.missing() != MissingKind.NONE) {
      return new SheetCell(MissingMark.sign(cell.missing()), edited ? SheetCell.Tone.MARKED : SheetCell.Tone.MUTED,
          number && cell.label().isEmpty());
    }
    boolean label = labels && !cell.label().isEmpty();
    return new SheetCell(label ? cell.label() : cell.value(), edited ? SheetCell.Tone.MARKED : SheetCell.Tone.PLAIN,
        number && !label);
  }

  @Override
  public String tip(int column, int row) {
    if (row < 0) {
      return new VariableRow.Item(column(column)).name() + "\n" + Messages.data_heading_tip;
    }
    GridCell cell = stored(column, row);
    String value = cell.label().isEmpty() ? cell.value() : cell.value() + " = " + cell.label();
    return cell.missing() == MissingKind.NONE ? value : MissingMark.words(cell.missing())
        + (value.isEmpty() ? "" : " (" + value + ")");
  }
}
