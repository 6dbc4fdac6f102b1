// SPDX-License-Identifier: EPL-2.0
package org.triangulum.data.grid;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.triangulum.data.DataException;
import org.triangulum.model.study.Dataset;
import org.triangulum.store.Blobs;
import org.triangulum.store.Progress;
import org.triangulum.store.data.ColumnMeaning;

/**
 * A dataset as a grid shows it: any cell without unpacking its column, filtered and sorted rows, and finding.
 *
 * <p>A snapshot: after a change of the dataset {@link #refreshed} gives the next one, which reads anew only the columns
 * that changed. Cells may be read by several threads.
 */
public final class DataGrid {
  private final Dataset dataset;
  private final Blobs blobs;
  private final List<GridColumn> columns;

  private DataGrid(Dataset dataset, Blobs blobs, List<GridColumn> columns) {
    this.dataset = dataset;
    this.blobs = blobs;
    this.columns = List.copyOf(columns);
  }

  /** The grid of a dataset. */
  public static DataGrid of(Dataset dataset, Blobs blobs) {
    return new DataGrid(dataset, blobs, dataset.getColumns().stream().map(c -> new GridColumn(c, blobs)).toList());
  }

  /** The grid of the dataset as it is now; columns whose values and labels are the same are kept. */
  public DataGrid refreshed() {
    return new DataGrid(dataset, blobs, dataset.getColumns().stream().map(column -> {
      return columns.stream().filter(c -> c.column() == column && c.stored().address().equals(column.getValues())
          && c.stored().type() == column.getType()
          && c.meaning().equals(ColumnMeaning.of(column))).findFirst()
          .orElseGet(() -> new GridColumn(column, blobs));
    }).toList());
  }

  /** The dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** The columns in order. */
  public List<GridColumn> columns() {
    return columns;
  }

  /** The number of a column by its key; -1 where there is none. */
  public int indexOf(String column) {
    return IntStream.range(0, columns.size()).filter(i -> column.equals(columns.get(i).column().getKey())).findFirst()
        .orElse(-1);
  }

  /** Number of rows of the dataset. */
  public int rowCount() {
    return columns.isEmpty() ? 0 : columns.get(0).stored().size();
  }

  /** A cell of a row of the dataset. */
  public GridCell cell(int row, int column) {
    return columns.get(column).cell(row);
  }

  /** All rows in their own order. */
  public GridRows rows() {
    return GridRows.all(rowCount());
  }

  /**
   * The rows that pass all filters, sorted by the first key, among equals by the second and so on, and among equals of
   * all keys in their own order.
   *
   * @throws DataException when there is no such column or a condition is wrong
   * @throws CancellationException when the person asked to stop
   */
  public GridRows rows(List<RowFilter> filters, List<SortKey> keys, Progress progress) {
    if (filters.isEmpty() && keys.isEmpty()) {
      return rows();
    }
    return new RowOrder(this, progress).of(filters, keys);
  }

  /**
   * The next cell that shows a text, letter case apart: its label, value or kind of missing.
   *
   * @param rows those shown
   * @param after the search starts behind this cell and goes on at the other end; null starts at the first
   * @param forward whether to go down and right, not up and left
   * @throws CancellationException when the person asked to stop
   */
  public Optional<CellPlace> find(String text, GridRows rows, CellPlace after, boolean forward, Progress progress) {
    return new CellFinder(this, progress).find(text, rows, after, forward);
  }

  /**
   * What stands in a column and how often, values in their order and kinds of missing behind them.
   *
   * @param rows those counted, such as those that pass the filters of other columns
   * @throws DataException when there is no such column
   * @throws CancellationException when the person asked to stop
   */
  public List<ValueCount> values(String column, GridRows rows, Progress progress) {
    return new ValueCounts(column(column)).of(rows, progress);
  }

  GridColumn column(String key) {
    int index = indexOf(key);
    if (index < 0) {
      throw new DataException("Dataset " + dataset.getKey() + " has no column " + key);
    }
    return columns.get(index);
  }

  static void requireWanted(Progress progress) {
    if (progress.cancelled()) {
      throw new CancellationException("Stopped");
    }
  }
}
